import { describe, expect, it } from 'vitest';
import { contourLines } from './contour-lines';

/** The lines of one level through a surface sampled on a grid. */
function linesAt(
  level: number,
  [columns, rows]: readonly [number, number],
  surface: (column: number, row: number) => number,
) {
  const values = Float32Array.from({ length: columns * rows }, (_, i) =>
    surface(i % columns, Math.floor(i / columns)),
  );
  return contourLines(values, columns, rows, [level]).flatMap(({ lines }) => lines);
}

describe('contour lines', () => {
  it('cross a slope where it reaches the level, from one edge of the grid to the other', () => {
    const lines = linesAt(2.25, [7, 5], (column) => column);
    expect(lines).toHaveLength(1);
    for (const [column] of lines.flat()) expect(column).toBeCloseTo(2.25, 6);
    const rows = lines.flat().map(([, row]) => row);
    expect([Math.min(...rows), Math.max(...rows)]).toEqual([0, 4]);
  });

  it('never run along the frame', () => {
    const points = linesAt(6.5, [9, 9], (column, row) => column + row).flat();
    expect(points.length).toBeGreaterThan(10);
    for (const [column, row] of points) expect(column + row).toBeCloseTo(6.5, 6);
  });

  it('close around a hill', () => {
    const lines = linesAt(-3, [11, 11], (column, row) => -Math.hypot(column - 5, row - 5));
    expect(lines).toHaveLength(1);
    const points = lines.flat();
    expect(points[0]).toEqual(points.at(-1));
    for (const [column, row] of points)
      expect(Math.hypot(column - 5, row - 5)).toBeGreaterThan(2.8);
  });

  it('come in two pieces where a ridge leaves the grid on both sides', () => {
    expect(linesAt(-1.5, [9, 9], (column) => -Math.abs(column - 4))).toHaveLength(2);
  });

  it('are absent where nothing reaches the level', () => {
    expect(linesAt(2, [4, 4], () => 1)).toEqual([]);
  });
});
