import { reweigh } from './line-descent';
import { lossOfLine, type Line, type LinePoints, type RatedLine } from './line-sums';
import type { LossCurve } from './loss-curve';
import { randomFrom } from './random';

/** How wide a search is. */
export interface Breadth {
  /** Lines through two points that are tried. */
  readonly pairs: number;
  /** Points that rate them. */
  readonly sample: number;
  /** The best of them, followed by a few cheap steps. */
  readonly followed: number;
  /** The best of those, followed to the bottom. */
  readonly descended: number;
}

export const breadths: Readonly<Record<'drag' | 'settled', Breadth>> = {
  drag: { pairs: 150, sample: 200, followed: 6, descended: 3 },
  settled: { pairs: 12_000, sample: 1500, followed: 48, descended: 12 },
};

/** Distinct points in a drawn order: all of them where they are few. */
export function drawn(n: number, wanted: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const count = Math.min(n, wanted);
  for (let i = 0; i < count; i += 1) {
    const j = i + Math.floor(random() * (n - i));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
  return order.subarray(0, count);
}

export function subset({ t, y }: LinePoints, chosen: Int32Array): LinePoints {
  return {
    t: Float64Array.from(chosen, (i) => t[i] ?? 0),
    y: Float64Array.from(chosen, (i) => y[i] ?? 0),
  };
}

/** Lines through two points: every pair where they are few, else drawn pairs. */
function* pairLines({ t, y }: LinePoints, wanted: number, random: () => number): Generator<Line> {
  const n = y.length;
  const line = (i: number, j: number): Line | null => {
    const b = ((y[j] ?? 0) - (y[i] ?? 0)) / ((t[j] ?? 0) - (t[i] ?? 0));
    return Number.isFinite(b) ? { a: (y[i] ?? 0) - b * (t[i] ?? 0), b } : null;
  };
  if ((n * (n - 1)) / 2 <= wanted) {
    for (let i = 0; i < n; i += 1)
      for (let j = 0; j < i; j += 1) {
        const through = line(i, j);
        if (through) yield through;
      }
    return;
  }
  for (let pair = 0; pair < wanted; pair += 1) {
    const through = line(Math.floor(random() * n), Math.floor(random() * n));
    if (through) yield through;
  }
}

/** The lowest so far, a fixed number of them. */
function shortList(length: number) {
  const kept: RatedLine[] = [];
  return {
    bound: () => (kept.length < length ? Infinity : (kept.at(-1)?.value ?? Infinity)),
    add: (line: RatedLine) => {
      const at = kept.findIndex(({ value }) => line.value < value);
      kept.splice(at === -1 ? kept.length : at, 0, line);
      if (kept.length > length) kept.pop();
    },
    lines: kept,
  };
}

/**
 * Starts for a loss with several valleys: lines through two points (every pair, or pairs drawn by the seed), the lowest of which are
 * followed, and the `given` ones, which always are.
 */
export function* startsOf(
  curve: LossCurve,
  points: LinePoints,
  given: readonly Line[],
  breadth: Breadth,
  seed: number,
): Generator<number, readonly RatedLine[]> {
  const random = randomFrom(seed);
  const n = points.y.length;
  const judges = n <= breadth.sample ? points : subset(points, drawn(n, breadth.sample, random));
  const best = shortList(breadth.followed);
  let tried = 0;
  for (const line of pairLines(points, breadth.pairs, random)) {
    const value = lossOfLine(curve, judges, line, best.bound());
    if (value < best.bound()) best.add({ ...line, value });
    tried += 1;
    if (tried % 64 === 0) yield (0.5 * tried) / breadth.pairs;
  }
  const followed: RatedLine[] = [];
  for (const line of [...given, ...best.lines]) {
    const nearer = reweigh(curve, judges, line, 4);
    followed.push({ ...nearer, value: lossOfLine(curve, judges, nearer) });
    yield 0.5 + (0.2 * followed.length) / (breadth.followed + given.length);
  }
  const few = followed.slice(given.length).toSorted((a, b) => a.value - b.value);
  return [...followed.slice(0, given.length), ...distinct(few).slice(0, breadth.descended)];
}

/** Without those that came to the same place. */
export function distinct<T extends RatedLine>(lines: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const line of lines) {
    const size = Math.abs(line.a) + Math.abs(line.b) + 1e-300;
    const isSame = ({ a, b, value }: T) =>
      Math.abs(a - line.a) + Math.abs(b - line.b) <= 1e-5 * size &&
      Math.abs(value - line.value) <= 1e-5 * Math.abs(value);
    if (!kept.some(isSame)) kept.push(line);
  }
  return kept;
}
