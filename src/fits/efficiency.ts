import type { Engine } from './fit-points';
import { endOf, farOut } from './grow';
import type { LossCurve } from './loss-curve';
import { lengthOf, refusalOfLoss } from './losses';
import type { FitLoss, Refusal } from './problem';
import { eachOf } from './run';
import type { Efficiencies, Efficiency, EfficiencyTask } from './task';

/** The normal density ends here in double precision's eyes. */
const tail = 9;
/** Pieces between two breaks of ψ; even, for Simpson's rule. */
const pieces = 240;

/** E ψ, E (r − centre) ψ (which is E ψ′, by parts) and E ψ² of residuals that are normal about a centre. */
function moments(curve: LossCurve, centre: number): readonly [number, number, number] {
  const at = new Float64Array(3);
  const breaks = [-curve.scale, 0, curve.scale].filter((place) => Math.abs(place - centre) < tail);
  const ends = [centre - tail, ...breaks, centre + tail];
  let [mean, slope, square] = [0, 0, 0];
  for (let segment = 1; segment < ends.length; segment += 1) {
    const [from = 0, to = 0] = [ends[segment - 1], ends[segment]];
    const width = (to - from) / pieces;
    for (let i = 0; i <= pieces; i += 1) {
      // A jump at 0 is seen from the side that is integrated.
      const place = i === pieces && to === 0 ? -1e-300 : from + width * i;
      curve.look(place, at);
      const psi = at[1] ?? 0;
      const z = place - centre;
      const simpson = i === 0 || i === pieces ? 1 : i % 2 === 1 ? 4 : 2;
      const mass = ((simpson * width) / 3) * Math.exp(-0.5 * z * z) * (1 / Math.sqrt(2 * Math.PI));
      mean += mass * psi;
      slope += mass * z * psi;
      square += mass * psi * psi;
    }
  }
  return [mean, slope, square];
}

/** Where the estimate of infinitely many normal points is: their mean, but for a loss that leans (pinball). */
function centreOf(curve: LossCurve): number {
  if (Math.abs(moments(curve, 0)[0]) < 1e-6 * curve.steepest) return 0;
  let [low, high] = [-tail, tail];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (moments(curve, middle)[0] < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function rate(loss: FitLoss, { curves }: Engine): readonly [number, number] {
  const curve = curves.of(loss, Math.max(2 * tail, farOut * lengthOf(loss)));
  const [, slope, square] = moments(curve, centreOf(curve));
  return [(slope * slope) / square, endOf(curve).steepest / slope];
}

/** Efficiency and gross-error sensitivity at the normal, along a parameter. */
export function* efficiencies(
  task: EfficiencyTask,
  engine: Engine,
): Generator<number, Efficiencies> {
  const all = yield* eachOf(task.losses, function* ({ loss, along }): Generator<
    number,
    Efficiency | Refusal
  > {
    const variants = along
      ? along.values.map((value) => ({
          ...loss,
          params: { ...loss.params, [along.parameter]: value },
        }))
      : [loss];
    const rated: (readonly [number, number])[] = [];
    for (const variant of variants) {
      const refusal = refusalOfLoss(variant);
      if (refusal) return refusal;
      rated.push(rate(variant, engine));
      yield rated.length / variants.length;
    }
    return {
      loss,
      efficiency: Float64Array.from(rated, ([efficiency]) => efficiency),
      grossErrorSensitivity: Float64Array.from(rated, ([, sensitivity]) => sensitivity),
    };
  });
  return { kind: 'efficiencies', efficiencies: all };
}
