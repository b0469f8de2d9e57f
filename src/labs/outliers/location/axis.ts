import { ticks } from 'd3';

/** What the axis shows, in values: the crowd at one scale, what is far out behind a break. */
export interface AxisPlan {
  readonly main: readonly [number, number];
  /** Values beyond the break on the right; without a point there it is room to drag one into. */
  readonly right: readonly [number, number];
  readonly left: readonly [number, number] | null;
  /** Whether a point stands beyond the break on the right. */
  readonly isRightTaken: boolean;
}

/** A position for every value and back, steeper beyond the breaks. */
export interface BrokenAxis {
  (value: number): number;
  readonly invert: (position: number) => number;
  /** The values at its two ends. */
  readonly range: readonly [number, number];
  readonly ticks: readonly number[];
  /** Pixels of the part at the crowd's scale. */
  readonly main: readonly [number, number];
  /** Middles of the breaks, in pixels. */
  readonly breaks: readonly number[];
  /** Units of the value per pixel there. */
  readonly grainAt: (value: number) => number;
}

/** How many times its own width the crowd must be away from a point to be parted from it by a break. */
const farEnough = 2;
/** At most this part of the points is far out. */
const mostFar = 0.4;

function widthOf([low, high]: readonly [number, number]): number {
  return high - low;
}

/** The crowd: the points left when the fewest far ones are put behind breaks, with every estimate. Null where nothing is far out. */
function crowdOf(
  sorted: readonly number[],
  estimates: readonly number[],
): { readonly range: readonly [number, number]; readonly below: number; readonly above: number } {
  const most = Math.floor(sorted.length * mostFar);
  const end = sorted.length - 1;
  for (let away = 1; away <= most; away++)
    for (let below = 0; below <= away; below++) {
      const above = away - below;
      const first = sorted[below] ?? 0;
      const last = sorted[end - above] ?? 0;
      const range = [Math.min(first, ...estimates), Math.max(last, ...estimates)] as const;
      const gap = farEnough * Math.max(widthOf(range), 1e-9 * Math.abs(last));
      const isAbove = above === 0 || (sorted[end - above + 1] ?? 0) - range[1] >= gap;
      const isBelow = below === 0 || range[0] - (sorted[below - 1] ?? 0) >= gap;
      if (isAbove && isBelow && widthOf(range) > 0) return { range, below, above };
    }
  const range = [
    Math.min(sorted[0] ?? 0, ...estimates),
    Math.max(sorted[end] ?? 1, ...estimates),
  ] as const;
  return { range, below: 0, above: 0 };
}

/** Values beyond have no place in a picture, nor in a fit. */
const largest = 1e18;
/** Where what is no number stands: out of sight. */
const nowhere = -9999;

function isPlaced(value: number): boolean {
  return Math.abs(value) <= largest;
}

/** Chooses the axis for points and estimates. */
export function planAxis(values: readonly number[], estimates: readonly number[]): AxisPlan {
  const sorted = values.filter(isPlaced).toSorted((a, b) => a - b);
  const settled = estimates.filter(Number.isFinite);
  const { range, below, above } = crowdOf(sorted, settled);
  const width = widthOf(range) || Math.max(1, Math.abs(range[0]));
  const main = [range[0] - 0.05 * width, range[1] + 0.1 * width] as const;
  const far = sorted.slice(sorted.length - above);
  const near = sorted.slice(0, below);
  const pad = (from: number, to: number, crowd: number) =>
    0.3 * (to - from) + 0.06 * Math.abs(crowd - from);
  const [low = 0, high = 0] = [far[0], far.at(-1)];
  const [lowest = 0, highest = 0] = [near[0], near.at(-1)];
  const right = pad(low, high, main[1]);
  const left = pad(highest, lowest, main[0]);
  return {
    main,
    right: above > 0 ? [low - right, high + right] : [main[1] + width, main[1] + 4 * width],
    isRightTaken: above > 0,
    left: below > 0 ? [lowest - Math.abs(left), highest + Math.abs(left)] : null,
  };
}

/** Whether every value has a place on the axis. */
export function holds({ left, main, right }: AxisPlan, values: readonly number[]): boolean {
  const low = left?.[0] ?? main[0];
  return values.every((value) => !isPlaced(value) || (value >= low && value <= right[1]));
}

/** Lays a plan over pixels. */
export function axisOf(plan: AxisPlan, x0: number, x1: number): BrokenAxis {
  const width = x1 - x0;
  const gap = Math.min(40, width * 0.08);
  const far = Math.min(72, width * 0.13);
  const { left, main, right } = plan;
  const values = [...(left ?? []), ...main, ...right];
  const start = left ? x0 + far + gap : x0;
  const end = x1 - far - gap;
  const places = [...(left ? [x0, x0 + far] : []), start, end, x1 - far, x1];
  const between = (from: readonly number[], to: readonly number[]) => (at: number) => {
    let i = 0;
    while (i < from.length - 2 && at > (from[i + 1] ?? 0)) i++;
    const [a = 0, b = 1, c = 0, d = 1] = [from[i], from[i + 1], to[i], to[i + 1]];
    return b === a ? c : c + ((at - a) / (b - a)) * (d - c);
  };
  const place = between(values, places);
  const ends = [values[0] ?? 0, values.at(-1) ?? 1] as const;
  const position = (value: number) =>
    Number.isNaN(value) ? nowhere : place(Math.max(ends[0], Math.min(ends[1], value)));
  const invert = between(places, values);
  const breaks = left ? [start - gap / 2, end + gap / 2] : [end + gap / 2];
  return Object.assign(position, {
    invert,
    range: ends,
    ticks: ticks(main[0], main[1], Math.max(2, Math.min(6, width / 80))),
    main: [start, end] as const,
    breaks,
    grainAt: (value: number) => {
      const at = position(value);
      return Math.abs(invert(at + 0.5) - invert(at - 0.5)) || 1e-6;
    },
  });
}
