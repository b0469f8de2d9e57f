import { fitLoss } from './fit-loss';
import { readyFor, type Engine } from './fit-points';
import type { FitLoss, Parameters, Points, Problem, Refusal } from './problem';

/** Some of the points. */
export function select(points: Points, chosen: readonly number[]): Points {
  const pick = (values: readonly number[]) => chosen.map((i) => values[i] ?? 0);
  return { y: pick(points.y), ...(points.x && { x: pick(points.x) }) };
}

/** What a fit says at points. */
export function predictions(
  { y, x }: Points,
  [first = 0, slope = 0]: Parameters,
): readonly number[] {
  return y.map((_, i) => first + slope * (x?.[i] ?? 0));
}

/** The parameters of one fit. */
export function* fitOne(
  problem: Problem,
  points: Points,
  loss: FitLoss,
  engine: Engine,
): Generator<number, Parameters | Refusal> {
  const fitting = readyFor({ ...problem, points }, engine, 'fitted');
  if ('kind' in fitting) return fitting;
  const fit = yield* fitLoss(fitting, loss);
  return fit.kind === 'refused' ? fit : fit.params;
}

/** Whether there are no parameters. */
export function isRefusal(result: Parameters | Refusal): result is Refusal {
  return 'kind' in result;
}
