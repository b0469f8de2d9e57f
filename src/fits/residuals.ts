import type { LossCurve } from './loss-curve';
import type { Place, Prepared } from './prepared';

/**
 * Prediction − target at a place, divided by the scale. At a kink a residual that is 0 but for rounding is 0, as PyTorch's choice of a
 * subgradient there wants it.
 */
export function residualsAt(prepared: Prepared, curve: LossCurve, { a, b }: Place): Float64Array {
  const { t, y } = prepared;
  const isKinked = curve.jump[0] !== 0 || curve.jump[1] !== 0;
  return y.map((value, i) => {
    const turned = b * (t[i] ?? 0);
    const residual = a + turned - value;
    const size = Math.abs(a) + Math.abs(turned) + Math.abs(value);
    return isKinked && Math.abs(residual) <= 1e-12 * size ? 0 : residual;
  });
}
