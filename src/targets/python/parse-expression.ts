import { readFormat } from './parse-format';
import type { Expression, Parameter, Parameters } from './syntax';
import { TokenCursor } from './token-cursor';
import { tokenize, type Token } from './tokens';

/** Operators, links and items of one expression in a row: a chain this long is no one's code. */
const longestChain = 1_000;

const binaryLevels: readonly (readonly string[])[] = [
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%', '@'],
];

const comparisons = new Set(['==', '!=', '<', '>', '<=', '>=', 'in', 'is', 'not']);

const readSource = (source: string): Expression =>
  new ExpressionParser(tokenize(source)).expression();

/** Reads expressions by recursive descent, each token once. */
export class ExpressionParser extends TokenCursor {
  /** An expression or, with commas, a tuple. */
  expressions(): Expression {
    const first = this.starred();
    if (!this.isOp(',')) return first;
    const items = [first];
    while (this.takeOp(',')) {
      if (this.endsList()) break;
      items.push(this.starred());
    }
    return { kind: 'tuple', items };
  }

  private endsList(): boolean {
    const { kind } = this.token;
    return (
      kind === 'newline' ||
      kind === 'end' ||
      this.isOp(')', ']', '}', '=', ':', ';') ||
      this.isWord('in')
    );
  }

  private starred(): Expression {
    if (this.takeOp('*')) return { kind: 'star', operand: this.expression() };
    return this.expression();
  }

  expression(): Expression {
    return this.nested(() => {
      if (this.isWord('lambda')) return this.lambda();
      const value = this.disjunction();
      if (!this.takeWord('if')) return value;
      const test = this.disjunction();
      if (!this.takeWord('else')) this.fail({ code: 'token', token: 'else' });
      return { kind: 'conditional', test, yes: value, otherwise: this.expression() };
    });
  }

  private lambda(): Expression {
    this.take();
    const parameters = this.parameters(':');
    this.expectOp(':');
    return { kind: 'lambda', parameters, body: this.expression() };
  }

  /** Up to the closing token, which is not taken. Annotations are read and dropped. */
  protected parameters(close: string): Parameters {
    const positional: Parameter[] = [];
    const keywordOnly: Parameter[] = [];
    let rest: string | null = null;
    let options: string | null = null;
    let starred = false;
    while (!this.isOp(close)) {
      if (this.takeOp('**')) options = this.expectName();
      else if (this.takeOp('*')) {
        starred = true;
        if (this.token.kind === 'name') rest = this.expectName();
      } else if (!this.takeOp('/')) {
        const name = this.expectName();
        if (close === ')' && this.takeOp(':')) this.expression();
        const value = this.takeOp('=') ? this.expression() : null;
        (starred ? keywordOnly : positional).push({ name, default: value });
      }
      if (!this.takeOp(',')) break;
    }
    return { positional, rest, keywordOnly, options };
  }

  private disjunction(): Expression {
    let left = this.conjunction();
    for (let links = 0; this.takeWord('or'); links++) {
      this.limit(links);
      left = { kind: 'or', left, right: this.conjunction() };
    }
    return left;
  }

  private conjunction(): Expression {
    let left = this.negation();
    for (let links = 0; this.takeWord('and'); links++) {
      this.limit(links);
      left = { kind: 'and', left, right: this.negation() };
    }
    return left;
  }

  private negation(): Expression {
    if (!this.takeWord('not')) return this.comparison();
    return this.nested(() => ({ kind: 'unary', op: 'not', operand: this.negation() }));
  }

  private comparison(): Expression {
    const first = this.binary(0);
    const rest: { op: string; operand: Expression }[] = [];
    while (comparisons.has(this.token.text) && this.token.kind !== 'string') {
      let op = this.take().text;
      if (op === 'not')
        op = this.takeWord('in') ? 'not in' : this.fail({ code: 'token', token: 'in' });
      if (op === 'is' && this.takeWord('not')) op = 'is not';
      rest.push({ op, operand: this.binary(0) });
      this.limit(rest.length);
    }
    return rest.length === 0 ? first : { kind: 'compare', first, rest };
  }

  private binary(level: number): Expression {
    const ops = binaryLevels[level];
    if (!ops) return this.unary();
    let left = this.binary(level + 1);
    for (let links = 0; this.isOp(...ops); links++) {
      this.limit(links);
      const op = this.take().text;
      left = { kind: 'binary', op, left, right: this.binary(level + 1) };
    }
    return left;
  }

  private unary(): Expression {
    if (!this.isOp('-', '+', '~')) return this.power();
    const op = this.take().text;
    return this.nested(() => {
      const operand = this.unary();
      if (op === '-' && operand.kind === 'constant') {
        const { value } = operand;
        if (typeof value === 'number') return { kind: 'constant', value: -value };
        if (typeof value === 'bigint') return { kind: 'constant', value: -value };
      }
      return { kind: 'unary', op, operand };
    });
  }

  private power(): Expression {
    const base = this.postfix();
    if (!this.takeOp('**')) return base;
    return this.nested(() => ({ kind: 'binary', op: '**', left: base, right: this.unary() }));
  }

  private limit(links: number): void {
    if (links > longestChain) this.fail({ code: 'shorter expression' });
  }

