import { fitLoss, type Fitting } from './fit-loss';
import { readyFor, type Engine } from './fit-points';
import { evaluateAt } from './polish';
import type { LossCurve } from './loss-curve';
import type { Place } from './prepared';
import type { Parameters, Refusal } from './problem';
import { randomFrom } from './random';
import { part } from './run';
import type { Descent, DescentTask } from './task';

const usualSteps = 60;
const mostSteps = 2000;

/**
 * Plain gradient descent on the mean loss of a line, in standardised x, so that one rate suits both parameters. Every value and gradient on the
 * path is from `evaluate`. A step that no longer changes the value in float32 has arrived.
 */
export function* descent(task: DescentTask, engine: Engine): Generator<number, Descent | Refusal> {
  const fitting = readyFor({ ...task.problem, model: 'line' }, engine);
  if ('kind' in fitting) return fitting;
  const { prepared, numbers, curves } = fitting;
  const fit = yield* part(fitLoss(fitting, task.loss), 0, 0.2);
  if (fit.kind === 'refused') return fit;
  const pivot = task.pivot ?? prepared.centreX;
  const curve = curves.of(task.loss, 64 * prepared.reach);
  const rate = (task.rate ?? 0.5) / sharpest(curve);
  const steps = Math.min(task.steps ?? usualSteps, mostSteps);
  let place = task.start
    ? prepared.placeOf(atZero(task.start, pivot))
    : drawStart(fitting, fit.params, task.problem.seed);
  const path: { params: Parameters; value: number; gradient: number }[] = [];
  let end: Descent['end'] = 'steps';
  for (let step = 0; step <= steps; step += 1) {
    const { elements, total } = evaluateAt(prepared, curve, numbers, task.loss, place);
    const n = prepared.y.length;
    let [ga, gb] = [0, 0];
    elements.psi.forEach((psi, i) => {
      ga += psi / n;
      gb += (psi * (prepared.t[i] ?? 0)) / n;
    });
    const gradient = Math.hypot(ga, gb);
    if (!Number.isFinite(total + gradient)) {
      end = 'diverged';
      break;
    }
    path.push({ params: prepared.paramsOf(place), value: total / n, gradient });
    const size = rate * gradient;
    if (size <= 1e-6 * (Math.abs(place.a) + Math.abs(place.b) + 1e-6 * prepared.reach)) {
      end = 'arrived';
      break;
    }
    place = { a: place.a - rate * ga, b: place.b - rate * gb };
    yield 0.2 + (0.8 * step) / steps;
  }
  const slopes = path.map(({ params }) => params[1] ?? 0);
  return {
    kind: 'descent',
    pivot,
    intercept: Float64Array.from(path, ({ params }) => (params[0] ?? 0) + (params[1] ?? 0) * pivot),
    slope: Float64Array.from(slopes),
    value: Float64Array.from(path, ({ value }) => value),
    gradient: Float64Array.from(path, ({ gradient }) => gradient),
    rate,
    end,
  };
}

/** The largest curvature of the mean loss in standardised x; a kink has none, and is taken as a step of one scale. */
function sharpest(curve: LossCurve): number {
  if (curve.straight) return Math.max(-curve.jump[0], curve.jump[1]);
  const at = new Float64Array(3);
  curve.look(0, at);
  return at[2] ?? 1;
}

function atZero([height = 0, slope = 0]: Parameters, pivot: number): Parameters {
  return [height - slope * pivot, slope];
}

/** Somewhere among the points, not at the fit. */
function drawStart({ prepared }: Fitting, params: Parameters, seed: number): Place {
  const random = randomFrom(seed);
  const fit = prepared.placeOf(params);
  const side = () => (random() < 0.5 ? -1 : 1) * (0.4 + 0.5 * random()) * prepared.reach;
  return { a: fit.a + side(), b: fit.b + side() };
}
