import type { LossCurve } from './loss-curve';
import type { Polished } from './polish';
import type { Prepared } from './prepared';
import type { FitPoints, Held } from './problem';

/** The columns of a fit: what each point is to it. */
export function pointsAt(prepared: Prepared, curve: LossCurve, polished: Polished): FitPoints {
  const { residuals, elements, total } = polished;
  const { scale, spreadX, t, model } = prepared;
  const at = new Float64Array(3);
  curve.look(0, at);
  const isKinked = curve.jump[0] !== 0 || curve.jump[1] !== 0;
  const limit = isKinked ? Infinity : (at[2] ?? 0);
  const psi = Float64Array.from(elements.psi);
  const weigh = (residual: number, i: number) =>
    residual === 0 ? limit : (psi[i] ?? 0) / residual;
  const pull = psi.map((value) => -value / (psi.length * scale.value));
  return {
    residual: residuals.map((value) => value * scale.value),
    rho: Float64Array.from(elements.rho),
    psi,
    weight: residuals.map(weigh),
    share: Float64Array.from(elements.rho, (value) => (total === 0 ? 0 : value / total)),
    pull,
    ...(model === 'line' && { turn: pull.map((value, i) => value * spreadX * (t[i] ?? 0)) }),
  };
}

/** What the points at a kink hold. */
export function heldAt(curve: LossCurve, { residual, pull }: FitPoints): Held | null {
  if (curve.jump[0] === 0 && curve.jump[1] === 0) return null;
  const points: number[] = [];
  let others = 0;
  for (const [i, value] of residual.entries())
    if (value === 0) points.push(i);
    else others += pull[i] ?? 0;
  return points.length === 0 ? null : { points, pull: 0 - others };
}
