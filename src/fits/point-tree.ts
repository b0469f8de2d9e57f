import type { LossCurve } from './loss-curve';

/** Bounds of the objective over a cell of thetas, all summed over the points. */
export interface Bounds {
  /** Σρ at the middle, but for what grouping points costs. */
  value: number;
  /** Σψ at the middle. */
  slope: number;
  /** Σψ at the middle is within this of `slope`. */
  slack: number;
  /** Σψ′ anywhere in the cell is between these. */
  low: number;
  high: number;
}

/** Sorted points that far away are taken in groups: a sum over all of them costs the logarithm of their number. */
export interface PointTree {
  /** `detail`: how wide a cell the groups are to suit, where it is not this one. */
  readonly bound: (middle: number, half: number, into: Bounds, detail?: number) => void;
}

/** Groups as narrow as this fraction of the loss's scale, or of their distance, are one place; narrower ones in narrow cells. */
const near = 0.04;
const nearest = 0.004;
const far = 0.12;
const farther = 0.03;

/** Makes the tree of sorted points for one loss. */
export function plantTree(curve: LossCurve, y: Float64Array): PointTree {
  const n = y.length;
  const [sum, squares] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  for (let i = 0; i < n; i += 1) {
    const value = y[i] ?? 0;
    sum[i + 1] = (sum[i] ?? 0) + value;
    squares[i + 1] = (squares[i] ?? 0) + value * value;
  }
  const stack = new Int32Array(2 * 64);
  const at = new Float64Array(3);
  const bend = new Float64Array(2);
  const bound: PointTree['bound'] = (middle, half, into, detail = half) => {
    let [value, slope, slack, low, high] = [0, 0, 0, 0, 0];
    const wide = Math.min(near * curve.scale, Math.max(nearest * curve.scale, detail));
    const away = detail < near * curve.scale ? farther : far;
    let depth = 2;
    stack[0] = 0;
    stack[1] = n;
    while (depth > 0) {
      depth -= 2;
      const [from, to] = [stack[depth] ?? 0, stack[depth + 1] ?? 0];
      const [first, last] = [y[from] ?? 0, y[to - 1] ?? 0];
      const width = last - first;
      const distance = Math.max(0, middle - half - last, first - middle - half);
      if (width > Math.max(wide, away * distance)) {
        const split = (from + to) >> 1;
        stack[depth] = from;
        stack[depth + 1] = split;
        stack[depth + 2] = split;
        stack[depth + 3] = to;
        depth += 4;
        continue;
      }
      const count = to - from;
      const mean = width === 0 ? first : ((sum[to] ?? 0) - (sum[from] ?? 0)) / count;
      curve.look(middle - mean, at);
      curve.bends(middle - half - last, middle + half - first, bend);
      const [least = 0, most = 0] = bend;
      if (width > 0) {
        // Σ(y − mean)², which cancellation may spoil but the width bounds.
        const spread = (squares[to] ?? 0) - (squares[from] ?? 0) - count * mean * mean;
        const variance = Math.min(Math.max(spread, 0), (count * width * width) / 4);
        value += 0.5 * variance * (at[2] ?? 0);
        slack += (Math.sqrt(count * variance) * (most - least)) / 2;
      }
      value += count * (at[0] ?? 0);
      slope += count * (at[1] ?? 0);
      low += count * least;
      high += count * most;
    }
    into.value = value;
    into.slope = slope;
    into.slack = slack + 3e-7 * Math.abs(slope);
    into.low = low;
    into.high = high;
  };
  return { bound };
}
