import { contours } from 'd3';

/** A point of the grid in units of columns and rows: `[0, 0]` is the first sample's own place. */
export type GridPoint = readonly [column: number, row: number];

/** One level with its open or closed lines. */
export interface Contour {
  readonly level: number;
  readonly lines: readonly (readonly GridPoint[])[];
}

/**
 * Lines of equal value through a grid of samples (row-major). d3 answers with areas whose outlines also run along the
 * frame; here the frame is cut away, so that a line ends where the grid ends.
 */
export function contourLines(
  values: ArrayLike<number>,
  columns: number,
  rows: number,
  levels: readonly number[],
): readonly Contour[] {
  const areas = contours().size([columns, rows]).smooth(true);
  const grid = Array.from(values);
  return levels.map((level) => ({
    level,
    lines: areas
      .contour(grid, level)
      .coordinates.flat()
      .flatMap((ring) => withoutFrame(ring, columns, rows)),
  }));
}

function withoutFrame(
  ring: readonly (readonly number[])[],
  columns: number,
  rows: number,
): GridPoint[][] {
  const points = ring.map(([x = 0, y = 0]): GridPoint => [x - 0.5, y - 0.5]);
  const inside = ([x, y]: GridPoint) => x >= 0 && x <= columns - 1 && y >= 0 && y <= rows - 1;
  if (points.every(inside)) return [points];
  // Start at a point of the frame, so that a line running over the ring's seam stays whole.
  const seam = points.findIndex((point) => !inside(point));
  const open = points.slice(0, -1);
  const turned = [...open.slice(seam), ...open.slice(0, seam)];
  const lines: GridPoint[][] = [];
  let line: GridPoint[] = [];
  for (const point of [...turned, turned[0]!]) {
    if (inside(point)) line.push(point);
    else {
      if (line.length > 1) lines.push(line);
      line = [];
    }
  }
  return lines;
}
