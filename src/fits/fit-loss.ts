import { convexLocation } from './location-convex';
import { searchLocation } from './location-search';
import { fitConvex, fitStraight, leastSquares, nearAbsolute, searchLine } from './line-search';
import type { Line } from './line-sums';
import type { LossCurve } from './loss-curve';
import { refusalOfLoss } from './losses';
import type { Curves, Numbers } from './numbers';
import { heldAt, pointsAt } from './points-at';
import { evaluateAt, polish, type Polished } from './polish';
import type { Place, Prepared } from './prepared';
import type { Certainty, Fit, FitLoss, Minimum, Problem, Refusal } from './problem';

/** What fits share: the points, where numbers come from, and how hard to look. */
export interface Fitting {
  readonly prepared: Prepared;
  readonly numbers: Numbers;
  readonly curves: Curves;
  readonly quality: Problem['quality'];
  readonly seed: number;
  /** Lines that every search begins from, made once. */
  readonly given: readonly Line[];
}

/** Gets ready to fit losses to prepared points. */
export function fittingOf(
  prepared: Prepared,
  { quality, seed }: Pick<Problem, 'quality' | 'seed'>,
  numbers: Numbers,
  curves: Curves,
): Fitting {
  const given = prepared.model === 'line' ? [nearAbsolute(prepared), leastSquares(prepared)] : [];
  return { prepared, numbers, curves, quality, seed, given };
}

/** The table of a loss, far enough for every residual of a good fit. */
function curveFor({ prepared, curves }: Fitting, loss: FitLoss): LossCurve {
  return curves.of(loss, 4 * prepared.reach);
}

/** Places at the bottoms of valleys, before numbers are asked for. */
interface Found {
  readonly places: readonly Place[];
  readonly certainty: Certainty;
  readonly interval?: readonly [number, number];
  readonly corners?: readonly Place[];
}

function* findLocation(fitting: Fitting, curve: LossCurve): Generator<number, Found> {
  const { sorted } = fitting.prepared;
  if (curve.convex) {
    const [low, high] = convexLocation(curve, sorted);
    const places = [{ a: (low + high) / 2, b: 0 }];
    return { places, certainty: 'exact', ...(high > low && { interval: [low, high] }) };
  }
  const found = yield* searchLocation(curve, sorted, fitting.quality);
  const otherwise: Certainty = fitting.quality === 'drag' ? 'provisional' : 'multi-start';
  return {
    places: found.valleys.map(({ theta }) => ({ a: theta, b: 0 })),
    certainty: found.isExact ? 'exact' : otherwise,
  };
}

function* findLine(fitting: Fitting, curve: LossCurve): Generator<number, Found> {
  const { prepared, given, quality, seed } = fitting;
  if (curve.straight) {
    const { lines, corners = [] } = fitStraight(curve, prepared);
    return { places: lines, certainty: 'exact', ...(corners.length > 1 && { corners }) };
  }
  if (curve.convex) return { places: fitConvex(curve, prepared, given).lines, certainty: 'exact' };
  const { lines } = yield* searchLine(curve, prepared, given, quality, seed);
  return { places: lines, certainty: quality === 'drag' ? 'provisional' : 'multi-start' };
}

/** Minima whose values are asked for. */
const shown = { drag: 4, settled: 24 };
/** Minima near the lowest of the table, which `evaluate` ranks anew. */
const contested = { drag: 1, settled: 3 };

/** The part of the objective that may be left to gain before the polish. */
const enough = { drag: 1e-9, settled: 0 };

function* ranked(
  fitting: Fitting,
  curve: LossCurve,
  loss: FitLoss,
  places: readonly Place[],
): Generator<number, readonly Polished[]> {
  const { prepared, numbers, quality } = fitting;
  const all: Polished[] = [];
  for (const [i, place] of places.slice(0, shown[quality]).entries()) {
    all.push(
      i < contested[quality]
        ? polish(prepared, curve, numbers, loss, place, enough[quality])
        : evaluateAt(prepared, curve, numbers, loss, place),
    );
    yield 0.97;
  }
  return all.toSorted((a, b) => a.total - b.total);
}

/** One loss fitted to the points. */
export function* fitLoss(fitting: Fitting, loss: FitLoss): Generator<number, Fit | Refusal> {
  const refusal = refusalOfLoss(loss);
  if (refusal) return refusal;
  const { prepared } = fitting;
  const curve = curveFor(fitting, loss);
  const find = prepared.model === 'location' ? findLocation : findLine;
  const { places, certainty, interval, corners } = yield* find(fitting, curve);
  const valleys = yield* ranked(fitting, curve, loss, places);
  const [best] = valleys;
  if (!best) return { kind: 'refused', reason: 'failed', detail: 'no minimum was found' };
  const n = prepared.y.length;
  const ends = interval?.map((a) => prepared.paramsOf({ a, b: 0 })[0] ?? 0);
  const [low, high] = ends ?? [];
  const range = low !== undefined && high !== undefined ? { interval: [low, high] as const } : {};
  const minima = valleys.map(({ place, total }): Minimum => ({
    params: prepared.paramsOf(place),
    value: total / n,
    ...range,
  }));
  const points = pointsAt(prepared, curve, best);
  const held = heldAt(curve, points);
  return {
    kind: 'fit',
    loss,
    params: prepared.paramsOf(best.place),
    value: best.total / n,
    ...range,
    ...(corners && { corners: corners.map(prepared.paramsOf) }),
    minima,
    certainty,
    settled: fitting.quality === 'settled' || certainty === 'exact',
    scale: prepared.scale.value,
    points,
    ...(held && { held }),
  };
}
