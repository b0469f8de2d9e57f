import { curvePath } from './curve';

interface CurveProps {
  readonly xs: readonly number[];
  readonly ys: ArrayLike<number>;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The frame in pixels. */
  readonly top: number;
  readonly bottom: number;
  readonly breaks?: readonly number[];
  readonly dash?: string | null;
  readonly className: string | undefined;
}

/** A curve inside its frame. */
export function Curve({ xs, ys, x, y, top, bottom, breaks = none, dash, className }: CurveProps) {
  const { d } = curvePath(xs, ys, { x, y, top, bottom, breaks });
  return <path className={className} strokeDasharray={dash ?? undefined} d={d} />;
}

const none: readonly number[] = [];
