import { median } from 'd3';

/** How many robust standard deviations from the middle a value is called an outlier. */
const far = 4;

/** Indices of the values that stand apart: beyond `far` times the normal-consistent MAD of the median. */
export function farPoints(values: readonly number[]): readonly number[] {
  const middle = median(values) ?? 0;
  const distances = values.map((value) => Math.abs(value - middle));
  const spread = 1.4826 * (median(distances) ?? 0);
  if (!(spread > 0)) return [];
  return distances.flatMap((distance, i) => (distance > far * spread ? [i] : []));
}

/** The index furthest from a value; −1 of none. */
export function furthestFrom(values: readonly number[], middle: number): number {
  let best = -1;
  let distance = -1;
  values.forEach((value, i) => {
    if (Math.abs(value - middle) > distance) [best, distance] = [i, Math.abs(value - middle)];
  });
  return best;
}
