import { isFloating, sizeOf, type Dtype, type TensorData } from '../../../tensors/tensor';

/** The dtypes that are offered; others may be typed. */
export const dtypes = [
  'float32',
  'float64',
  'float16',
  'bfloat16',
  'int64',
  'int32',
  'uint8',
  'bool',
] as const satisfies readonly Dtype[];

/** A value as the dtype holds it. */
function fit(value: number, dtype: Dtype): number {
  if (isFloating(dtype)) return value;
  if (dtype === 'bool') return value === 0 ? 0 : 1;
  if (!Number.isFinite(value)) return 0;
  return dtype === 'uint8' ? ((Math.trunc(value) % 256) + 256) % 256 : Math.trunc(value);
}

/** Reads what is typed into a cell; null where it is no number yet. */
export function readCell(text: string, dtype: Dtype): number | null {
  const word = text.trim().replace('−', '-').toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true' ? 1 : 0;
  if (/^[+-]?inf(inity)?$/.test(word)) return word.startsWith('-') ? -Infinity : Infinity;
  if (word === 'nan') return NaN;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/.test(word)) return null;
  return fit(Number(word), dtype);
}

export function setCell(tensor: TensorData, index: number, value: number): TensorData {
  return { ...tensor, data: tensor.data.with(index, value) };
}

export function setDtype(tensor: TensorData, dtype: Dtype): TensorData {
  return { ...tensor, dtype, data: tensor.data.map((value) => fit(value, dtype)) };
}

/** One more, or one less, along the first dimension; what comes new repeats what was last. */
export function resizeRows(tensor: TensorData, by: 1 | -1): TensorData {
  const [count = 0, ...rest] = tensor.shape;
  const row = sizeOf(rest);
  const next = Math.max(0, count + by);
  const data =
    by === 1
      ? [...tensor.data, ...(count > 0 ? tensor.data.slice(-row) : Array<number>(row).fill(0))]
      : tensor.data.slice(0, next * row);
  return { ...tensor, shape: [next, ...rest], data };
}

/** One more, or one less, along the second dimension; what comes new is 0. */
export function resizeColumns(tensor: TensorData, by: 1 | -1): TensorData {
  const [rows = 0, columns = 0, ...rest] = tensor.shape;
  const cell = sizeOf(rest);
  const next = Math.max(0, columns + by);
  const data = Array.from({ length: rows }, (_, i) => {
    const row = tensor.data.slice(i * columns * cell, (i + 1) * columns * cell);
    return by === 1 ? [...row, ...Array<number>(cell).fill(0)] : row.slice(0, next * cell);
  }).flat();
  return { ...tensor, shape: [rows, next, ...rest], data };
}
