import { fitLoss, type Fitting } from './fit-loss';
import { readyFor, type Engine } from './fit-points';
import type { FitLoss, Refusal } from './problem';
import { eachOf, part, spread } from './run';
import { sumAt } from './sums';
import type { Profile, Profiles, ProfileTask, Range } from './task';

/**
 * The mean loss as a function of theta. Its curve comes from the table that `sweep` made, the minima on it from `evaluate`.
 */
export function* profiles(
  task: ProfileTask,
  engine: Engine,
): Generator<number, Profiles | Refusal> {
  const fitting = readyFor({ ...task.problem, model: 'location' }, engine);
  if ('kind' in fitting) return fitting;
  const all = yield* eachOf(task.losses, (loss) => profileOf(fitting, loss, task.theta));
  return { kind: 'profiles', profiles: all };
}

function* profileOf(
  fitting: Fitting,
  loss: FitLoss,
  range: Range,
): Generator<number, Profile | Refusal> {
  const fit = yield* part(fitLoss(fitting, loss), 0, 0.5);
  if (fit.kind === 'refused') return fit;
  const { prepared, curves } = fitting;
  const theta = spread(range.from, range.to, range.points);
  const places = theta.map((value) => prepared.placeOf([value]).a);
  const outermost = Math.max(...[...places].map((place) => Math.abs(place)));
  const curve = curves.of(loss, 4 * Math.max(prepared.reach, outermost));
  const [value, slope] = [new Float64Array(theta.length), new Float64Array(theta.length)];
  const n = prepared.y.length;
  const sums = new Float64Array(3);
  for (const [i, place] of places.entries()) {
    sumAt(curve, prepared.y, place, sums);
    value[i] = (sums[0] ?? 0) / n;
    slope[i] = (sums[1] ?? 0) / (n * prepared.scale.value);
    yield 0.5 + (0.5 * i) / theta.length;
  }
  return { loss, theta, value, slope, minima: fit.minima };
}
