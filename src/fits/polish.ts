import { solve } from './line-descent';
import type { LossCurve } from './loss-curve';
import type { Elements, Numbers } from './numbers';
import type { Place, Prepared } from './prepared';
import type { FitLoss } from './problem';
import { residualsAt } from './residuals';

/** A place with what `evaluate` says of every point there. */
export interface Polished {
  readonly place: Place;
  readonly residuals: Float64Array;
  readonly elements: Elements;
  /** Σρ, in double precision. */
  readonly total: number;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A place as `evaluate` sees it. Sums are in double precision over float32's elements. */
export function evaluateAt(
  prepared: Prepared,
  curve: LossCurve,
  numbers: Numbers,
  loss: FitLoss,
  place: Place,
): Polished {
  const residuals = residualsAt(prepared, curve, place);
  const elements = numbers.evaluate(loss, residuals);
  return { place, residuals, elements, total: totalOf(curve, residuals, elements) };
}

/** Σρ: of ρ itself, or of the integrals of ψ where float32 has lost ρ's digits. */
function totalOf(curve: LossCurve, residuals: Float64Array, { rho }: Elements): number {
  const total = sum(rho);
  if (curve.roughness * residuals.length <= 2e-6 * total) return total;
  const at = new Float64Array(3);
  return residuals.reduce((integrals, residual) => {
    curve.look(residual, at);
    return integrals + (at[0] ?? 0);
  }, 0);
}

/** What Newton's method would still gain, and its step, with ψ from `evaluate` and ψ′ from the table. */
function newton({ t, model }: Prepared, curve: LossCurve, { residuals, elements }: Polished) {
  const at = new Float64Array(3);
  let [ga, gb, aa, ab, bb] = [0, 0, 0, 0, 0];
  elements.psi.forEach((psi, i) => {
    const x = t[i] ?? 0;
    curve.look(residuals[i] ?? 0, at);
    const bend = at[2] ?? 0;
    ga += psi;
    gb += psi * x;
    aa += bend;
    ab += bend * x;
    bb += bend * x * x;
  });
  if (model === 'location') return aa > 0 ? { step: [-ga / aa, 0], gain: (ga * ga) / aa } : null;
  const step = solve([aa, ab, bb], [ga, gb]);
  return step && { step, gain: -(ga * step[0] + gb * step[1]) };
}

/** Newton's method on `evaluate` itself, as long as it comes nearer, and until what is left to gain is no more than `enough` of the total. */
export function polish(
  prepared: Prepared,
  curve: LossCurve,
  numbers: Numbers,
  loss: FitLoss,
  start: Place,
  enough: number,
): Polished {
  let here = evaluateAt(prepared, curve, numbers, loss, start);
  if (curve.straight) return here;
  let move = newton(prepared, curve, here);
  if (move && move.gain <= enough * here.total) return here;
  for (let round = 0; round < 4 && move && move.gain > 0; round += 1) {
    const [da = 0, db = 0] = move.step;
    const place = { a: here.place.a + da, b: here.place.b + db };
    const next = evaluateAt(prepared, curve, numbers, loss, place);
    const then = newton(prepared, curve, next);
    const isNearer =
      then !== null && then.gain < move.gain && next.total <= here.total * (1 + 1e-6);
    if (!isNearer) break;
    const isDone = then.gain <= 1e-9 * next.total || then.gain > 0.25 * move.gain;
    [here, move] = [next, then];
    if (isDone) break;
  }
  return here;
}
