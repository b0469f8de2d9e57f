import { sampleIndices, type RowKind } from '../../../scene/sample';
import { sizeOf, type Shape, type TensorData } from '../../../tensors/tensor';

/** The dimension that runs over the classes: 1 of `(N, C, d1)` unless they stand last, 0 of `(C)`. */
function classDimension(shape: Shape, kind: RowKind): number {
  if (kind === 'classes last') return Math.max(0, shape.length - 1);
  return shape.length > 1 ? 1 : 0;
}

/** C of `(N, C, …)` or `(C)`. */
export function classCount(shape: Shape, kind: RowKind = 'classes'): number {
  return shape[classDimension(shape, kind)] ?? 1;
}

/** Shape of a target that holds one class index per sample: the input's without its classes. */
export function indexShape(shape: Shape): Shape {
  return shape.toSpliced(classDimension(shape, 'classes'), 1);
}

/** The same shape with another number of classes. */
function withClasses(shape: Shape, classes: number, kind: RowKind): Shape {
  return shape.with(classDimension(shape, kind), classes);
}

/** The numbers of one sample, in the order of the classes. */
export function rowOf(
  tensor: TensorData,
  sample: number,
  kind: RowKind = 'classes',
): readonly number[] {
  return sampleIndices(kind, tensor.shape, sample).map((at) => tensor.data[at] ?? NaN);
}

/** Every sample's row, in the order of an index target. */
export function rowsOf(
  tensor: TensorData,
  kind: RowKind = 'classes',
): readonly (readonly number[])[] {
  const classes = classCount(tensor.shape, kind);
  const count = classes === 0 ? 0 : sizeOf(tensor.shape) / classes;
  return Array.from({ length: count }, (_, sample) => rowOf(tensor, sample, kind));
}

/** Rows back into a tensor shaped like `like`, but for the number of classes, which the rows decide. */
export function fromRows(
  rows: readonly (readonly number[])[],
  like: Shape,
  dtype: TensorData['dtype'] = 'float32',
  kind: RowKind = 'classes',
): TensorData {
  const shape = withClasses(like, rows[0]?.length ?? classCount(like, kind), kind);
  const data = Array.from({ length: sizeOf(shape) }, () => 0);
  rows.forEach((row, sample) => {
    sampleIndices(kind, shape, sample).forEach((at, c) => {
      data[at] = row[c] ?? 0;
    });
  });
  return { dtype, shape, data };
}

/** The class with the largest number; the first of equals. */
export function argmax(row: readonly number[]): number {
  return row.reduce((best, value, c) => (value > (row[best] ?? -Infinity) ? c : best), 0);
}
