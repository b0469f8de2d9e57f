import type { LossCurve } from './loss-curve';

/** The points of a line fit, x standardised: `t` has mean 0 and is of the order of 1. */
export interface LinePoints {
  readonly t: Float64Array;
  readonly y: Float64Array;
}

/** A line `a + b · t`. */
export interface Line {
  readonly a: number;
  readonly b: number;
}

/** A line with Σρ. */
export interface RatedLine extends Line {
  readonly value: number;
}

const at = new Float64Array(3);

/** Σρ of a line; gives up beyond `bound`, with Infinity. */
export function lossOfLine(
  curve: LossCurve,
  { t, y }: LinePoints,
  { a, b }: Line,
  bound = Infinity,
): number {
  let total = 0;
  for (let i = 0; i < y.length; i += 1) {
    curve.look(a + b * (t[i] ?? 0) - (y[i] ?? 0), at);
    total += at[0] ?? 0;
    if (total > bound) return Infinity;
  }
  return total;
}

/** Σρ, its gradient by a and b, its Hessian (aa, ab, bb), and the matrix of the weights ψ/r (aa, ab, bb). */
export function sumLine(
  curve: LossCurve,
  { t, y }: LinePoints,
  { a, b }: Line,
  into: Float64Array,
): void {
  into.fill(0);
  curve.look(0, at);
  const limit = Math.min(Math.abs(at[2] ?? 0) || 1e12, 1e12);
  for (let i = 0; i < y.length; i += 1) {
    const x = t[i] ?? 0;
    const r = a + b * x - (y[i] ?? 0);
    curve.look(r, at);
    const [rho = 0, psi = 0, bend = 0] = at;
    const weight = r === 0 ? limit : psi / r;
    into[0] = (into[0] ?? 0) + rho;
    into[1] = (into[1] ?? 0) + psi;
    into[2] = (into[2] ?? 0) + psi * x;
    into[3] = (into[3] ?? 0) + bend;
    into[4] = (into[4] ?? 0) + bend * x;
    into[5] = (into[5] ?? 0) + bend * x * x;
    into[6] = (into[6] ?? 0) + weight;
    into[7] = (into[7] ?? 0) + weight * x;
    into[8] = (into[8] ?? 0) + weight * x * x;
  }
}
