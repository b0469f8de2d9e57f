import type { Token } from '../python/tokens';
import { endOf, statementsOf, tokensOf, type Span } from './statements';

/** One argument of a call as it is written. */
export interface SourceArgument extends Span {
  /** `weight` of `weight=w`. */
  readonly keyword: string | null;
  /** The whole of it, the keyword included. */
  readonly whole: Span;
}

/** A call as it is written. */
export interface SourceCall extends Span {
  /** What is called: `nn.CrossEntropyLoss`, `loss_fn`. */
  readonly callee: string;
  /** Between the brackets. */
  readonly inside: Span;
  readonly args: readonly SourceArgument[];
}

const isOpen = ({ kind, text }: Token): boolean => kind === 'op' && '([{'.includes(text);
const isClose = ({ kind, text }: Token): boolean => kind === 'op' && ')]}'.includes(text);

function argumentOf(code: string, tokens: readonly Token[]): SourceArgument | null {
  const [first, second, third] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return null;
  const whole = { start: first.at, end: endOf(code, last) };
  const isKeyword = first.kind === 'name' && second?.text === '=' && third;
  return isKeyword
    ? { keyword: first.text, start: third.at, end: whole.end, whole }
    : { keyword: null, ...whole, whole };
}

/** Index of the bracket that closes the one at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const token = tokens[i];
    if (token && isOpen(token)) depth++;
    if (token && isClose(token) && --depth === 0) return i;
  }
  return -1;
}

function argumentsOf(code: string, tokens: readonly Token[]): readonly SourceArgument[] {
  const args: SourceArgument[] = [];
  let own: Token[] = [];
  let depth = 0;
  // The commas between a lambda's parameters do not separate arguments.
  let isParameter = false;
  for (const token of [...tokens, null]) {
    if (token && isOpen(token)) depth++;
    if (token && isClose(token)) depth--;
    if (depth === 0 && token?.kind === 'name' && token.text === 'lambda') isParameter = true;
    if (depth === 0 && token?.text === ':') isParameter = false;
    const isComma = token?.kind === 'op' && token.text === ',' && depth === 0;
    if (token && !(isComma && !isParameter)) {
      own.push(token);
      continue;
    }
    const arg = argumentOf(code, own);
    if (arg) args.push(arg);
    own = [];
  }
  return args;
}

/** Where the dotted name, or the call, that ends before `open` begins. */
function calleeStart(tokens: readonly Token[], open: number): number {
  let at = open - 1;
  while (at > 0) {
    const token = tokens[at];
    if (token && isClose(token)) {
      let depth = 0;
      for (; at >= 0; at--) {
        const own = tokens[at];
        if (own && isClose(own)) depth++;
        if (own && isOpen(own) && --depth === 0) break;
      }
      at--;
      continue;
    }
    if (tokens[at - 1]?.text !== '.') break;
    at -= 2;
  }
  return Math.max(0, at);
}

/** Every call in a statement, outermost and innermost, in the order of their opening brackets. */
function callsIn(
  code: string,
  { tokens }: { readonly tokens: readonly Token[] },
): readonly SourceCall[] {
  return tokens.flatMap((token, open): readonly SourceCall[] => {
    const before = tokens[open - 1];
    const isCall =
      token.kind === 'op' &&
      token.text === '(' &&
      before &&
      (before.kind === 'name' || isClose(before));
    const close = isCall ? closing(tokens, open) : -1;
    const end = tokens[close];
    if (!isCall || !end) return [];
    const start = tokens[calleeStart(tokens, open)]?.at ?? token.at;
    return [
      {
        start,
        end: end.at + 1,
        callee: code.slice(start, token.at).trim(),
        inside: { start: token.at + 1, end: end.at },
        args: argumentsOf(code, tokens.slice(open + 1, close)),
      },
    ];
  });
}

const notLosses =
  /(?:^|\.)(?:tensor|randn|rand|randint|zeros|ones|full|one_hot|softmax|log_softmax|clamp|where|maximum|minimum|mean|sum|stack|cat|pow|Linear|Sequential|manual_seed)$/;

/** The call that makes the loss, as it is written: the last one that takes at least two positional arguments. */
export function lossCallIn(code: string): SourceCall | null {
  const statements = statementsOf(code);
  const named = statements.findLast(({ name }) => name === 'loss');
  const candidates = named ? [named] : statements.toReversed();
  for (const statement of candidates) {
    const calls = callsIn(code, statement).filter(({ callee }) => !notLosses.test(callee));
    const wide = calls.filter(({ args }) => args.length >= 2 && args[0]?.keyword !== 'reduction');
    // What stands among another's arguments is an argument.
    const call = wide.findLast(
      ({ start, end }) => !wide.some(({ inside }) => inside.start <= start && end <= inside.end),
    );
    if (call) return call;
  }
  return null;
}

/** As `lossCallIn`, and also where too little is given: `loss_fn(input)`. */
export function shortLossCallIn(code: string): SourceCall | null {
  const whole = lossCallIn(code);
  if (whole) return whole;
  const statement = statementsOf(code).findLast(({ name }) => name === 'loss');
  const calls = statement ? callsIn(code, statement) : [];
  return (
    calls.find(({ callee }) => /^[a-z]\w*$|Loss(?:\(.*\))?$/s.test(callee)) ??
    calls.find(({ callee }) => /^(?:F|nn\.functional)\.\w+$/.test(callee)) ??
    null
  );
}

/** Every call in the code, inside functions and classes too. */
export function allCallsIn(code: string): readonly SourceCall[] {
  return callsIn(code, { tokens: tokensOf(code) });
}
