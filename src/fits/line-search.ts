import { descendLine } from './line-descent';
import { breadths, distinct, drawn, startsOf, subset } from './line-starts';
import type { Line, LinePoints, RatedLine } from './line-sums';
import { straightLine } from './line-straight';
import type { LossCurve } from './loss-curve';
import { randomFrom } from './random';

/** The line of least squares: a start, and exact for nothing that is shown. */
export function leastSquares({ t, y }: LinePoints): Line {
  let [sum, product, squares, mean] = [0, 0, 0, 0];
  for (const x of t) mean += x;
  mean /= t.length;
  for (let i = 0; i < y.length; i += 1) {
    const x = (t[i] ?? 0) - mean;
    sum += y[i] ?? 0;
    product += x * (y[i] ?? 0);
    squares += x * x;
  }
  const b = product / squares;
  return { a: sum / y.length - b * mean, b };
}

/** The line of least absolute residuals, started on a sample where the points are many. */
export function leastAbsolute(points: LinePoints): Line {
  return straightLine(points, [1, 1], straightStart(points, [1, 1])).line;
}

/** The same, of a sample of the points where they are many: a start. */
export function nearAbsolute(points: LinePoints): Line {
  return points.y.length <= 1000 ? leastAbsolute(points) : straightStart(points, [1, 1]);
}

/** Near the fit of all points is the fit of some hundred. */
function straightStart(points: LinePoints, slopes: readonly [number, number]): Line {
  const n = points.y.length;
  if (n <= 1000) return leastSquares(points);
  const few = subset(points, drawn(n, 700, randomFrom(1)));
  return straightLine(few, slopes, leastSquares(few)).line;
}

/** Lines at the bottoms of valleys, on the table; the lowest first. */
export interface LineFit {
  readonly lines: readonly RatedLine[];
  readonly corners?: readonly Line[];
}

/** A loss with straight branches. */
export function fitStraight(curve: LossCurve, points: LinePoints): LineFit {
  const slopes = [-curve.jump[0], curve.jump[1]] as const;
  const { line, corners } = straightLine(points, slopes, straightStart(points, slopes));
  return { lines: [{ ...line, value: Number.NaN }], corners };
}

/** Points beyond which a descent begins on a sample of them. */
const many = 3000;

/** Where descents on a sample of the points end: near the ends on all of them, for a tenth of the work. */
function shortcut(
  curve: LossCurve,
  points: LinePoints,
  starts: readonly Line[],
  kept: number,
): readonly Line[] {
  const n = points.y.length;
  if (n <= many) return starts;
  const few = subset(points, drawn(n, 1000, randomFrom(2)));
  const ends = starts.map((start) => descendLine(curve, few, start, 60));
  return distinct(ends.toSorted((a, b) => a.value - b.value)).slice(0, kept);
}

/** A convex loss: one valley, from the better of two starts. */
export function fitConvex(curve: LossCurve, points: LinePoints, given: readonly Line[]): LineFit {
  const starts = shortcut(curve, points, given, 1);
  const ends = starts.map((start) => descendLine(curve, points, start, 200));
  return { lines: ends.toSorted((a, b) => a.value - b.value).slice(0, 1) };
}

/** A loss with several valleys: a seeded search over many starts. */
export function* searchLine(
  curve: LossCurve,
  points: LinePoints,
  given: readonly Line[],
  quality: 'drag' | 'settled',
  seed: number,
): Generator<number, LineFit> {
  const found = yield* startsOf(curve, points, given, breadths[quality], seed);
  const starts = quality === 'drag' ? shortcut(curve, points, found, 2) : found;
  const ends: RatedLine[] = [];
  for (const start of starts) {
    ends.push(descendLine(curve, points, start, quality === 'drag' ? 30 : 200));
    yield 0.7 + (0.3 * ends.length) / starts.length;
  }
  return { lines: distinct(ends.toSorted((a, b) => a.value - b.value)) };
}
