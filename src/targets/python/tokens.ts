import { Unreadable } from './errors';

export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'op' | 'newline' | 'indent' | 'dedent' | 'end';
  /** As written; for strings the prefix and quotes are gone and escapes resolved, except in f-strings. */
  readonly text: string;
  readonly at: number;
  /** Of strings: `f` for one to be formatted. */
  readonly prefix?: string;
}

const deepest = 64;
/** Enough for a pasted tensor of 100,000 numbers. */
const mostTokens = 250_000;

const blank = /[ \t\r\f]*(?:#[^\n]*)?/y;
const name = /[\p{L}_][\p{L}\p{N}_]*/uy;
const number = /0[xX][0-9a-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?/y;
const stringStart = /([rRbBuUfF]{0,2})('''|"""|'|")/y;
const operator =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|->|:=|==|!=|<=|>=|\+=|-=|\*=|\/=|@=|%=|&=|\|=|\^=|\*\*|\/\/|<<|>>|[+\-*/%@&|^~<>()[\]{},:.;=]/y;

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
};

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readString(text: string, at: number, start: RegExpExecArray): [Token, number] {
  const prefix = (start[1] ?? '').toLowerCase();
  const quote = start[2] ?? "'";
  const parts: string[] = [];
  let from = at + start[0].length;
  for (let i = from; i < text.length; i++) {
    const character = text[i] ?? '';
    if (text.startsWith(quote, i)) {
      parts.push(text.slice(from, i));
      return [{ kind: 'string', text: parts.join(''), at, prefix }, i + quote.length];
    }
    if (character === '\n' && quote.length === 1) break;
    if (character === '\\' && !prefix.includes('r')) {
      const next = text[i + 1] ?? '';
      parts.push(text.slice(from, i), escapes[next] ?? `\\${next}`);
      from = i + 2;
      i++;
    }
  }
  throw new Unreadable(at, { code: 'end of string' });
}

/** Prompts of the interactive shells are blanked, so that positions stay those of the text. */
function withoutPrompts(text: string): string {
  return text.replace(/^(?:[ \t]*(?:>>>|\.\.\.)(?: |$)|(?:In )?\[\d+\]: ?)/gm, (prompt) =>
    ' '.repeat(prompt.length),
  );
}

/** The common indentation of pasted code, which Python itself would refuse. */
function margin(text: string): number {
  let least = Infinity;
  for (const line of text.split('\n')) {
    const indent = /^[ \t]*(?=[^\s#])/.exec(line);
    if (indent) least = Math.min(least, indent[0].length);
  }
  return Number.isFinite(least) ? least : 0;
}

/** Python's tokens, in one pass. */
export function tokenize(source: string): Token[] {
  const text = withoutPrompts(source);
  const tokens: Token[] = [];
  const outermost = margin(text);
  const indents = [outermost];
  let depth = 0;
  let lineStart = true;
  let at = 0;
  const push = (kind: Token['kind'], value: string): void => {
    if (tokens.length >= mostTokens) throw new Unreadable(at, { code: 'less text' });
    tokens.push({ kind, text: value, at });
  };
  while (at < text.length) {
    const gap = match(blank, text, at)?.[0] ?? '';
    const column = gap.includes('#') ? gap.indexOf('#') : gap.length;
    at += gap.length;
    const character = text[at];
    if (character === undefined) break;
    if (character === '\n') {
      if (depth === 0 && !lineStart) push('newline', '\n');
      lineStart ||= depth === 0;
      at++;
      continue;
    }
    if (character === '\\' && text[at + 1] === '\n') {
      at += 2;
      continue;
    }
    if (lineStart) {
      indentTo(column, indents, push, at);
      lineStart = false;
    }
    const string = match(stringStart, text, at);
    if (string) {
      const [token, end] = readString(text, at, string);
      tokens.push(token);
      at = end;
      continue;
    }
    const word = match(name, text, at);
    const figure = word ? null : match(number, text, at);
    const symbol = word || figure ? null : match(operator, text, at);
    const found = word ?? figure ?? symbol;
    if (!found) throw new Unreadable(at, { code: 'any token' });
    if (symbol && '([{'.includes(found[0]) && ++depth > deepest) {
      throw new Unreadable(at, { code: 'less nesting' });
    }
    if (symbol && ')]}'.includes(found[0]) && --depth < 0) {
      throw new Unreadable(at, { code: 'no closing bracket' });
    }
    push(word ? 'name' : figure ? 'number' : 'op', found[0]);
    at += found[0].length;
  }
  if (!lineStart) push('newline', '');
  for (; indents.length > 1; indents.pop()) push('dedent', '');
  push('end', '');
  return tokens;
}

function indentTo(
  column: number,
  indents: number[],
  push: (kind: Token['kind'], text: string) => void,
  at: number,
): void {
  if (column > (indents.at(-1) ?? 0)) {
    if (indents.length > deepest) throw new Unreadable(at, { code: 'less nesting' });
    indents.push(column);
    push('indent', '');
    return;
  }
  while (indents.length > 1 && column < (indents.at(-1) ?? 0)) {
    indents.pop();
    push('dedent', '');
  }
  if (column !== indents.at(-1)) throw new Unreadable(at, { code: 'outer indentation' });
}
