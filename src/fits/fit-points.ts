import { fitLoss, fittingOf, type Fitting } from './fit-loss';
import type { Curves, Numbers } from './numbers';
import { prepare } from './prepared';
import type { FitLoss, Fits, Problem, Refusal } from './problem';
import { impossible, refusalOf } from './refuse';
import { eachOf } from './run';

/** Where numbers come from, and the tables made of them. */
export interface Engine {
  readonly numbers: Numbers;
  readonly curves: Curves;
}

/** Points ready to be fitted. `trivial`: also those that every loss goes through, which the lab refuses with a sentence. */
export function readyFor(
  problem: Problem,
  { numbers, curves }: Engine,
  trivial: 'refused' | 'fitted' = 'refused',
): Fitting | Refusal {
  const refusal = trivial === 'refused' ? refusalOf(problem) : impossible(problem);
  if (refusal) return refusal;
  const prepared = prepare(problem);
  return 'kind' in prepared ? prepared : fittingOf(prepared, problem, numbers, curves);
}

/** Every loss fitted to the points. */
export function* fitPoints(
  problem: Problem,
  losses: readonly FitLoss[],
  engine: Engine,
  trivial: 'refused' | 'fitted' = 'refused',
): Generator<number, Fits | Refusal> {
  const fitting = readyFor(problem, engine, trivial);
  if ('kind' in fitting) return fitting;
  const fits = yield* eachOf(losses, (loss) => fitLoss(fitting, loss));
  return { kind: 'fits', scale: fitting.prepared.scale, fits };
}
