import { printFixed, printNumber } from '../../../i18n/numbers';
import type { LikelihoodText } from '../../../i18n/likelihood-text';

/** One of the plane's numbers with what pulls on it; without a gradient where it is a label. */
export interface Pulled {
  readonly words: string;
  readonly value: number;
  readonly gradient: number | null;
}

/** A size as the title prints it: two decimals, or powers of ten where those would not do. */
function size(gradient: number): string {
  const value = Math.abs(gradient);
  return value >= 1e5 || value < 0.005 ? printNumber(value, 3) : printFixed(value, 2);
}

/** The sentence that says what is to be seen at the point: which number is pulled which way. */
export function likelihoodTitle(
  text: LikelihoodText,
  loss: number,
  both: readonly Pulled[],
): string {
  const numbers = [loss, ...both.map(({ gradient }) => gradient ?? 0)];
  if (!numbers.every(Number.isFinite)) return text.notANumber(printNumber(loss));
  const pulls = both.flatMap(({ words, gradient }) =>
    gradient === null || gradient === 0
      ? []
      : [gradient < 0 ? text.up(words, size(gradient)) : text.down(words, size(gradient))],
  );
  const [first, second] = pulls;
  if (first === undefined) return text.still;
  if (second !== undefined) return text.both(first, second);
  const resting = both.find(({ gradient }) => gradient === 0);
  return resting ? text.onlyOne(first, resting.words) : text.one(first);
}
