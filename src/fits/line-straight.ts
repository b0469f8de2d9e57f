import type { Line, LinePoints } from './line-sums';
import { crossing } from './weighted-quantile';

/** ψ on either side of 0: `[1, 1]` for the absolute loss, `[tau, 1 − tau]` or so for pinball. Both positive. */
export type Slopes = readonly [below: number, above: number];

/** The least of a loss with straight branches: a line through two points at least, and the corners of the set of such lines. */
export interface StraightFit {
  readonly line: Line;
  /** Every corner found of the set of minimisers; one where it is unique. */
  readonly corners: readonly Line[];
}

const mostTurns = 400;
const mostCorners = 12;

/**
 * Absolute and pinball loss, exactly. The objective is convex with straight faces, whose corners are lines through two points. From a line
 * through one point the best turn about it is a weighted quantile of slopes, which brings a second point onto the line; then turn about that
 * one. A line is the least when no turn about any of its points descends: the directions in which the faces meet are those turns.
 */
export function straightLine(points: LinePoints, slopes: Slopes, start: Line): StraightFit {
  let line = through(points, nearest(points, start), start.b);
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const next = turnsOf(points, slopes, line).find(
      ({ derivative, tolerance }) => derivative < -tolerance,
    );
    if (!next) break;
    line = turnAbout(points, slopes, next.pivot, line.b);
  }
  return { line, corners: cornersOf(points, slopes, line) };
}

function through({ t, y }: LinePoints, point: number, b: number): Line {
  return { a: (y[point] ?? 0) - b * (t[point] ?? 0), b };
}

function nearest({ t, y }: LinePoints, { a, b }: Line): number {
  let [best, least] = [0, Infinity];
  for (let i = 0; i < y.length; i += 1) {
    const distance = Math.abs(a + b * (t[i] ?? 0) - (y[i] ?? 0));
    if (distance < least) [best, least] = [i, distance];
  }
  return best;
}

/** Whether the line goes through the point, but for rounding. */
function isOn({ t, y }: LinePoints, { a, b }: Line, i: number): boolean {
  const [x, height] = [b * (t[i] ?? 0), y[i] ?? 0];
  return Math.abs(a + x - height) <= 1e-12 * (Math.abs(a) + Math.abs(x) + Math.abs(height));
}

interface Turn {
  readonly pivot: number;
  readonly up: boolean;
  /** Of the sum, per unit of slope in that direction. */
  readonly derivative: number;
  readonly tolerance: number;
}

/** Both turns about each distinct point on the line. */
function turnsOf(points: LinePoints, slopes: Slopes, line: Line): readonly Turn[] {
  const { t, y } = points;
  const [below, above] = slopes;
  const on: number[] = [];
  const at = new Set<number>();
  // Σψ and Σψt of the others; a turn about a point has the derivative Σψt − Σψ · its t.
  let [psi, psiT, size] = [0, 0, 0];
  for (let i = 0; i < y.length; i += 1) {
    if (isOn(points, line, i)) {
      on.push(i);
      at.add(t[i] ?? 0);
      continue;
    }
    const r = line.a + line.b * (t[i] ?? 0) - (y[i] ?? 0);
    const one = r > 0 ? above : -below;
    psi += one;
    psiT += one * (t[i] ?? 0);
    size += Math.abs(one) * (1 + Math.abs(t[i] ?? 0));
  }
  const tolerance = 1e-6 * (size + above + below);
  const turns: Turn[] = [];
  for (const pivot of on) {
    const centre = t[pivot] ?? 0;
    if (!at.delete(centre)) continue;
    let [up, down] = [psiT - psi * centre, psi * centre - psiT];
    for (const other of on) {
      const arm = (t[other] ?? 0) - centre;
      up += arm > 0 ? above * arm : -below * arm;
      down += arm > 0 ? below * arm : -above * arm;
    }
    turns.push(
      { pivot, up: true, derivative: up, tolerance },
      { pivot, up: false, derivative: down, tolerance },
    );
  }
  return turns;
}

/** The best line through a point. */
function turnAbout(
  points: LinePoints,
  [below, above]: Slopes,
  pivot: number,
  otherwise: number,
): Line {
  const { t, y } = points;
  const [centre, height] = [t[pivot] ?? 0, y[pivot] ?? 0];
  const others: number[] = [];
  for (let i = 0; i < y.length; i += 1) if (t[i] !== centre) others.push(i);
  if (others.length === 0) return through(points, pivot, otherwise);
  const arm = (i: number) => (t[i] ?? 0) - centre;
  const places = Float64Array.from(others, (i) => ((y[i] ?? 0) - height) / arm(i));
  const rise = Float64Array.from(others, (i) => (arm(i) > 0 ? above * arm(i) : -below * arm(i)));
  const fall = Float64Array.from(others, (i) => (arm(i) > 0 ? below * arm(i) : -above * arm(i)));
  const total = rise.reduce((sum, value, i) => sum + value + (fall[i] ?? 0), 0);
  const chosen = crossing(places, rise, fall, -1e-9 * total);
  return through(points, pivot, places[chosen] ?? otherwise);
}

/** The neighbouring corner along a turn that costs nothing. */
function slide(points: LinePoints, { pivot, up }: Turn, line: Line): Line | null {
  const { t, y } = points;
  const [centre, height] = [t[pivot] ?? 0, y[pivot] ?? 0];
  let next: number | null = null;
  for (let i = 0; i < y.length; i += 1) {
    const arm = (t[i] ?? 0) - centre;
    if (arm === 0 || isOn(points, line, i)) continue;
    const slope = ((y[i] ?? 0) - height) / arm;
    const isAhead = up ? slope > line.b : slope < line.b;
    if (isAhead && (next === null || (up ? slope < next : slope > next))) next = slope;
  }
  return next === null ? null : through(points, pivot, next);
}

function cornersOf(points: LinePoints, slopes: Slopes, first: Line): readonly Line[] {
  const corners = [first];
  for (let i = 0; i < corners.length && corners.length < mostCorners; i += 1) {
    const from = corners[i] ?? first;
    for (const turn of turnsOf(points, slopes, from)) {
      if (Math.abs(turn.derivative) > turn.tolerance) continue;
      const to = slide(points, turn, from);
      const size = Math.abs(first.a) + Math.abs(first.b) + 1e-9;
      const isNew = ({ a, b }: Line) =>
        Math.abs(a - (to?.a ?? a)) + Math.abs(b - (to?.b ?? b)) > 1e-9 * size;
      if (to && corners.every(isNew)) corners.push(to);
    }
  }
  return corners;
}
