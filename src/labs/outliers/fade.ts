import { median } from 'd3';

/** The least that a point fades to: it still has to be found. */
const faintest = 0.22;

/** How much each point still counts, against the middle one: 1 and above is drawn full, nothing is drawn faint. */
export function fadesOf(weights: ArrayLike<number>): readonly number[] {
  const finite = Array.from(weights).filter(Number.isFinite);
  const middle = median(finite) ?? 0;
  const whole = middle > 0 ? middle : Math.max(...finite, 0);
  return Array.from(weights, (weight) => {
    if (!(whole > 0)) return 1;
    return Math.max(faintest, Math.min(1, weight / whole));
  });
}
