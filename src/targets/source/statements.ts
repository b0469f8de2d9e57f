import { Unreadable } from '../python/errors';
import { tokenize, type Token } from '../python/tokens';

/** A part of the code: characters from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A statement at the top level of the code. */
export interface SourceStatement extends Span {
  /** The one plain name it assigns. */
  readonly name: string | null;
  /** What it assigns, or the whole expression. */
  readonly value: Span;
  readonly tokens: readonly Token[];
}

const quoted =
  /^[rRbBuUfF]{0,2}(?:'''[\s\S]*?'''|"""[\s\S]*?"""|'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*")/;

/** Where a token ends in the text: of a string only its content is known. */
export function endOf(code: string, token: Token): number {
  if (token.kind !== 'string') return token.at + token.text.length;
  return token.at + (quoted.exec(code.slice(token.at))?.[0].length ?? 0);
}

function statementOf(code: string, tokens: readonly Token[]): SourceStatement | null {
  const [first, second, third] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return null;
  const end = endOf(code, last);
  const assigns = first.kind === 'name' && second?.text === '=' && second.kind === 'op' && third;
  return {
    start: first.at,
    end,
    name: assigns ? first.text : null,
    value: { start: assigns ? third.at : first.at, end },
    tokens,
  };
}

/** Python's tokens; none where the text is not Python. */
export function tokensOf(code: string): readonly Token[] {
  try {
    return tokenize(code);
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}

/** The statements at the top level, in order; none where the text is not Python. */
export function statementsOf(code: string): readonly SourceStatement[] {
  const statements: SourceStatement[] = [];
  let line: Token[] = [];
  let level = 0;
  let depth = 0;
  for (const token of tokensOf(code)) {
    if (token.kind === 'indent') level++;
    else if (token.kind === 'dedent') level--;
    else if (token.kind === 'newline' || (depth === 0 && token.text === ';')) {
      const statement = level === 0 ? statementOf(code, line) : null;
      if (statement) statements.push(statement);
      line = [];
    } else if (token.kind !== 'end') {
      if (token.kind === 'op' && '([{'.includes(token.text)) depth++;
      if (token.kind === 'op' && ')]}'.includes(token.text)) depth--;
      line.push(token);
    }
  }
  return statements;
}

/** The text of a span. */
export const textAt = (code: string, { start, end }: Span): string => code.slice(start, end);

/** The code with one part replaced. */
export function replaceAt(code: string, { start, end }: Span, text: string): string {
  return code.slice(0, start) + text + code.slice(end);
}

/** The last assignment of a plain name at the top level. */
export function assignmentOf(code: string, name: string): SourceStatement | null {
  return statementsOf(code).findLast((statement) => statement.name === name) ?? null;
}
