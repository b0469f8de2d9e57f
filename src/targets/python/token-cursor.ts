import { Unreadable, type Expectation } from './errors';
import type { Token } from './tokens';

const deepest = 200;

/** Walks over tokens; the parsers build on it. */
export class TokenCursor {
  protected position = 0;
  protected readonly tokens: readonly Token[];
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  protected get token(): Token {
    return this.tokens[this.position] ?? { kind: 'end', text: '', at: 0 };
  }

  protected isOp(...texts: readonly string[]): boolean {
    const { kind, text } = this.token;
    return kind === 'op' && texts.includes(text);
  }

  protected isWord(...texts: readonly string[]): boolean {
    const { kind, text } = this.token;
    return kind === 'name' && texts.includes(text);
  }

  protected take(): Token {
    const token = this.token;
    this.position++;
    return token;
  }

  protected takeOp(text: string): boolean {
    if (!this.isOp(text)) return false;
    this.position++;
    return true;
  }

  protected takeWord(text: string): boolean {
    if (!this.isWord(text)) return false;
    this.position++;
    return true;
  }

  protected expectOp(text: string): void {
    if (!this.takeOp(text)) this.fail({ code: 'token', token: text });
  }

  protected expectName(): string {
    if (this.token.kind !== 'name') this.fail({ code: 'name' });
    return this.take().text;
  }

  protected fail(expected: Expectation): never {
    throw new Unreadable(this.token.at, expected);
  }

  protected nested<T>(read: () => T): T {
    if (++this.depth > deepest) this.fail({ code: 'less nesting' });
    const result = read();
    this.depth--;
    return result;
  }
}
