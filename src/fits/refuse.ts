import type { Points, Problem, Refusal } from './problem';

/** Beyond it float32 has no square of a residual. */
const largestValue = 1e18;
/** Rows beyond which nothing is fitted. */
export const mostPoints = 10_000;

function firstBad(values: readonly number[], isBad: (value: number) => boolean): number | null {
  const at = values.findIndex(isBad);
  return at === -1 ? null : at;
}

/** A value that is not a number, or too large to square. */
function badValue({ y, x = [] }: Points): Refusal | null {
  for (const [column, values] of [
    ['y', y],
    ['x', x],
  ] as const) {
    const point = firstBad(values, (value) => !Number.isFinite(value));
    if (point !== null) return { kind: 'refused', reason: 'not-finite', point, column };
    const large = firstBad(values, (value) => Math.abs(value) > largestValue);
    if (large !== null)
      return { kind: 'refused', reason: 'too-large', point: large, column, limit: largestValue };
  }
  return null;
}

/** Why these points have no fit at all, or null. */
export function impossible({ model, points }: Pick<Problem, 'model' | 'points'>): Refusal | null {
  const { y, x } = points;
  if (y.length === 0) return { kind: 'refused', reason: 'no-points' };
  if (y.length > mostPoints)
    return { kind: 'refused', reason: 'too-many-points', limit: mostPoints };
  if (model === 'location') return badValue({ y });
  if (x?.length !== y.length) return { kind: 'refused', reason: 'columns-differ' };
  const bad = badValue({ y, x });
  if (bad) return bad;
  if (y.length === 1) return { kind: 'refused', reason: 'one-point' };
  const [at = 0] = x;
  if (x.every((value) => value === at)) return { kind: 'refused', reason: 'all-x-equal', at };
  return null;
}

/** Why there is nothing to see: no fit, or one that every loss agrees on because it goes through all points. */
export function refusalOf(problem: Problem): Refusal | null {
  const none = impossible(problem);
  if (none) return none;
  const { y } = problem.points;
  if (y.length === 1) return { kind: 'refused', reason: 'one-point' };
  if (problem.model === 'line' && y.length === 2) return { kind: 'refused', reason: 'two-points' };
  const [at = 0] = y;
  if (y.every((value) => value === at)) return { kind: 'refused', reason: 'all-points-equal', at };
  return null;
}
