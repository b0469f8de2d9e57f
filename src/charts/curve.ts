/** Where a curve leaves the frame: the end of the drawn line, and on which side. */
export interface Exit {
  /** Position in pixels. */
  readonly x: number;
  readonly y: number;
  readonly side: 'top' | 'bottom';
  /** Whether the curve leaves (it was inside before) or comes in. */
  readonly direction: 'out' | 'in';
}

export interface CurvePath {
  /** An SVG path, empty where nothing is inside the frame. */
  readonly d: string;
  readonly exits: readonly Exit[];
}

interface CurveOptions {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Top and bottom of the frame in pixels, top < bottom. */
  readonly top: number;
  readonly bottom: number;
  /** Values of x at which the line is lifted: jumps of a gradient. A point exactly there is left out of the line. */
  readonly breaks?: readonly number[];
}

type Pixel = readonly [number, number];

/** A number as a path wants it: two decimals are a fiftieth of a device pixel. */
function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/**
 * Numbers to a path: lifted at non-finite values and at `breaks`, cut at the frame's top and bottom with the crossing point
 * found, so that nothing is drawn outside and an exit can be labelled.
 */
export function curvePath(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  options: CurveOptions,
): CurvePath {
  const { top, bottom } = options;
  const exits: Exit[] = [];
  let d = '';
  let pen: Pixel | null = null;
  const inside = ([, y]: Pixel) => y >= top && y <= bottom;
  const draw = (from: Pixel, to: Pixel) => {
    if (!pen || pen[0] !== from[0] || pen[1] !== from[1])
      d += `M${coordinate(from[0])} ${coordinate(from[1])}`;
    d += `L${coordinate(to[0])} ${coordinate(to[1])}`;
    pen = to;
  };
  let last: { readonly point: Pixel; readonly value: number } | null = null;
  for (let i = 0; i < xs.length; i++) {
    const value = xs[i] ?? NaN;
    const point: Pixel = [options.x(value), options.y(ys[i] ?? NaN)];
    if (!Number.isFinite(point[0]) || !Number.isFinite(point[1])) {
      last = null;
      continue;
    }
    if (options.breaks?.includes(value)) {
      last = null;
      continue;
    }
    const from = last;
    last = { point, value };
    if (!from || options.breaks?.some((at) => from.value < at && at < value)) continue;
    const [a, b] = [from.point, point];
    if (inside(a) && inside(b)) {
      draw(a, b);
      continue;
    }
    if (Math.max(a[1], b[1]) < top || Math.min(a[1], b[1]) > bottom) continue;
    const start = inside(a) ? a : crossing(a, b, a[1] < top ? top : bottom);
    const end = inside(b) ? b : crossing(a, b, b[1] < top ? top : bottom);
    draw(start, end);
    if (!inside(a)) exits.push(exitAt(start, a[1] < top ? 'top' : 'bottom', 'in'));
    if (!inside(b)) exits.push(exitAt(end, b[1] < top ? 'top' : 'bottom', 'out'));
  }
  return { d, exits };
}

function crossing(a: Pixel, b: Pixel, y: number): Pixel {
  return [a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]), y];
}

function exitAt([x, y]: Pixel, side: Exit['side'], direction: Exit['direction']): Exit {
  return { x, y, side, direction };
}

/** The area between a curve and a base line for values of x from `from` to `to`, as a path cut at the frame. */
export function areaPath(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  options: CurveOptions & { readonly from: number; readonly to: number; readonly base: number },
): string {
  const { top, bottom, base } = options;
  const [from, to] = [Math.min(options.from, options.to), Math.max(options.from, options.to)];
  const points: string[] = [];
  const add = (value: number, height: number) => {
    const y = options.y(height);
    if (Number.isFinite(y))
      points.push(
        `${coordinate(options.x(value))} ${coordinate(Math.min(bottom, Math.max(top, y)))}`,
      );
  };
  for (let i = 0; i < xs.length; i++) {
    const [value, height] = [xs[i] ?? NaN, ys[i] ?? NaN];
    const [before, after] = [xs[i - 1] ?? NaN, xs[i + 1] ?? NaN];
    const between = (at: number, other: number, otherHeight: number) => {
      add(at, height + ((at - value) / (other - value)) * (otherHeight - height));
    };
    if (before < from && from < value && value <= to) between(from, before, ys[i - 1] ?? NaN);
    if (value >= from && value <= to && !options.breaks?.includes(value)) add(value, height);
    if (value >= from && value < to && to < after) between(to, after, ys[i + 1] ?? NaN);
  }
  if (points.length < 2) return '';
  const [left, right] = [coordinate(options.x(from)), coordinate(options.x(to))];
  const y = coordinate(base);
  return `M${left} ${y}L${points.join('L')}L${right} ${y}Z`;
}
