import type { LossCurve } from './loss-curve';

/** Σρ, Σψ and Σψ′ over the points, for one theta. */
export type Sums = Float64Array;

const at = new Float64Array(3);

/** The objective's sum with both derivatives, residual = theta − y. */
export function sumAt(curve: LossCurve, y: Float64Array, theta: number, into: Sums): void {
  let [rho, psi, bend] = [0, 0, 0];
  for (let i = 0; i < y.length; i += 1) {
    curve.look(theta - (y[i] ?? 0), at);
    rho += at[0] ?? 0;
    psi += at[1] ?? 0;
    bend += at[2] ?? 0;
  }
  into[0] = rho;
  into[1] = psi;
  into[2] = bend;
}

/**
 * Where Σψ crosses 0 upwards between two places: Newton's method, by halves where it would leave the bracket. Σψ must be ≤ 0 at the first and
 * ≥ 0 at the second.
 */
export function rootBetween(
  curve: LossCurve,
  y: Float64Array,
  from: number,
  to: number,
  guess = (from + to) / 2,
): number {
  const sums = new Float64Array(3);
  let [low, high, theta] = [from, to, guess];
  let previous = Infinity;
  for (let step = 0; step < 120; step += 1) {
    sumAt(curve, y, theta, sums);
    const [, slope = 0, bend = 0] = sums;
    if (slope === 0) return theta;
    if (slope < 0) low = theta;
    else high = theta;
    const newton = theta - slope / bend;
    const isInside = bend > 0 && newton > low && newton < high;
    // Newton must halve the slope each time, or the bracket does.
    const next = isInside && Math.abs(slope) < 0.5 * previous ? newton : (low + high) / 2;
    previous = isInside ? Math.abs(slope) : Infinity;
    if (Math.abs(next - theta) <= 1e-15 * (Math.abs(theta) + (to - from))) return next;
    theta = next;
  }
  return theta;
}
