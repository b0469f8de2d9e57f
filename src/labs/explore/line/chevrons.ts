import { nearestIndex } from './samples';

/** One mark of the wind: where, how strong, which way. */
export interface Chevron {
  readonly x: number;
  /** Full height in pixels; of the square where nothing pulls. */
  readonly height: number;
  /** Direction of the pull; 0 is an open square. */
  readonly direction: -1 | 0 | 1;
}

interface Wind {
  readonly xs: readonly number[];
  readonly gradient: ArrayLike<number>;
  readonly toX: (px: number) => number;
  /** Left and right end of the lane in pixels. */
  readonly from: number;
  readonly to: number;
  readonly spacing: number;
  /** The gradient that fills the height. */
  readonly strongest: number;
  readonly maxHeight: number;
  readonly minHeight: number;
  /** Stretches in pixels that stay free: under the arrow, the dot, the ring, brackets. */
  readonly free: readonly (readonly [number, number])[];
}

/** The wind along a lane: evenly spaced chevrons, their height the gradient's size over the strongest, down to a floor. */
export function chevrons(wind: Wind): readonly Chevron[] {
  const count = Math.max(2, Math.round((wind.to - wind.from) / wind.spacing));
  const pitch = (wind.to - wind.from) / count;
  const marks: Chevron[] = [];
  for (let i = 0; i < count; i++) {
    const x = wind.from + (i + 0.5) * pitch;
    if (wind.free.some(([from, to]) => x > from && x < to)) continue;
    const gradient = wind.gradient[nearestIndex(wind.xs, wind.toX(x))] ?? NaN;
    if (Number.isNaN(gradient)) continue;
    const share = Math.min(1, Math.abs(gradient) / wind.strongest);
    marks.push({
      x,
      height: Math.max(wind.minHeight, share * wind.maxHeight),
      direction: gradient === 0 ? 0 : gradient > 0 ? -1 : 1,
    });
  }
  return marks;
}

/** A chevron as a path around (x, y). */
export function chevronPath({ x, height, direction }: Chevron, y: number): string {
  const half = height / 2;
  if (direction === 0) {
    const side = Math.min(6, Math.max(4, height));
    return `M${x - side / 2} ${y - side / 2}h${side}v${side}h${-side}Z`;
  }
  const reach = Math.max(2, half * 0.62) * direction;
  return `M${x - reach / 2} ${y - half}l${reach} ${half}l${-reach} ${half}`;
}
