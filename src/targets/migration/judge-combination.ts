import { conclude } from '../conclude';
import { Unsupported } from '../python/errors';
import { simulate } from '../simulate';
import { Tensor, values } from '../torch/tensor';
import type { Exception, PythonWarning, Trap, Verdict } from '../verdict';
import { codeOf, combinationWith, isDone, type Combination, type Migration } from './migration';

/** Why a combination that runs is wrong. */
export type Reason =
  /** The call itself is in a trap. */
  | { readonly by: 'trap'; readonly trap: Trap }
  /** The call is sound, but its loss is not that of the labels there are: `meant` is. */
  | { readonly by: 'loss'; readonly value: number; readonly meant: number }
  /** The loss is right, and the metric is not that of the labels there are: `meant` is. */
  | { readonly by: 'metric'; readonly value: number; readonly meant: number };

/** What becomes of the example with some of the edits made. */
export type CombinationVerdict =
  | {
      readonly kind: 'right';
      readonly value: number;
      readonly metric: number;
      readonly warnings: readonly PythonWarning[];
    }
  | {
      readonly kind: 'raises';
      readonly exception: Exception;
      readonly warnings: readonly PythonWarning[];
    }
  | {
      readonly kind: 'trap';
      readonly reason: Reason;
      readonly value: number;
      readonly warnings: readonly PythonWarning[];
    }
  | { readonly kind: 'unknown'; readonly detail: string };

interface Run {
  readonly verdict: Verdict;
  readonly metric: number;
}

const tolerance = 1e-5;

const isNear = (a: number, b: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));

function run(migration: Migration, combination: Combination): Run {
  const simulation = simulate(codeOf(migration, combination));
  const metric = simulation.variables.get(migration.metric);
  const isNumber = metric instanceof Tensor && metric.size === 1;
  return {
    verdict: conclude(simulation, null),
    metric: isNumber ? (values(metric)[0] ?? NaN) : NaN,
  };
}

/** The finished migration with the same choices where there is one. */
function meantBy(migration: Migration, combination: Combination): Combination {
  return combinationWith(migration, (id) => {
    const index = migration.edits.findIndex((edit) => edit.id === id);
    return !migration.free.includes(id) || isDone(combination, index);
  });
}

const lossOf = (verdict: Verdict): number =>
  'outcome' in verdict ? (verdict.outcome?.value.data[0] ?? NaN) : NaN;

function judge(migration: Migration, combination: Combination): CombinationVerdict {
  const { verdict, metric } = run(migration, combination);
  if (verdict.kind === 'unknown' || verdict.kind === 'raises') return verdict;
  const { warnings } = verdict;
  const value = lossOf(verdict);
  const wrong = (reason: Reason): CombinationVerdict => ({
    kind: 'trap',
    reason,
    value,
    warnings,
  });
  if (verdict.kind === 'trap') return wrong({ by: 'trap', trap: verdict.trap });
  const goal = meantBy(migration, combination);
  if (goal === combination) return { kind: 'right', value, metric, warnings };
  const meant = run(migration, goal);
  const meantLoss = lossOf(meant.verdict);
  if (!isNear(value, meantLoss)) return wrong({ by: 'loss', value, meant: meantLoss });
  if (!isNear(metric, meant.metric)) {
    return wrong({ by: 'metric', value: metric, meant: meant.metric });
  }
  return { kind: 'right', value, metric, warnings };
}

/** Runs the example with the edits of a combination made: what PyTorch does with it, and whether that is what the labels mean. */
export function judgeCombination(
  migration: Migration,
  combination: Combination,
): CombinationVerdict {
  try {
    return judge(migration, combination);
  } catch (error) {
    if (error instanceof Unsupported) return { kind: 'unknown', detail: error.message };
    throw error;
  }
}
