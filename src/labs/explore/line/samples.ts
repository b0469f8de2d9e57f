import { bisector, bisectLeft } from 'd3';

const byValue = bisector((x: number) => x);

/** Index of the sampled x nearest to a value. */
export function nearestIndex(xs: readonly number[], x: number): number {
  return byValue.center(xs, x);
}

/** A sampled curve's height at any x, between its samples on a straight line: for drawing only, never printed. */
export function heightAt(xs: readonly number[], ys: ArrayLike<number>, x: number): number {
  const right = bisectLeft(xs, x);
  const [x1, y1] = [xs[right], ys[right]];
  if (x1 === undefined || y1 === undefined) return NaN;
  if (x1 === x || right === 0) return x1 === x ? y1 : NaN;
  const [x0 = NaN, y0 = NaN] = [xs[right - 1], ys[right - 1]];
  return y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}

/** Slopes just left and right of a kink, from the samples beside it. */
export function slopesBeside(
  xs: readonly number[],
  gradient: ArrayLike<number>,
  kink: number,
): { readonly left: number; readonly right: number; readonly at: number } {
  const i = nearestIndex(xs, kink);
  return {
    left: i > 0 ? (gradient[i - 1] ?? NaN) : NaN,
    right: gradient[i + 1] ?? NaN,
    at: gradient[i] ?? NaN,
  };
}
