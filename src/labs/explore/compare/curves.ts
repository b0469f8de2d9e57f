import type { Evaluation } from '../../../compute/api';
import type { Along } from './axes';

/** What of a loss is drawn. */
export type Show = 'loss' | 'gradient' | 'curvature';
export const shows: readonly Show[] = ['loss', 'gradient', 'curvature'];

/** How losses are brought to one size: not at all, to one value, or to one slope where the cursor stands. */
export type Scaling = 'none' | 'value' | 'slope';
export const scalings: readonly Scaling[] = ['none', 'value', 'slope'];

/** A loss along an axis, at the axis's positions. */
export interface Curves {
  readonly loss: readonly number[];
  readonly gradient: readonly number[];
  readonly curvature: readonly number[];
}

/** The curves of an answered call; the curvature is the difference of neighbouring gradients over their distance. */
export function curvesOf(
  { by, weight }: Along,
  xs: readonly number[],
  evaluation: Evaluation | undefined,
): Curves | null {
  if (evaluation?.kind !== 'value') return null;
  const grads = evaluation.grads[by.argument];
  const loss = evaluation.value.data;
  if (!grads) return null;
  const columns = Array.from({ length: by.columns }, (_, k) => k);
  const gradient = xs.map((_, row) =>
    columns.reduce((sum, k) => {
      const factor = weight(row, k);
      return factor === 0 ? sum : sum + factor * (grads[row * by.columns + k] ?? Number.NaN);
    }, 0),
  );
  const curvature = xs.map((_, i) => {
    const [before, after] = [Math.max(0, i - 1), Math.min(xs.length - 1, i + 1)];
    const width = (xs[after] ?? 0) - (xs[before] ?? 0);
    return ((gradient[after] ?? Number.NaN) - (gradient[before] ?? Number.NaN)) / width;
  });
  return { loss, gradient, curvature };
}

/** The factors that make each loss meet the first one at a position: in value or in slope. 1 where nothing can be done. */
export function factorsOf(
  curves: readonly (Curves | null)[],
  scaling: Scaling,
  at: number,
): readonly number[] {
  const of = (each: Curves | null) =>
    each?.[scaling === 'value' ? 'loss' : 'gradient'][at] ?? Number.NaN;
  const reference = of(curves[0] ?? null);
  return curves.map((each) => {
    const factor = reference / of(each);
    return scaling === 'none' || !Number.isFinite(factor) || factor <= 0 ? 1 : factor;
  });
}

/** The range that holds nine in ten of the numbers of all curves, and 0. */
export function rangeOf(all: readonly (readonly number[])[]): readonly [number, number] {
  const numbers = all
    .flat()
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const at = (share: number) => numbers[Math.round(share * (numbers.length - 1))] ?? 0;
  const [low, high] = [Math.min(0, at(0.02)), Math.max(0, at(0.95))];
  return low === high ? [low - 1, high + 1] : [low, high];
}
