import { families } from './families';

/** Words of a message: its numbers and shapes do not count. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z_]{2,40}/g) ?? []);
}

const samples = families.flatMap(({ id, wordings }) =>
  wordings.map(({ sample }) => ({ family: id, sample, words: wordsOf(sample) })),
);

/** Rare words say more than common ones. */
const weights = new Map<string, number>();
for (const { words } of samples) {
  for (const word of words) weights.set(word, (weights.get(word) ?? 0) + 1);
}
const weightOf = (word: string): number => 1 / Math.sqrt(weights.get(word) ?? 1);

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  let all = 0;
  for (const word of a) {
    const weight = weightOf(word);
    all += weight;
    if (b.has(word)) shared += weight;
  }
  for (const word of b) if (!a.has(word)) all += weightOf(word);
  return all === 0 ? 0 : shared / all;
}

/** Lines that may hold the message: the last ones, and those that name an exception. */
function messageLines(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line !== '');
  const named = filled.filter((line) => /\b\w{0,40}(?:Error|Exception|Warning)\b/.test(line));
  return [...named.slice(-20), ...filled.slice(-10)].map((line) => line.slice(0, 1_000));
}

/** The three families whose words come nearest to a text's. */
export function nearestFamilies(
  lines: readonly string[],
): readonly { readonly family: string; readonly sample: string }[] {
  const own = messageLines(lines).map(wordsOf);
  const best = new Map<string, { sample: string; score: number }>();
  for (const { family, sample, words } of samples) {
    const score = own.reduce((most, line) => Math.max(most, similarity(line, words)), 0);
    if (score > (best.get(family)?.score ?? -1)) best.set(family, { sample, score });
  }
  return Array.from(best, ([family, { sample, score }]) => ({ family, sample, score }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ family, sample }) => ({ family, sample }));
}
