/** Powers of ten with these in front make a round learning rate. */
const fronts = [5, 4, 2, 1];

/**
 * The view's one linear scale of the pull, in units of x per unit of gradient: the learning rate of the step that the arrow
 * shows. Chosen from the axes alone, so that it never moves while dragging: the strongest gradient spans just under half the view.
 */
export function stepSize(
  [from, to]: readonly [number, number],
  [low, high]: readonly [number, number],
): number {
  const room = (0.4801 * (to - from)) / Math.max(Math.abs(low), Math.abs(high));
  const power = 10 ** Math.floor(Math.log10(room));
  const front = fronts.find((one) => one * power <= room) ?? 1;
  return Number((front * power).toPrecision(6));
}

/** The run of the slope triangle: 1 on ordinary axes, a power of ten that fits on others. */
export function runOf([from, to]: readonly [number, number]): number {
  return 10 ** Math.round(Math.log10((to - from) / 10));
}
