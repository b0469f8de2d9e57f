import { sizeOf, type Shape, type TensorData } from '../../../tensors/tensor';

/** More rows or columns than this are not drawn. */
const mostRows = 24;
const mostColumns = 16;

/** A tensor as a table: a row per position before the last dimension. */
export interface CellLayout {
  readonly rows: readonly { readonly label: string; readonly indices: readonly number[] }[];
  readonly columns: readonly number[];
  /** Whether some were left out. */
  readonly isCut: boolean;
}

/** A flat index as PyTorch writes it: 7 in (3, 5) is `1, 2`. */
export function indexOf(flat: number, shape: Shape): string {
  let rest = flat;
  const parts = shape.toReversed().map((size) => {
    const at = rest % Math.max(1, size);
    rest = Math.floor(rest / Math.max(1, size));
    return at;
  });
  return parts.toReversed().join(', ');
}

/** Rows and columns of a shape; a vector is one row, a scalar one cell. */
export function layOut(shape: Shape): CellLayout {
  const before = shape.slice(0, -1);
  const across = shape.at(-1) ?? 1;
  const down = sizeOf(before);
  const columns = Array.from({ length: Math.min(across, mostColumns) }, (_, i) => i);
  const rows = Array.from({ length: Math.min(down, mostRows) }, (_, row) => ({
    label: indexOf(row, before),
    indices: columns.map((column) => row * across + column),
  }));
  return { rows, columns, isCut: down > mostRows || across > mostColumns };
}

/** The sum of each row, where it tells something: a table of numbers between 0 and 1. */
export function rowSums({ dtype, shape, data }: TensorData): readonly number[] | null {
  const across = shape.at(-1) ?? 0;
  const isTable = shape.length === 2 && across > 1 && across <= mostColumns;
  if (!isTable || !dtype.includes('float') || data.some((value) => !(value >= 0 && value <= 1))) {
    return null;
  }
  return Array.from({ length: shape[0] ?? 0 }, (_, row) =>
    data.slice(row * across, (row + 1) * across).reduce((sum, value) => sum + value, 0),
  );
}
