import type { LossCurve } from './loss-curve';
import { plantTree, type Bounds, type PointTree } from './point-tree';
import { rootBetween, sumAt } from './sums';

/** A minimum of the sum over the points, on the table. */
export interface Valley {
  readonly theta: number;
  /** Σρ. */
  readonly value: number;
}

/** What a search found. */
export interface Valleys {
  /** The lowest first. */
  readonly valleys: readonly Valley[];
  /** Every minimum was found: each part of the range was shown to hold none, or one. */
  readonly isComplete: boolean;
  /** No value of the range is lower than the first. */
  readonly isExact: boolean;
}

interface Cell {
  readonly middle: number;
  readonly half: number;
}

/** Cells after which only those are split that may still hold the lowest value. */
const ordinary = 1500;
/** Cells after which the search ends without proof. */
const most = { drag: 3000, settled: 120_000 };
/** Cells no wider than this part of the scale are not split: two minima in one differ by less than 1e-6 of the plateau. */
const resolution = 0.003;
/** Valleys that are polished on all points. */
const polished = 40;

/**
 * Every minimum of a location for a loss with more than one valley. All minimisers lie between the points. The range is split until each cell
 * shows by bounds of Σψ and Σψ′ that Σψ has no root in it, or that Σψ′ < 0 all over it (no minimum), or > 0 (at most one). The bounds are
 * those of the table, which is within float32's rounding of the loss.
 */
export function* searchLocation(
  curve: LossCurve,
  y: Float64Array,
  quality: 'drag' | 'settled',
): Generator<number, Valleys> {
  const [first, last] = [y[0] ?? 0, y.at(-1) ?? 0];
  if (first === last)
    return { valleys: [{ theta: first, value: 0 }], isComplete: true, isExact: true };
  const tree = plantTree(curve, y);
  const bounds: Bounds = { value: 0, slope: 0, slack: 0, low: 0, high: 0 };
  const flat = 1e-9 * y.length * curve.steepest;
  const least = resolution * curve.scale;
  const found: Cell[] = [];
  let cells: Cell[] = [{ middle: (first + last) / 2, half: (last - first) / 2 }];
  let [seen, best, isComplete] = [0, Infinity, true];
  while (cells.length > 0 && seen < most[quality]) {
    const smaller: Cell[] = [];
    for (const cell of cells) {
      const { middle, half } = cell;
      tree.bound(middle, half, bounds);
      seen += 1;
      if (seen % 256 === 0) yield Math.min(0.9, seen / most[quality]);
      const { value, slope, slack, low, high } = bounds;
      best = Math.min(best, value);
      const change = half * Math.max(Math.abs(low), Math.abs(high));
      const largest = Math.abs(slope) + slack + change;
      if (Math.abs(slope) > slack + change || high < 0 || (low <= 0 && largest <= flat)) continue;
      if (seen > ordinary && value - half * largest > best + 1e-4 * Math.abs(best)) {
        isComplete = false;
        continue;
      }
      if (low > 0 || half < least) found.push(cell);
      else
        smaller.push(
          { middle: middle - half / 2, half: half / 2 },
          { middle: middle + half / 2, half: half / 2 },
        );
    }
    cells = smaller;
  }
  const isExact = cells.length === 0;
  const crossings = crossingsOf(curve, y, tree, [...found, ...cells.slice(0, 4000)]);
  const lowest = crossings.toSorted((a, b) => a.value - b.value).slice(0, polished);
  isComplete &&= isExact && lowest.length === crossings.length;
  const valleys: Valley[] = [];
  for (const { low, high } of lowest) {
    yield 0.95;
    const theta = rootBetween(curve, y, low, high);
    const sums = new Float64Array(3);
    sumAt(curve, y, theta, sums);
    valleys.push({ theta, value: sums[0] ?? 0 });
  }
  return { valleys: valleys.toSorted((a, b) => a.value - b.value), isComplete, isExact };
}

/** Cells side by side: Σψ has no root at the outer ends, since the neighbours were shown to have none. */
interface Crossing {
  readonly low: number;
  readonly high: number;
  /** Σρ between, by the tree. */
  readonly value: number;
}

/** The cells at whose ends Σψ changes from below 0 to above: by the tree where its bound leaves no doubt, else on all points. */
function crossingsOf(
  curve: LossCurve,
  y: Float64Array,
  tree: PointTree,
  cells: readonly Cell[],
): readonly Crossing[] {
  const bounds: Bounds = { value: 0, slope: 0, slack: 0, low: 0, high: 0 };
  const sums = new Float64Array(3);
  const known = new Map<number, number>();
  const slopeAt = (theta: number) => {
    const before = known.get(theta);
    if (before !== undefined) return before;
    tree.bound(theta, 0, bounds, resolution * curve.scale);
    let { slope } = bounds;
    if (Math.abs(slope) <= bounds.slack) {
      sumAt(curve, y, theta, sums);
      slope = sums[1] ?? 0;
    }
    known.set(theta, slope);
    return slope;
  };
  const crossings: Crossing[] = [];
  let end = -Infinity;
  for (const { middle, half } of cells.toSorted((a, b) => a.middle - b.middle)) {
    // Where two cells meet their ends differ by rounding, and the root could fall between.
    const low = Math.abs(middle - half - end) < 0.01 * half ? end : middle - half;
    const high = middle + half;
    end = high;
    if (slopeAt(low) >= 0 && low !== y[0]) continue;
    if (slopeAt(high) < 0) continue;
    tree.bound(middle, 0, bounds, half);
    crossings.push({ low, high, value: bounds.value });
  }
  return crossings;
}
