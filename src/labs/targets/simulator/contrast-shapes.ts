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
