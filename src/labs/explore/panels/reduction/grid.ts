/** A part of a tensor that is drawn as one grid. */
interface Plane {
  readonly start: number;
  readonly rows: number;
  readonly columns: number;
}

/** The grids of a shape: the last two dimensions each, a vector as one row. */
export function planesOf(shape: readonly number[]): readonly Plane[] {
  const columns = shape.at(-1) ?? 1;
  const rows = shape.at(-2) ?? 1;
  const count = shape.slice(0, -2).reduce((product, size) => product * size, 1);
  if (rows * columns === 0) return [];
  return Array.from({ length: count }, (_, i) => ({ start: i * rows * columns, rows, columns }));
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
