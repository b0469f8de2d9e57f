/** Points that can be suspected together: each asks for one more fit of every loss. */
export const mostSuspects = 12;

/** From this many MADs on a point is called out of line. */
const outOfLine = 3;

/** The two points furthest from a fit, by index. */
export function furthestPair(residuals: ArrayLike<number>): readonly number[] {
  return Array.from(residuals, (residual, i) => [Math.abs(residual), i] as const)
    .toSorted(([a], [b]) => b - a)
    .slice(0, 2)
    .map(([, i]) => i);
}

/** The distance of the suspect that is nearest to the fit. */
export function nearest(distances: ArrayLike<number>): number {
  return Math.min(...Array.from(distances, Math.abs));
}

/** What the rule makes of suspects: seen in the fit of all, out of line only without each other, or no outliers. */
export function verdictOf(
  among: number,
  alone: number,
  without: number,
): 'seen' | 'hidden' | 'usual' {
  if (!(without >= outOfLine)) return 'usual';
  return Math.min(among, alone) >= outOfLine ? 'seen' : 'hidden';
}
