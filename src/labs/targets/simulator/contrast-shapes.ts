import { printNumber } from '../../../i18n/numbers';
import type { SimulatorText } from '../../../i18n/targets-text';
import type { Contrast } from '../../../targets/contrast';

/** The least and the largest of two lists, with 0 among them. */
export function extentOf(a: readonly number[], b: readonly number[]): readonly [number, number] {
  const all = [...a, ...b].filter((value) => Number.isFinite(value));
  const least = all.reduce((x, y) => Math.min(x, y), 0);
  const largest = all.reduce((x, y) => Math.max(x, y), 0);
  return least === largest ? [least, least + 1] : [least, largest];
}

/** The area between two curves, as a path. */
export function between(
  xs: readonly number[],
  a: readonly number[],
  b: readonly number[],
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const point = (ys: readonly number[]) => (value: number, i: number) =>
    `${x(value).toFixed(1)} ${y(ys[i] ?? 0).toFixed(1)}`;
  const there = xs.map(point(a));
  const back = xs.map(point(b)).toReversed();
  return `M${[...there, ...back].join('L')}Z`;
}

/** Two labels kept apart, each as near to its own height as can be. */
export function spreadLabels(a: number, b: number, gap: number): readonly [number, number] {
  const distance = Math.abs(a - b);
  if (distance >= gap) return [a, b];
  const push = (gap - distance) / 2;
  return a <= b ? [a - push, b + push] : [a + push, b - push];
}

/** The loss that what runs cannot go below, where what was meant can; null where both come as low. */
export function floorOf({ least, runs, meant }: Contrast): number | null {
  if (least.runs?.kind !== 'floor' || least.meant === null) return null;
  const [low, high] = extentOf(runs.loss, meant.loss);
  const other = least.meant.kind === 'floor' ? least.meant.value : -Infinity;
  return least.runs.value - other > 0.01 * (high - low) ? least.runs.value : null;
}

/** What is left of a loss that goes to 0. */
const negligible = 1e-6;

/** What training can reach, in a sentence; empty where there is nothing to say. */
export function leastText(
  { least }: Contrast,
  floor: number | null,
  { chart }: SimulatorText,
): string {
  if (least.runs?.kind === 'none' && least.meant?.kind === 'floor') return chart.endless;
  if (floor === null || least.meant?.kind !== 'floor') return '';
  const { value } = least.meant;
  const other = Math.abs(value) < negligible ? 0 : value;
  return chart.leasts(printNumber(floor, 4), printNumber(other, 4));
}
