import type { Dtype } from '../../tensors/tensor';
import { runtimeError, typeError, Unsupported, valueError } from '../python/errors';
import { Complex, List, NumpyArray, Tuple, typeName, type Value } from '../python/values';
import { promoteTypes, roundingOf, scalarType } from './dtype';
import { spend, warn } from './session';
import { fromValues, imaginaryValues, Tensor, values } from './tensor';

const mostElements = 1_000_000;

function isSequence(value: Value): value is List | Tuple {
  return value instanceof List || value instanceof Tuple;
}

/** The shape of nested lists, by the first item at each level, as PyTorch reads it. */
function shapeOf(value: Value): number[] {
  const shape: number[] = [];
  let inner: Value | undefined = value;
  for (;;) {
    if (isSequence(inner)) {
      shape.push(inner.items.length);
      inner = inner.items[0];
      if (inner === undefined) return shape;
    } else if (inner instanceof Tensor) return [...shape, ...inner.shape];
    else if (inner instanceof NumpyArray) return [...shape, ...inner.tensor.shape];
    else return shape;
  }
}

class Reader {
  dtype: Dtype | null = null;
  readonly data: number[] = [];
  readonly imaginary: number[] = [];
  readonly sources: Tensor[] = [];

  read(value: Value, shape: readonly number[], depth: number): void {
    if (isSequence(value)) {
      const expected = shape[depth];
      if (expected === undefined) throw typeError(`must be real number, not ${typeName(value)}`);
      if (value.items.length !== expected) {
        throw valueError(
          `expected sequence of length ${expected} at dim ${depth} (got ${value.items.length})`,
        );
      }
      for (const item of value.items) this.read(item, shape, depth + 1);
      return;
    }
    const tensor = value instanceof NumpyArray ? value.tensor : value;
    if (tensor instanceof Tensor) {
      this.promote(tensor.dtype);
      this.sources.push(tensor);
      if (tensor.requiresGrad && depth > 0) {
        warn(
          'UserWarning',
          'Converting a tensor with requires_grad=True to a scalar may lead to unexpected behavior.\nConsider using tensor.detach() first. (Triggered internally at /__w/pytorch/pytorch/torch/csrc/autograd/generated/python_variable_methods.cpp:822.)',
        );
      }
      const imaginary = imaginaryValues(tensor);
      values(tensor).forEach((real, i) => {
        if (tensor.dtype === 'complex64') this.imaginary[this.data.length] = imaginary[i] ?? 0;
        this.data.push(real);
      });
      return;
    }
    if (depth < shape.length) {
      throw typeError(depth === 0 ? "new(): invalid data type 'str'" : 'not a sequence');
    }
    this.push(value);
  }

  private push(value: Value): void {
    if (value instanceof Complex) {
      this.promote('complex64');
      this.imaginary[this.data.length] = value.imaginary;
      this.data.push(value.real);
    } else if (typeof value === 'number') {
      this.promote('float32');
      this.data.push(value);
    } else if (typeof value === 'bigint') {
      this.promote('int64');
      this.data.push(Number(value));
    } else if (typeof value === 'boolean') {
      this.promote('bool');
      this.data.push(Number(value));
    } else if (typeof value === 'string') throw typeError("new(): invalid data type 'str'");
    else throw runtimeError(`Could not infer dtype of ${typeName(value)}`);
    if (this.data.length > mostElements) throw new Unsupported('tensors this large');
  }

  private promote(dtype: Dtype): void {
    this.dtype = this.dtype === null ? dtype : promoteTypes(this.dtype, dtype);
  }
}

/** The integers' limits and names as a scalar's conversion has them; a negative whole number wraps into uint8. */
const limits: Partial<Record<Dtype, readonly [least: number, most: number, name: string]>> = {
  int64: [-(2 ** 63), 2 ** 63, 'int64_t'],
  int32: [-(2 ** 31), 2 ** 31 - 1, 'int'],
  int16: [-(2 ** 15), 2 ** 15 - 1, 'int16_t'],
  int8: [-128, 127, 'int8_t'],
  uint8: [0, 255, 'uint8_t'],
};

/** A number that an integer tensor is filled with must be within its range. */
export function requireFit(value: number, dtype: Dtype, isWhole: boolean): void {
  const [least, most, name] = limits[dtype] ?? [-Infinity, Infinity, ''];
  const lowest = isWhole && least === 0 ? -most : least;
  if (name === '' || (value >= lowest && value <= most)) return;
  throw runtimeError(`value cannot be converted to type ${name} without overflow`);
}

/** `torch.tensor(data)`: nested lists, numbers, arrays and tensors; the dtype is inferred when null. */
export function fromNested(value: Value, dtype: Dtype | null): Tensor {
  if (value instanceof Tensor) {
    warn(
      'UserWarning',
      'To copy construct from a tensor, it is recommended to use sourceTensor.detach().clone() or sourceTensor.detach().clone().requires_grad_(True), rather than torch.tensor(sourceTensor).',
    );
  }
  const shape = shapeOf(value);
  const reader = new Reader();
  reader.read(value, shape, 0);
  const own = dtype ?? reader.dtype ?? 'float32';
  spend(reader.data.length);
  if (own === 'uint8' && reader.data.some((item) => item > 255)) {
    throw runtimeError('value cannot be converted to type uint8 without overflow');
  }
  const round = roundingOf(own);
  const data = Float64Array.from(reader.data, round);
  const imaginary =
    own === 'complex64'
      ? Float64Array.from(reader.data, (_, i) => round(reader.imaginary[i] ?? 0))
      : undefined;
  const origin = { op: 'tensor', from: reader.sources };
  return fromValues(own, shape, data, origin, imaginary);
}

/** `requires_grad=True` at creation. */
export function requireGrad(tensor: Tensor): Tensor {
  const { dtype } = tensor;
  if (
    dtype !== 'complex64' &&
    !['Float', 'Double', 'Half', 'BFloat16'].includes(scalarType(dtype))
  ) {
    throw runtimeError('Only Tensors of floating point and complex dtype can require gradients');
  }
  tensor.requiresGrad = true;
  return tensor;
}
