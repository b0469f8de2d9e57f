import type { LossCurve } from './loss-curve';

/** Far enough to see how a loss ends: this many times its scale. */
export const farOut = 2 ** 24;

/** How ψ ends: it grows without bound, stays, or fades. Read from the table far out. */
export function endOf(curve: LossCurve): {
  /** The largest |ψ|, Infinity where it grows for ever. */
  readonly steepest: number;
  /** r · ψ at the far end: the k of a density that falls like r^−k. */
  readonly power: number;
} {
  const at = new Float64Array(3);
  const psi = (residual: number) => {
    curve.look(residual, at);
    return at[1] ?? 0;
  };
  const far = curve.scale * farOut;
  const grows = [1, -1].some(
    (side) => side * psi(side * far) > 1.001 * side * psi((side * far) / 256),
  );
  const power = Math.min(far * psi(far), -far * psi(-far));
  return { steepest: grows ? Infinity : curve.steepest, power };
}
