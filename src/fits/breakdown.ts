import { fitOne, isRefusal, predictions, select } from './fit-one';
import { readyFor, type Engine } from './fit-points';
import { drawn } from './line-starts';
import { prepare } from './prepared';
import type { FitLoss, Parameters, Points, Problem, Refusal } from './problem';
import { randomFrom } from './random';
import { eachOf, part } from './run';
import type { Breakdown, BreakdownPath, BreakdownTask } from './task';

/** Where a point at infinity stands, in MADs or standard deviations. */
const farthest = 1e6;
/** A fit this many MADs from that of the good points is carried away. */
const away = 1e3;
/** Steps of the path to infinity, evenly in the logarithm from a tenth. */
const onPath = 36;
/** Steps of the growing fraction. */
const fractions = 24;

/** The good points, and their middle and size: what moved points are measured by. */
interface Yardstick {
  readonly good: Points;
  readonly middle: { readonly x: number; readonly y: number };
  readonly unit: { readonly x: number; readonly y: number };
}

/** Points with a yardstick to them, or why they have none. */
function measure(problem: Problem, good: Points): Yardstick | Refusal {
  const prepared = prepare({ ...problem, points: good, scale: 'mad' });
  if ('kind' in prepared) return prepared;
  const { centreX, centreY, spreadX, scale } = prepared;
  return { good, middle: { x: centreX, y: centreY }, unit: { x: spreadX, y: scale.value } };
}

interface Step {
  readonly at: number;
  readonly points: Points;
  readonly kept: Points;
}

function moved(points: Points, bad: ReadonlySet<number>, along: 'x' | 'y', to: number): Points {
  const move = (values: readonly number[]) => values.map((value, i) => (bad.has(i) ? to : value));
  return along === 'y'
    ? { ...points, y: move(points.y) }
    : { ...points, ...(points.x && { x: move(points.x) }) };
}

function stepsOf({ problem, study }: BreakdownTask, { middle, unit }: Yardstick): readonly Step[] {
  const { points, seed } = problem;
  const n = points.y.length;
  const everyone = [...points.y.keys()];
  const place = (distance: number) => middle[study.along] + distance * unit[study.along];
  if (study.kind === 'one-point') {
    const kept = select(
      points,
      everyone.filter((i) => i !== study.point),
    );
    const bad = new Set([study.point]);
    return Array.from({ length: onPath }, (_, i) => {
      const at = 0.1 * (farthest / 0.1) ** (i / (onPath - 1));
      return { at, points: moved(points, bad, study.along, place(at)), kept };
    });
  }
  const order = [...drawn(n, n, randomFrom(seed))];
  const most = Math.ceil(n / 2);
  const counts = new Set(
    Array.from({ length: fractions + 1 }, (_, i) => Math.round((most * i) / fractions)),
  );
  return [...counts].map((count) => {
    const bad = new Set(order.slice(0, count));
    const kept = select(
      points,
      everyone.filter((i) => !bad.has(i)),
    );
    return { at: count / n, points: moved(points, bad, study.along, place(farthest)), kept };
  });
}

/** The largest difference of two fits at points. */
function apart(points: Points, one: Parameters, other: Parameters): number {
  const against = predictions(points, other);
  return predictions(points, one).reduce(
    (most, value, i) => Math.max(most, Math.abs(value - (against[i] ?? 0))),
    0,
  );
}

/** The estimate of every loss while points go bad. */
export function* breakdown(
  task: BreakdownTask,
  engine: Engine,
): Generator<number, Breakdown | Refusal> {
  const { problem, study } = task;
  const refused = readyFor(problem, engine);
  if ('kind' in refused) return refused;
  const others = [...problem.points.y.keys()].filter(
    (i) => study.kind !== 'one-point' || i !== study.point,
  );
  const yardstick = measure(problem, select(problem.points, others));
  if ('kind' in yardstick) return yardstick;
  const steps = stepsOf(task, yardstick);
  const paths = yield* eachOf(task.losses, (loss) =>
    pathOf(task, loss, steps, yardstick.unit.y, engine),
  );
  return {
    kind: 'breakdown',
    steps: Float64Array.from(steps, ({ at }) => at),
    mad: yardstick.unit.y,
    paths,
  };
}

function* pathOf(
  { problem, study }: BreakdownTask,
  loss: FitLoss,
  steps: readonly Step[],
  mad: number,
  engine: Engine,
): Generator<number, BreakdownPath | Refusal> {
  const n = problem.points.y.length;
  const params: Parameters[] = [];
  const shift: number[] = [];
  let reference: Parameters | null = null;
  for (const [i, step] of steps.entries()) {
    const share = [i / steps.length, (i + 1) / steps.length] as const;
    const bad = yield* part(fitOne(problem, step.points, loss, engine), ...share);
    if (isRefusal(bad)) return bad;
    if (study.kind === 'replace' || !reference) {
      const good = yield* part(fitOne(problem, step.kept, loss, engine), share[1], share[1]);
      if (isRefusal(good)) return good;
      reference = good;
    }
    params.push(bad);
    shift.push(apart(step.kept, bad, reference) / mad);
  }
  const broken = shift.findIndex((value) => value > away);
  const [last = 0, before = 0] = [shift.at(-1), shift.at(-5)];
  const largest = Math.max(...shift);
  const grows = last > 1.5 * before && last > 10;
  const isOne = study.kind === 'one-point';
  return {
    loss,
    params,
    shift: Float64Array.from(shift),
    breakdownPoint: isOne || broken === -1 ? null : (steps[broken]?.at ?? null),
    grossErrorSensitivity: isOne ? (grows ? Infinity : n * largest) : null,
    letsGo: isOne ? last < 0.5 * largest && !grows : null,
  };
}
