import { families } from './families';
import type { Captures, Family, Framework, State, Wording } from './family';
import { hintsIn } from './hints';
import { nearestFamilies } from './nearest';
import { collapse, linesOf } from './normalise';

/** A message that is known. */
export interface RecognisedError {
  readonly kind: 'recognised';
  readonly family: string;
  readonly framework: Framework;
  /** The message as it was pasted, from its first word. */
  readonly message: string;
  /** PyTorch 2.13 words it otherwise. */
  readonly isOlder: boolean;
  readonly isWarning: boolean;
  /** What the message says in figures: `{ label: '3' }`. */
  readonly captures: Captures;
  /** States that make it, the likeliest first; never empty. */
  readonly states: readonly [State, ...State[]];
}

/** A message that is not: the families that come nearest, by an example of their words. */
export interface UnknownError {
  readonly kind: 'unknown';
  readonly nearest: readonly { readonly family: string; readonly sample: string }[];
}

interface Match {
  readonly family: Family;
  readonly wording: Wording;
  readonly at: number;
  readonly message: string;
  readonly captures: Captures;
}

/** The last place where a wording stands. */
function lastMatch(text: string, pattern: RegExp): RegExpMatchArray | null {
  const all = new RegExp(pattern.source, `${pattern.flags}g`);
  let last: RegExpMatchArray | null = null;
  let seen = 0;
  for (const match of text.matchAll(all)) {
    last = match;
    // An assert of every thread of a GPU says the same thing.
    if (++seen >= 2_000) break;
  }
  return last;
}

/** A message may be shown up to here. */
const longestMessage = 600;

/** The line that a match begins in, where it is all in one; else the match alone. */
function messageAround(lines: readonly string[], wording: Wording, match: string): string {
  const line = lines.findLast((candidate) => wording.pattern.test(candidate)) ?? match;
  return line.length <= longestMessage ? line : match.slice(0, longestMessage);
}

/** What the family's other wordings say beside the one that counts: a warning before the exception names the sizes. */
function alsoSaid(family: Family, own: Wording, text: string): Captures {
  const others = family.wordings.filter((wording) => wording !== own);
  return Object.fromEntries(
    others.flatMap(({ pattern }) => Object.entries(lastMatch(text, pattern)?.groups ?? {})),
  );
}

function matchOf(family: Family, text: string): Match | null {
  for (const wording of family.wordings) {
    const found = lastMatch(text, wording.pattern);
    if (!found) continue;
    return {
      family,
      wording,
      at: found.index ?? 0,
      message: found[0],
      captures: { ...alsoSaid(family, wording, text), ...found.groups },
    };
  }
  return null;
}

/** What counts first: an exception before a warning before a vague assert; then what comes last in the text. */
function rank({ family, at }: Match): number {
  const order = family.isVague ? 0 : family.isWarning ? 1 : 2;
  return order * 1e9 + at;
}

/** Losses that the text names go first; otherwise the family's own order. */
function sorted(states: readonly State[], named: ReadonlySet<string>): readonly State[] {
  return [
    ...states.filter(({ loss }) => named.has(loss)),
    ...states.filter(({ loss }) => !named.has(loss)),
  ];
}

/** Reads a message or a whole traceback. Linear in its length. */
export function recogniseError(text: string): RecognisedError | UnknownError {
  const lines = linesOf(text);
  const line = collapse(lines);
  const found = families
    .map((family) => matchOf(family, line))
    .filter((match) => match !== null)
    .toSorted((a, b) => rank(b) - rank(a))[0];
  if (!found) return { kind: 'unknown', nearest: nearestFamilies(lines) };
  const { family, wording, captures, message } = found;
  const hints = hintsIn(line);
  const [first, ...others] = sorted(family.states(captures, hints), hints.losses);
  if (!first) throw new Error(`the family ${family.id} makes no state: give it one`);
  return {
    kind: 'recognised',
    family: family.id,
    framework: family.framework,
    message: messageAround(lines, wording, message),
    isOlder: wording.isOlder ?? false,
    isWarning: family.isWarning ?? false,
    captures,
    states: [first, ...others],
  };
}
