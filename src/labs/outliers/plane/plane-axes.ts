import { extent } from 'd3';

/** Ends of both axes, in values. */
export interface PlanePlan {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Values beyond have no place in a picture, nor in a fit. */
const largest = 1e18;

/** Whether a coordinate can be drawn. */
export function isPlaced(value: number): boolean {
  return Math.abs(value) <= largest;
}

function around(values: readonly number[], share: number): readonly [number, number] {
  const [low = 0, high = 1] = extent(values.filter(isPlaced));
  const width = high - low || Math.max(1, Math.abs(low));
  return [low - share * width, high + share * width];
}

/** Axes that hold every point with room to drag one out. */
export function planPlane(x: readonly number[], y: readonly number[]): PlanePlan {
  return { x: around(x, 0.08), y: around(y, 0.14) };
}

export function holdsAll(
  { x, y }: PlanePlan,
  xs: readonly number[],
  ys: readonly number[],
): boolean {
  const within = ([low, high]: readonly [number, number], values: readonly number[]) =>
    values.every((value) => !isPlaced(value) || (value >= low && value <= high));
  return within(x, xs) && within(y, ys);
}

/** The part of `intercept + slope · x` inside the frame, as two points; null where it misses the frame. */
export function clipLine(
  [intercept, slope]: readonly [number, number],
  { x, y }: PlanePlan,
): readonly [readonly [number, number], readonly [number, number]] | null {
  let [from, to] = x;
  if (slope === 0) {
    if (intercept < y[0] || intercept > y[1]) return null;
  } else {
    const ends = y.map((height) => (height - intercept) / slope).toSorted((a, b) => a - b);
    from = Math.max(from, ends[0] ?? from);
    to = Math.min(to, ends[1] ?? to);
  }
  if (!(from < to)) return null;
  return [
    [from, intercept + slope * from],
    [to, intercept + slope * to],
  ];
}
