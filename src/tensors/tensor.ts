/** Element types, by PyTorch's names. */
export type Dtype =
  | 'float32'
  | 'float64'
  | 'float16'
  | 'bfloat16'
  | 'complex64'
  | 'int64'
  | 'int32'
  | 'int16'
  | 'int8'
  | 'uint8'
  | 'bool';

/** Sizes per dimension; `[]` is a scalar (0-d) tensor. */
export type Shape = readonly number[];

/**
 * A tensor as plain data: row-major (C order), `data.length === product of shape`. Booleans are 0 and 1. Plain JSON
 * except that NaN and infinities are numbers here; `json.ts` spells them for files and links.
 */
export interface TensorData {
  readonly dtype: Dtype;
  readonly shape: Shape;
  readonly data: readonly number[];
}

/** The number of elements of a shape: 1 for a scalar, 0 if any size is 0. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** A 0-d float32 tensor. */
// @__NO_SIDE_EFFECTS__
export function scalar(value: number): TensorData {
  return { dtype: 'float32', shape: [], data: [value] };
}

/** A 1-d tensor of the values, float32 unless told. */
// @__NO_SIDE_EFFECTS__
export function vector(data: readonly number[], dtype: Dtype = 'float32'): TensorData {
  return { dtype, shape: [data.length], data };
}

/** A tensor of the given shape, float32 unless told. */
// @__NO_SIDE_EFFECTS__
export function tensor(
  shape: Shape,
  data: readonly number[],
  dtype: Dtype = 'float32',
): TensorData {
  return { dtype, shape, data };
}

/** Whether two shapes are the same, dimension by dimension. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((size, i) => size === b[i]);
}

/** Whether a dtype is one of PyTorch's floating point types. */
export function isFloating(dtype: Dtype): boolean {
  return dtype === 'float32' || dtype === 'float64' || dtype === 'float16' || dtype === 'bfloat16';
}
