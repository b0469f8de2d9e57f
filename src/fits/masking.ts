import { fitOne, isRefusal, predictions, select } from './fit-one';
import { readyFor, type Engine } from './fit-points';
import { madOf } from './middle';
import type { Prepared } from './prepared';
import type { FitLoss, Parameters, Points, Refusal } from './problem';
import { eachOf } from './run';
import type { Masking, MaskingRow, MaskingTask } from './task';

/** The diagonal of the hat matrix: what least squares lets each point say about its own prediction. */
function leverageOf({ t, model }: Prepared): Float64Array {
  const n = t.length;
  const squares = t.reduce((sum, x) => sum + x * x, 0);
  return t.map((x) => 1 / n + (model === 'line' ? (x * x) / squares : 0));
}

/** Residuals of some points, in MADs of the residuals of the points that were fitted. */
function outOfLine(
  all: Points,
  fitted: Points,
  params: Parameters,
  chosen: readonly number[],
): readonly number[] {
  const mad = madOf(predictions(fitted, params).map((value, i) => value - (fitted.y[i] ?? 0)));
  const predicted = predictions(all, params);
  return chosen.map((i) => ((all.y[i] ?? 0) - (predicted[i] ?? 0)) / mad);
}

/** Whether suspects hide each other. */
export function* masking(task: MaskingTask, engine: Engine): Generator<number, Masking | Refusal> {
  const fitting = readyFor(task.problem, engine);
  if ('kind' in fitting) return fitting;
  const rows = yield* eachOf(task.losses, (loss) => rowOf(task, loss, engine));
  return { kind: 'masking', leverage: leverageOf(fitting.prepared), rows };
}

function* rowOf(
  { problem, suspects }: MaskingTask,
  loss: FitLoss,
  engine: Engine,
): Generator<number, MaskingRow | Refusal> {
  const { points } = problem;
  const everyone = [...points.y.keys()];
  /** Suspects against the fit without some points. */
  function* against(left: readonly number[], chosen: readonly number[]) {
    const kept = select(
      points,
      everyone.filter((i) => !left.includes(i)),
    );
    const params = yield* fitOne(problem, kept, loss, engine);
    return isRefusal(params) ? params : outOfLine(points, kept, params, chosen);
  }
  const among = yield* against([], suspects);
  if ('kind' in among) return among;
  const without = yield* against(suspects, suspects);
  if ('kind' in without) return without;
  const alone: number[] = [];
  for (const suspect of suspects) {
    const one = yield* against([suspect], [suspect]);
    if ('kind' in one) return one;
    alone.push(...one);
  }
  return {
    loss,
    among: Float64Array.from(among),
    alone: Float64Array.from(alone),
    without: Float64Array.from(without),
  };
}
