import { lossOfLine, sumLine, type Line, type LinePoints, type RatedLine } from './line-sums';
import type { LossCurve } from './loss-curve';

/** The step −M⁻¹g, or null where the matrix is not positive definite. */
export function solve(
  [aa, ab, bb]: readonly [number, number, number],
  [ga, gb]: readonly [number, number],
): readonly [number, number] | null {
  const determinant = aa * bb - ab * ab;
  if (!(aa > 0 && bb > 0 && determinant > 1e-13 * aa * bb)) return null;
  return [(ab * gb - bb * ga) / determinant, (ab * ga - aa * gb) / determinant];
}

/** How much of the way from Newton's matrix to that of the weights is gone when a step does not descend. */
const blends = [0, 0.1, 0.5, 1];

/**
 * Descends to a minimum nearby: Newton's step where it descends, else a step with the matrix of the weights ψ/r mixed in, up to iteratively
 * reweighted least squares, which always descends, since ψ/r falls with the residual for each of these losses.
 */
export function descendLine(
  curve: LossCurve,
  points: LinePoints,
  start: Line,
  steps: number,
): RatedLine {
  const sums = new Float64Array(9);
  sumLine(curve, points, start, sums);
  let line: RatedLine = { ...start, value: sums[0] ?? 0 };
  for (let step = 0; step < steps; step += 1) {
    const next = better(curve, points, line, sums);
    if (!next) break;
    const gained = line.value - next.value;
    line = next;
    if (gained <= 1e-15 * Math.abs(line.value)) break;
    sumLine(curve, points, line, sums);
  }
  return line;
}

function better(
  curve: LossCurve,
  points: LinePoints,
  line: RatedLine,
  sums: Float64Array,
): RatedLine | null {
  const [, ga = 0, gb = 0, haa = 0, hab = 0, hbb = 0, waa = 0, wab = 0, wbb = 0] = sums;
  for (const blend of blends) {
    const mix = (newton: number, weights: number) => (1 - blend) * newton + blend * weights;
    const move = solve([mix(haa, waa), mix(hab, wab), mix(hbb, wbb)], [ga, gb]);
    if (!move) continue;
    const next = { a: line.a + move[0], b: line.b + move[1] };
    const value = lossOfLine(curve, points, next, line.value);
    if (value < line.value) return { ...next, value };
  }
  return null;
}

/** A few steps of iteratively reweighted least squares: cheap, and never uphill. */
export function reweigh(curve: LossCurve, points: LinePoints, start: Line, steps: number): Line {
  const sums = new Float64Array(9);
  let line = start;
  for (let step = 0; step < steps; step += 1) {
    sumLine(curve, points, line, sums);
    const [, ga = 0, gb = 0, , , , waa = 0, wab = 0, wbb = 0] = sums;
    const move = solve([waa, wab, wbb], [ga, gb]);
    if (!move) break;
    line = { a: line.a + move[0], b: line.b + move[1] };
  }
  return line;
}
