import { leastAbsolute } from './line-search';
import type { Line, LinePoints } from './line-sums';
import { madOf, medianOf } from './middle';
import type { Parameters, Problem, Refusal, Scale } from './problem';

/** A place as solvers have it: theta or the height at `t = 0`, and the slope by t. */
export interface Place {
  readonly a: number;
  readonly b: number;
}

/**
 * Points centred, so that float32 is spent on residuals, and divided by the scale. A location has `t` all 0.
 */
export interface Prepared extends LinePoints {
  readonly model: Problem['model'];
  /** Location: y in order. */
  readonly sorted: Float64Array;
  readonly scale: Scale;
  /** Mean of x, and what t is multiplied by to be x about it. */
  readonly centreX: number;
  readonly spreadX: number;
  readonly centreY: number;
  /** The model's own parameters of a place, and back. */
  readonly paramsOf: (place: Place) => Parameters;
  readonly placeOf: (params: Parameters) => Place;
  /** The largest |y| after centring. */
  readonly reach: number;
}

function meanOf(values: readonly number[]): number {
  // Two passes: the second takes what the first rounded.
  const first = values.reduce((sum, value) => sum + value / values.length, 0);
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

/** Centres and scales; the points must be possible to fit. */
export function prepare({ model, points, scale }: Problem): Prepared | Refusal {
  const x = model === 'line' ? (points.x ?? []) : [];
  const centreX = model === 'line' ? meanOf(x) : 0;
  const deviation = Math.sqrt(meanOf(x.map((value) => (value - centreX) ** 2)));
  const spreadX = model === 'line' ? deviation : 1;
  const t =
    model === 'line'
      ? Float64Array.from(x, (value) => (value - centreX) / spreadX)
      : new Float64Array(points.y.length);
  const centreY = medianOf(points.y);
  const y = Float64Array.from(points.y, (value) => value - centreY);
  const preliminary: Line =
    scale === 'raw' || model === 'location' ? { a: 0, b: 0 } : leastAbsolute({ t, y });
  const divisor =
    scale === 'raw'
      ? 1
      : madOf(y.map((value, i) => value - preliminary.a - preliminary.b * (t[i] ?? 0)));
  // Of points on a line the preliminary residuals are 0 but for rounding.
  const tall = y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (scale === 'mad' && !(divisor > 1e-12 * tall))
    return { kind: 'refused', reason: 'scale-zero' };
  const paramsAt = (place: Place, size: number): Parameters => {
    const slope = (size * place.b) / spreadX;
    const height = centreY + size * place.a;
    return model === 'location' ? [height] : [height - slope * centreX, slope];
  };
  const scaled = y.map((value) => value / divisor);
  return {
    model,
    t,
    y: scaled,
    sorted: model === 'location' ? scaled.toSorted() : scaled,
    scale: {
      choice: scale,
      value: divisor,
      ...(scale === 'mad' && { preliminary: paramsAt(preliminary, 1) }),
    },
    centreX,
    spreadX,
    centreY,
    paramsOf: (place) => paramsAt(place, divisor),
    placeOf: ([height = 0, slope = 0]) => ({
      a: (height + slope * centreX - centreY) / divisor,
      b: (slope * spreadX) / divisor,
    }),
    reach: scaled.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  };
}
