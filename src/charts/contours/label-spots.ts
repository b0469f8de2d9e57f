/** A place in pixels. */
export type Spot = readonly [x: number, y: number];

/** Something a label has to keep clear of: a mark, or a label that already stands. */
export interface Obstacle {
  readonly at: Spot;
  readonly radius: number;
}

interface Wish {
  readonly width: number;
  readonly height: number;
  /** Distance to keep from the edge of the plot. */
  readonly inset: number;
  readonly obstacles: readonly Obstacle[];
}

/**
 * Where on each line its label stands best: inside the plot, clear of the marks and of the labels before it, and near the
 * preferred place (labels of neighbouring levels then form a row). A line too short or too crowded gets none.
 */
export function labelSpots(
  lines: readonly (readonly Spot[])[],
  preferred: Spot,
  { width, height, inset, obstacles }: Wish,
): readonly (Spot | null)[] {
  const taken = [...obstacles];
  return lines.map((line) => {
    let best: Spot | null = null;
    let nearest = Infinity;
    for (const spot of line) {
      const [x, y] = spot;
      if (x < inset || x > width - inset || y < inset || y > height - inset) continue;
      if (taken.some(({ at, radius }) => distance(at, spot) < radius)) continue;
      const away = distance(preferred, spot);
      if (away < nearest) [best, nearest] = [spot, away];
    }
    if (best) taken.push({ at: best, radius: 2 * inset });
    return best;
  });
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
