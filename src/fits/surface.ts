import { fitLoss, type Fitting } from './fit-loss';
import { readyFor, type Engine } from './fit-points';
import { lossOfLine } from './line-sums';
import type { Fit, Minimum, Refusal } from './problem';
import { part, spread } from './run';
import type { Range, Surface, SurfaceTask } from './task';

/** Cells of the grid along each side, when nobody says. */
const side = 61;

/** The mean loss over slopes and heights at a pivot. Its cells come from the table that `sweep` made, the minima from `evaluate`. */
export function* surface(task: SurfaceTask, engine: Engine): Generator<number, Surface | Refusal> {
  const fitting = readyFor({ ...task.problem, model: 'line' }, engine);
  if ('kind' in fitting) return fitting;
  const fit = yield* part(fitLoss(fitting, task.loss), 0, 0.3);
  if (fit.kind === 'refused') return fit;
  const { prepared, curves } = fitting;
  const pivot = task.pivot ?? prepared.centreX;
  const [chosenSlope, chosenHeight] = rangesAbout(fitting, fit, pivot);
  const [slopes, heights] = [task.slope ?? chosenSlope, task.intercept ?? chosenHeight];
  const slope = spread(slopes.from, slopes.to, slopes.points);
  const intercept = spread(heights.from, heights.to, heights.points);
  const curve = curves.of(task.loss, 16 * prepared.reach);
  const value = new Float32Array(slope.length * intercept.length);
  for (const [row, height] of intercept.entries()) {
    for (const [column, turn] of slope.entries()) {
      const place = prepared.placeOf([height - turn * pivot, turn]);
      const total = lossOfLine(curve, prepared, place);
      value[row * slope.length + column] = total / prepared.y.length;
    }
    yield 0.3 + (0.7 * row) / intercept.length;
  }
  const minima = fit.minima.map((minimum) => atPivot(minimum, pivot));
  return { kind: 'surface', pivot, slope, intercept, value, minima };
}

function atPivot(minimum: Minimum, pivot: number): Minimum {
  const [intercept = 0, slope = 0] = minimum.params;
  return { ...minimum, params: [intercept + slope * pivot, slope] };
}

/** Wide enough for the minima and for lines that cross the whole of the points. */
function rangesAbout(
  { prepared, given }: Fitting,
  fit: Fit,
  pivot: number,
): readonly [Range, Range] {
  const places = [
    ...fit.minima.slice(0, 6).map(({ params }) => params),
    ...given.map(prepared.paramsOf),
  ];
  const tall = prepared.reach * prepared.scale.value;
  const slopes = places.map(([, slope = 0]) => slope);
  const heights = places.map(([intercept = 0, slope = 0]) => intercept + slope * pivot);
  return [about(slopes, tall / (2 * prepared.spreadX)), about(heights, tall / 2)];
}

function about(values: readonly number[], margin: number): Range {
  const wide = margin === 0 ? 1 : margin;
  return { from: Math.min(...values) - wide, to: Math.max(...values) + wide, points: side };
}
