/** A part of a tensor that is drawn as one grid. */
interface Plane {
  readonly start: number;
  readonly rows: number;
  readonly columns: number;
}

/** The grids of a shape: the last two dimensions each, a vector as one row. */
function planesOf(shape: readonly number[]): readonly Plane[] {
  const columns = shape.at(-1) ?? 1;
  const rows = shape.at(-2) ?? 1;
  const count = shape.slice(0, -2).reduce((product, size) => product * size, 1);
  if (rows * columns === 0) return [];
  return Array.from({ length: count }, (_, i) => ({ start: i * rows * columns, rows, columns }));
}

/** Where a cell of a grid is drawn, in pixels. */
interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const [between, betweenPlanes] = [2, 6];

/** The cells of a shape in the order of its elements, as wide as they may be, its grids one below the other. */
export function cellsOf(
  shape: readonly number[],
  width: number,
  cellHeight: number,
): { readonly cells: readonly Cell[]; readonly height: number } {
  const planes = planesOf(shape);
  const pitch = cellHeight + between;
  const tall = (planes[0]?.rows ?? 0) * pitch - between + betweenPlanes;
  const cells = planes.flatMap(({ rows, columns }, plane) => {
    const wide = Math.max(0, (width - between * (columns - 1)) / columns);
    return Array.from({ length: rows * columns }, (_, i) => ({
      x: (i % columns) * (wide + between),
      y: plane * tall + Math.floor(i / columns) * pitch,
      width: wide,
      height: cellHeight,
    }));
  });
  return { cells, height: Math.max(0, planes.length * tall - betweenPlanes) };
}

/** The index of a flat place as PyTorch writes it: `[2, 0]`. */
export function indexOf(shape: readonly number[], place: number): string {
  let rest = place;
  const index = shape.map((_, i) => {
    const inner = shape.slice(i + 1).reduce((product, size) => product * size, 1);
    const at = Math.floor(rest / inner);
    rest -= at * inner;
    return at;
  });
  return `[${index.join(', ')}]`;
}
