import type { LossCurve } from './loss-curve';
import { plantTree, type Bounds } from './point-tree';
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
  const least = 1e-4 * curve.scale;
  const found: (Cell & { readonly value: number })[] = [];
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
      if (low > 0 || half < least) found.push({ middle, half, value });
      else
        smaller.push(
          { middle: middle - half / 2, half: half / 2 },
          { middle: middle + half / 2, half: half / 2 },
        );
    }
    cells = smaller;
  }
  const isExact = cells.length === 0;
  for (const cell of cells.slice(0, 4000)) {
    tree.bound(cell.middle, cell.half, bounds);
    found.push({ ...cell, value: bounds.value });
  }
  const lowest = found.toSorted((a, b) => a.value - b.value).slice(0, polished);
  isComplete &&= isExact && lowest.length === found.length;
  const valleys: Valley[] = [];
  for (const cell of lowest) {
    yield 0.95;
    const valley = settle(curve, y, cell);
    if (valley && valleys.every(({ theta }) => Math.abs(theta - valley.theta) > 1e-6 * curve.scale))
      valleys.push(valley);
  }
  return { valleys: valleys.toSorted((a, b) => a.value - b.value), isComplete, isExact };
}

/** The minimum within a cell, on all points; a hair beyond it too, since a root on the border belongs to both neighbours. */
function settle(curve: LossCurve, y: Float64Array, { middle, half }: Cell): Valley | null {
  const sums = new Float64Array(3);
  let [low, high] = [middle - 1.02 * half, middle + 1.02 * half];
  const slopeAt = (theta: number) => {
    sumAt(curve, y, theta, sums);
    return sums[1] ?? 0;
  };
  // A cell given up unsolved may have its minimum beside it.
  for (let i = 0; i < 6 && slopeAt(low) > 0; i += 1) low -= 2 ** i * half;
  for (let i = 0; i < 6 && slopeAt(high) < 0; i += 1) high += 2 ** i * half;
  if (slopeAt(low) > 0 || slopeAt(high) < 0) return null;
  const theta = rootBetween(curve, y, low, high, middle);
  sumAt(curve, y, theta, sums);
  return { theta, value: sums[0] ?? 0 };
}
