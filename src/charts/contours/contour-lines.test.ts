import { describe, expect, it } from 'vitest';
import { contourLines } from './contour-lines';

function grid(columns: number, rows: number, value: (column: number, row: number) => number) {
  return Float32Array.from({ length: columns * rows }, (_, i) =>
    value(i % columns, Math.floor(i / columns)),
  );
}

describe('contour lines', () => {
  it('cross a slope where it reaches the level, from one edge of the grid to the other', () => {
    const [contour] = contourLines(
      grid(7, 5, (column) => column),
      7,
      5,
      [2.25],
    );
    expect(contour!.lines).toHaveLength(1);
    const line = contour!.lines[0]!;
    for (const [column] of line) expect(column).toBeCloseTo(2.25, 6);
    const rows = line.map(([, row]) => row).sort((a, b) => a - b);
    expect(rows[0]).toBe(0);
    expect(rows.at(-1)).toBe(4);
  });

  it('never run along the frame', () => {
    const [contour] = contourLines(
      grid(9, 9, (column, row) => column + row),
      9,
      9,
      [6.5],
    );
    for (const [column, row] of contour!.lines.flat()) expect(column + row).toBeCloseTo(6.5, 6);
  });

  it('close around a hill', () => {
    const hill = grid(11, 11, (column, row) => -Math.hypot(column - 5, row - 5));
    const line = contourLines(hill, 11, 11, [-3])[0]!.lines[0]!;
    expect(line[0]).toEqual(line.at(-1));
    for (const [column, row] of line) expect(Math.hypot(column - 5, row - 5)).toBeGreaterThan(2.8);
  });

  it('come in two pieces where a ridge leaves the grid on both sides', () => {
    const ridge = grid(9, 9, (column) => -Math.abs(column - 4));
    expect(contourLines(ridge, 9, 9, [-1.5])[0]!.lines).toHaveLength(2);
  });

  it('are absent where nothing reaches the level', () => {
    expect(
      contourLines(
        grid(4, 4, () => 1),
        4,
        4,
        [2],
      )[0]!.lines,
    ).toEqual([]);
  });
});
