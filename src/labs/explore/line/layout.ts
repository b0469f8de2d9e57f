import { roughEms } from '../../../charts/labels';

/** A vertical stretch in pixels. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Where everything of the line picture stands, in CSS pixels of its drawing. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  /** Left and right end of the shared x axis. */
  readonly left: number;
  readonly right: number;
  readonly loss: Band;
  /** Middle of the rail on which the label is switched; null where the ring stands on the x axis. */
  readonly rail: number | null;
  /** Middle of the names of dot and ring. */
  readonly names: number;
  readonly lane: Band;
  /** Middles of the lanes of pinned losses. */
  readonly pinLanes: readonly number[];
  /** Null where the lanes stand for it. */
  readonly gradient: Band | null;
  /** The line under which the x axis prints its numbers. */
  readonly axis: number;
  readonly compact: boolean;
  /** Whether a curve's end has its name: a single one is named on its lane, which is enough where room is short. */
  readonly namesEnds: boolean;
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  /** Short names, the focus first. */
  readonly names: readonly string[];
  readonly rail: boolean;
}

const gap = { top: 30, rail: 34, names: 26, lane: 40, pin: 22, gradient: 40, axis: 30 };

/** Least height of the drawing; the page scrolls below it. */
export function leastHeight(pins: number, unit: number): number {
  return (216 + pins * gap.pin) * Math.min(unit, 1.45);
}

/** A position on the lane: at its nearer end for what is beyond the view, at its left for what is nowhere (NaN). */
export function onLane({ left, right }: Pick<Layout, 'left' | 'right'>, px: number): number {
  return Number.isNaN(px) ? left : Math.min(right, Math.max(left, px));
}

/** Lays the picture out: loss above, lanes between, gradient below; on a phone or projector the lanes stand for the gradient. */
export function layoutOf({ width, height, unit, names, rail }: Room): Layout {
  const size = Math.min(unit, 1.45);
  const label = 13 * unit;
  const widest = Math.max(...names.map((name) => roughEms(name)));
  const narrow = width < 560;
  const left = Math.max(
    (rail ? 62 : narrow ? 36 : 52) * unit,
    Math.min(widest * label + 12, width * (narrow || names.length === 1 ? 0.2 : 0.3)),
  );
  const namesEnds = names.length > 1 || (!narrow && widest * label < width * 0.2);
  const rightWanted = ((namesEnds ? widest : 0) + roughEms(' 00.0')) * label + 22;
  const right =
    width -
    Math.min(
      Math.max(rightWanted, narrow ? (rail ? 76 : 60) : 108),
      width * (narrow || widest * label < width * 0.2 ? 0.25 : 0.29),
    );
  const between = (rail ? gap.rail : 0) + gap.names + gap.lane + (names.length - 1) * gap.pin;
  const fixed = (gap.top + between + gap.axis) * size;
  const compact = narrow || unit > 1.2 || height - fixed < 330;
  const free = Math.max(height - fixed - (compact ? 0 : gap.gradient), 90);
  const loss = { top: gap.top * size, bottom: gap.top * size + free * (compact ? 1 : 0.66) };
  const railTop = loss.bottom + (rail ? gap.rail * size : 0);
  const laneTop = railTop + gap.names * size;
  const lane = { top: laneTop, bottom: laneTop + gap.lane * size };
  const pinLanes = names
    .slice(1)
    .map((_, i) => lane.bottom + (i + 0.5) * gap.pin * size + 3 * size);
  const lanesEnd = lane.bottom + (names.length - 1) * gap.pin * size;
  const gradient = compact
    ? null
    : { top: lanesEnd + gap.gradient * size, bottom: lanesEnd + gap.gradient * size + free * 0.34 };
  return {
    width,
    height,
    unit,
    left,
    right,
    loss,
    rail: rail ? loss.bottom + gap.rail * size * 0.6 : null,
    names: railTop + gap.names * size * 0.52,
    lane,
    pinLanes,
    gradient,
    axis: gradient ? gradient.bottom : lanesEnd + 4 * size,
    compact,
    namesEnds,
  };
}
