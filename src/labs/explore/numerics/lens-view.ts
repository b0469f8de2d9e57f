type Interval = readonly [number, number];

const ends = (xs: readonly number[]): Interval => [xs[0] ?? 0, xs.at(-1) ?? 1];

/** How far the axis may be narrowed or widened against the usual one. */
const most = 64;

/** An axis that stays where its loss is defined: what begins at 0 has nothing below it, and a probability nothing above 1. */
function defined([from, to]: Interval, usual: Interval): Interval {
  const low = usual[0] === 0 ? Math.max(0, from) : from;
  return [low, usual[1] === 1 ? Math.min(1, to) : to];
}

/** The axis narrowed (factor under 1) or widened about a value; as it was beyond 64 times either way. */
export function zoomedLens(
  usual: readonly number[],
  [from, to]: Interval,
  factor: number,
  about: number,
): Interval {
  const [first, last] = ends(usual);
  const ratio = ((to - from) * factor) / (last - first);
  if (ratio > most || ratio < 1 / most) return [from, to];
  return defined([about + (from - about) * factor, about + (to - about) * factor], [first, last]);
}

/** The axis moved by a share of its width, no further than the loss is defined. */
export function movedLens(usual: readonly number[], [from, to]: Interval, share: number): Interval {
  const step = (to - from) * share;
  const [low, high] = defined([from + step, to + step], ends(usual));
  return high - low < (to - from) * 0.999 ? [from, to] : [low, high];
}

/** As many positions over an axis as the lens usually has. */
export function positionsOver(usual: readonly number[], [from, to]: Interval): readonly number[] {
  const last = usual.length - 1;
  return usual.map((_, i) => from + ((to - from) * i) / last);
}

/** The usual axis of a lens. */
export const usualAxis = ends;
