import { fitLoss, fittingOf } from './fit-loss';
import type { Curves, Numbers } from './numbers';
import { prepare } from './prepared';
import type { Fit, FitLoss, Fits, Problem, Refusal } from './problem';
import { impossible, refusalOf } from './refuse';

/** Every loss fitted to the points. `trivial`: also points that every loss goes through, which the lab refuses with a sentence. */
export function* fitPoints(
  problem: Problem,
  losses: readonly FitLoss[],
  numbers: Numbers,
  curves: Curves,
  trivial: 'refused' | 'fitted' = 'refused',
): Generator<number, Fits | Refusal> {
  const refusal = trivial === 'refused' ? refusalOf(problem) : impossible(problem);
  if (refusal) return refusal;
  const prepared = prepare(problem);
  if ('kind' in prepared) return prepared;
  const fitting = fittingOf(prepared, problem, numbers, curves);
  const fits: (Fit | Refusal)[] = [];
  for (const loss of losses) {
    const steps = fitLoss(fitting, loss);
    let step = steps.next();
    while (step.done !== true) {
      yield (fits.length + step.value) / losses.length;
      step = steps.next();
    }
    fits.push(step.value);
    yield fits.length / losses.length;
  }
  return { kind: 'fits', scale: prepared.scale, fits };
}