  private postfix(): Expression {
    let value = this.atom();
    for (let links = 0; ; links++) {
      this.limit(links);
      if (this.takeOp('.')) value = { kind: 'attribute', object: value, name: this.expectName() };
      else if (this.isOp('(')) value = this.call(value);
      else if (this.takeOp('[')) {
        const index = this.subscript();
        this.expectOp(']');
        value = { kind: 'subscript', object: value, index };
      } else return value;
    }
  }

  private call(callee: Expression): Expression {
    this.expectOp('(');
    const args: Expression[] = [];
    const keywords: { name: string | null; value: Expression }[] = [];
    while (!this.isOp(')')) {
      const next = this.tokens[this.position + 1];
      if (this.takeOp('**')) keywords.push({ name: null, value: this.expression() });
      else if (this.token.kind === 'name' && next?.kind === 'op' && next.text === '=') {
        const name = this.expectName();
        this.take();
        keywords.push({ name, value: this.expression() });
      } else {
        const argument = this.starred();
        args.push(this.isWord('for') ? this.comprehension(argument) : argument);
      }
      if (!this.takeOp(',')) break;
    }
    this.expectOp(')');
    return { kind: 'call', callee, args, keywords };
  }

  private subscript(): Expression {
    const first = this.slice();
    if (!this.isOp(',')) return first;
    const items = [first];
    while (this.takeOp(',')) {
      if (this.isOp(']')) break;
      items.push(this.slice());
    }
    return { kind: 'tuple', items };
  }

  private slice(): Expression {
    const part = (): Expression | null => (this.isOp(':', ']', ',') ? null : this.expression());
    const start = part();
    if (!this.takeOp(':')) return start ?? this.fail({ code: 'index' });
    const stop = part();
    const step = this.takeOp(':') ? part() : null;
    return { kind: 'slice', start, stop, step };
  }

  private comprehension(element: Expression): Expression {
    this.take();
    const target = this.loopTarget();
    if (!this.takeWord('in')) this.fail({ code: 'token', token: 'in' });
    const iterable = this.disjunction();
    const conditions: Expression[] = [];
    while (this.takeWord('if')) conditions.push(this.disjunction());
    if (this.isWord('for')) this.fail({ code: 'one for' });
    return { kind: 'comprehension', element, target, iterable, conditions };
  }

  protected loopTarget(): Expression {
    const first = this.postfix();
    if (!this.isOp(',')) return first;
    const items = [first];
    while (this.takeOp(',') && !this.isWord('in')) items.push(this.postfix());
    return { kind: 'tuple', items };
  }

  private atom(): Expression {
    const token = this.token;
    if (token.kind === 'number') return this.number();
    if (token.kind === 'string') return this.strings();
    if (token.kind === 'name') return this.word();
    if (this.takeOp('...')) return { kind: 'ellipsis' };
    if (this.takeOp('(')) return this.parenthesised();
    if (this.takeOp('[')) return this.list();
    if (this.takeOp('{')) return this.dict();
    return this.fail({ code: 'value' });
  }

  private number(): Expression {
    const text = this.take().text.replaceAll('_', '');
    if (/[jJ]$/.test(text)) return { kind: 'imaginary', value: Number(text.slice(0, -1)) };
    if (/^0[xX]|^\d+$/.test(text)) {
      if (text.length > 400) this.fail({ code: 'shorter number' });
      return { kind: 'constant', value: BigInt(text) };
    }
    return { kind: 'constant', value: Number(text) };
  }

  private strings(): Expression {
    const pieces: Token[] = [];
    while (this.token.kind === 'string') pieces.push(this.take());
    if (!pieces.some((piece) => piece.prefix?.includes('f'))) {
      return { kind: 'constant', value: pieces.map((piece) => piece.text).join('') };
    }
    const parts = pieces.flatMap((piece) =>
      piece.prefix?.includes('f') ? readFormat(piece.text, piece.at, readSource) : [piece.text],
    );
    return { kind: 'format', parts };
  }

  private word(): Expression {
    const { text, at } = this.take();
    if (text === 'None') return { kind: 'constant', value: null };
    if (text === 'True' || text === 'False') return { kind: 'constant', value: text === 'True' };
    return { kind: 'name', name: text, at };
  }

  private parenthesised(): Expression {
    if (this.takeOp(')')) return { kind: 'tuple', items: [] };
    const value = this.expressions();
    const result = this.isWord('for') ? this.comprehension(value) : value;
    this.expectOp(')');
    return result;
  }

  private list(): Expression {
    const items: Expression[] = [];
    while (!this.isOp(']')) {
      const item = this.starred();
      if (this.isWord('for')) {
        const result = this.comprehension(item);
        this.expectOp(']');
        return result;
      }
      items.push(item);
      if (!this.takeOp(',')) break;
    }
    this.expectOp(']');
    return { kind: 'list', items };
  }

  private dict(): Expression {
    const entries: [Expression, Expression][] = [];
    while (!this.isOp('}')) {
      const key = this.expression();
      this.expectOp(':');
      entries.push([key, this.expression()]);
      if (!this.takeOp(',')) break;
    }
    this.expectOp('}');
    return { kind: 'dict', entries };
  }
}
