import { sizeOf, type Dtype, type Shape, type TensorData } from '../../tensors/tensor';
import { roundingOf } from './dtype';
import { spend } from './session';

/** The memory behind a tensor and its views. Complex numbers keep their imaginary parts beside. */
export interface Storage {
  readonly data: Float64Array;
  readonly imaginary?: Float64Array;
}

/** How a tensor came to be, whether or not it is differentiated: what the rules about meaning read. */
export interface Origin {
  /** The operation by PyTorch's name: `softmax`, `randn`, `one_hot`; `data` for literals. */
  readonly op: string;
  readonly from: readonly Tensor[];
  /** The dimension it ran along, where it has one, counted from the front. */
  readonly dim?: number;
  /** The Python number it was combined with. */
  readonly scalar?: number;
}

/** A node of the autograd graph: from the gradient of an output to those of the inputs. */
export interface GradFn {
  /** `MseLossBackward0`. */
  readonly name: string;
  readonly inputs: readonly Tensor[];
  /** Flat, in the output's shape → flat per input, in the input's shape; null where none flows. */
  readonly backward: (grad: Float64Array) => readonly (Float64Array | null)[];
  /** Whether what it saved is gone after a first pass. */
  freed?: boolean;
}

/** `meta` tensors have a shape and no numbers; they stand for another device. */
export type Device = 'cpu' | 'meta';

const literal: Origin = { op: 'data', from: [] };

/** A small `torch.Tensor`: strided storage, dtype, autograd, and where it comes from. */
export class Tensor {
  readonly dtype: Dtype;
  readonly shape: Shape;
  readonly storage: Storage;
  origin: Origin;
  readonly strides: readonly number[];
  readonly offset: number;
  readonly device: Device;
  requiresGrad = false;
  gradFn: GradFn | null = null;
  grad: Tensor | null = null;
  /** The first variable it was assigned to. */
  name: string | null = null;

  constructor(
    dtype: Dtype,
    shape: Shape,
    storage: Storage,
    origin: Origin = literal,
    strides: readonly number[] = contiguousStrides(shape),
    offset = 0,
    device: Device = 'cpu',
  ) {
    this.dtype = dtype;
    this.shape = shape;
    this.storage = storage;
    this.origin = origin;
    this.strides = strides;
    this.offset = offset;
    this.device = device;
  }

  get dim(): number {
    return this.shape.length;
  }

  get size(): number {
    return sizeOf(this.shape);
  }

  get isLeaf(): boolean {
    return this.gradFn === null;
  }
}

export function contiguousStrides(shape: Shape): number[] {
  const strides = Array.from({ length: shape.length }, () => 0);
  let step = 1;
  for (let i = shape.length - 1; i >= 0; i--) {
    strides[i] = step;
    step *= Math.max(shape[i] ?? 1, 1);
  }
  return strides;
}

export function isContiguous(tensor: Tensor): boolean {
  const wanted = contiguousStrides(tensor.shape);
  return tensor.shape.every((size, i) => size === 1 || tensor.strides[i] === wanted[i]);
}

/** Storage positions of the elements in row-major order. */
export function positions(shape: Shape, strides: readonly number[], offset: number): Int32Array {
  const size = sizeOf(shape);
  spend(size);
  const result = new Int32Array(size);
  const index = Array.from({ length: shape.length }, () => 0);
  let at = offset;
  for (let i = 0; i < size; i++) {
    result[i] = at;
    for (let d = shape.length - 1; d >= 0; d--) {
      at += strides[d] ?? 0;
      if (++index[d]! < (shape[d] ?? 1)) break;
      at -= (strides[d] ?? 0) * (shape[d] ?? 1);
      index[d] = 0;
    }
  }
  return result;
}

function gather(source: Float64Array, tensor: Tensor): Float64Array {
  const at = positions(tensor.shape, tensor.strides, tensor.offset);
  return Float64Array.from(at, (position) => source[position] ?? 0);
}

/** The elements in row-major order. Not to be written to. */
export function values(tensor: Tensor): Float64Array {
  const { data } = tensor.storage;
  if (tensor.offset === 0 && data.length === tensor.size && isContiguous(tensor)) return data;
  return gather(data, tensor);
}

/** The imaginary parts in row-major order; zeros for a real tensor. */
export function imaginaryValues(tensor: Tensor): Float64Array {
  const { imaginary } = tensor.storage;
  return imaginary ? gather(imaginary, tensor) : new Float64Array(tensor.size);
}

/** A new contiguous tensor; the values are taken as they are. */
export function fromValues(
  dtype: Dtype,
  shape: Shape,
  data: Float64Array,
  origin?: Origin,
  imaginary?: Float64Array,
): Tensor {
  spend(data.length);
  return new Tensor(dtype, shape, imaginary ? { data, imaginary } : { data }, origin);
}

/** A new tensor of values rounded to the dtype. */
export function rounded(
  dtype: Dtype,
  shape: Shape,
  data: ArrayLike<number>,
  origin?: Origin,
): Tensor {
  return fromValues(dtype, shape, Float64Array.from(data, roundingOf(dtype)), origin);
}

export function filled(dtype: Dtype, shape: Shape, value: number, origin?: Origin): Tensor {
  const size = sizeOf(shape);
  spend(size);
  return fromValues(dtype, shape, new Float64Array(size).fill(roundingOf(dtype)(value)), origin);
}

/** A tensor onto the same storage: what `view`, `transpose` and slices return. */
export function viewOf(
  base: Tensor,
  shape: Shape,
  strides: readonly number[],
  offset: number,
  origin: Origin,
): Tensor {
  return new Tensor(base.dtype, shape, base.storage, origin, strides, offset, base.device);
}

/** As plain data; complex numbers become pairs along a new last dimension, as `view_as_real` has it. */
export function toData(tensor: Tensor): TensorData {
  if (tensor.dtype === 'complex64') {
    const [re, im] = [values(tensor), imaginaryValues(tensor)];
    const data = Array.from(re).flatMap((value, i) => [value, im[i] ?? 0]);
    return { dtype: 'complex64', shape: [...tensor.shape, 2], data };
  }
  return { dtype: tensor.dtype, shape: tensor.shape, data: Array.from(values(tensor)) };
}
