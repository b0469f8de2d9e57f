import type { TensorData } from '../../tensors/tensor';
import type { ParameterValue } from '../contract';

/** The element of a tensor that the picture shows; a tensor of one element stands for every sample. */
export function element(tensor: TensorData | undefined, sample: number): number {
  return tensor?.data[tensor.data.length === 1 ? 0 : sample] ?? Number.NaN;
}

/** The C numbers of a row: of `(C)`, `(N, C)` or `(N, C, d1, …)`, whose rows are counted over N and then over d1, … */
export function row(tensor: TensorData | undefined, sample: number): readonly number[] {
  if (!tensor) return [];
  if (tensor.shape.length < 2) return tensor.data;
  const classes = tensor.shape[1] ?? 0;
  const places = tensor.shape.slice(2).reduce((product, size) => product * size, 1);
  const start = Math.floor(sample / places) * classes * places + (sample % places);
  return Array.from({ length: classes }, (_, c) => tensor.data[start + c * places] ?? Number.NaN);
}

/** The C numbers of a row whose classes stand last: of `(C)`, `(N, C)` or `(N, d1, C)`. */
export function lastRow(tensor: TensorData | undefined, sample: number): readonly number[] {
  const classes = tensor?.shape.at(-1) ?? 0;
  return tensor?.data.slice(sample * classes, (sample + 1) * classes) ?? [];
}

/** Whether an optional tensor parameter (`weight`) was given. */
export function isGiven(value: ParameterValue | undefined): value is TensorData {
  return typeof value === 'object' && value !== null;
}
