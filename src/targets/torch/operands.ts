import { sameShape, sizeOf, type Dtype, type Shape } from '../../tensors/tensor';
import { runtimeError } from '../python/errors';
import { category, promoteTypes, roundingOf } from './dtype';
import { spend } from './session';
import { Tensor, values } from './tensor';

/** What an operator takes: a tensor, or a Python float, int or bool. */
export type Operand = Tensor | number | bigint | boolean;

function ownDtype(operand: Operand): Dtype {
  if (operand instanceof Tensor) return operand.dtype;
  if (typeof operand === 'number') return 'float32';
  return typeof operand === 'bigint' ? 'int64' : 'bool';
}

function combine(higher: Dtype | null, lower: Dtype | null): Dtype | null {
  if (higher === null || lower === null) return higher ?? lower;
  if (category(higher) === 3) return higher;
  if (category(higher) === 2) return category(lower) === 3 ? 'complex64' : higher;
  return category(higher) === 0 || category(lower) >= 2 ? promoteTypes(higher, lower) : higher;
}

/**
 * `torch.result_type`: tensors with dimensions decide; 0-d tensors and then Python numbers count only by a higher category
 * (bool < int < float < complex).
 */
export function resultType(operands: readonly Operand[]): Dtype {
  const rank: (Dtype | null)[] = [null, null, null];
  for (const operand of operands) {
    const level = operand instanceof Tensor ? (operand.dim > 0 ? 0 : 1) : 2;
    const before = rank[level] ?? null;
    const own = ownDtype(operand);
    rank[level] = before === null ? own : promoteTypes(before, own);
  }
  const [withDims, scalars, numbers] = rank;
  return combine(withDims ?? null, combine(scalars ?? null, numbers ?? null)) ?? 'float32';
}

/** Sizes as C++ prints them: `[3, 5]`. */
export function sizes(shape: Shape): string {
  return `[${shape.join(', ')}]`;
}

/** The common shape, or the error of the first dimension, from the right, that does not fit. */
export function broadcastShapes(a: Shape, b: Shape): Shape {
  if (sameShape(a, b)) return a;
  const dims = Math.max(a.length, b.length);
  const shape = Array.from({ length: dims }, () => 0);
  for (let i = dims - 1; i >= 0; i--) {
    const left = a[i - dims + a.length] ?? 1;
    const right = b[i - dims + b.length] ?? 1;
    if (left !== right && left !== 1 && right !== 1) {
      throw runtimeError(
        `The size of tensor a (${left}) must match the size of tensor b (${right}) at non-singleton dimension ${i}`,
      );
    }
    shape[i] = left === 1 ? right : left;
  }
  return shape;
}

/** For each element of `to`, the row-major index into a tensor of shape `from`. */
function sourceIndices(from: Shape, to: Shape): Int32Array {
  const size = sizeOf(to);
  spend(size);
  const strides = Array.from({ length: to.length }, () => 0);
  let step = 1;
  for (let i = from.length - 1; i >= 0; i--) {
    const extent = from[i] ?? 1;
    if (extent !== 1) strides[i + to.length - from.length] = step;
    step *= extent;
  }
  const result = new Int32Array(size);
  const index = Array.from({ length: to.length }, () => 0);
  for (let i = 0, at = 0; i < size; i++) {
    result[i] = at;
    for (let d = to.length - 1; d >= 0; d--) {
      at += strides[d] ?? 0;
      if (++index[d]! < (to[d] ?? 1)) break;
      at -= (strides[d] ?? 0) * (to[d] ?? 1);
      index[d] = 0;
    }
  }
  return result;
}

/** Values of shape `from` repeated to shape `to`. */
export function expandValues(source: Float64Array, from: Shape, to: Shape): Float64Array {
  if (sameShape(from, to)) return source;
  if (source.length === 1) {
    spend(sizeOf(to));
    return new Float64Array(sizeOf(to)).fill(source[0] ?? 0);
  }
  return Float64Array.from(sourceIndices(from, to), (i) => source[i] ?? 0);
}

/** The adjoint of `expandValues`: sums what was repeated. */
export function sumToShape(gradient: Float64Array, from: Shape, to: Shape): Float64Array {
  if (sameShape(from, to)) return gradient;
  const result = new Float64Array(sizeOf(to));
  sourceIndices(to, from).forEach((target, i) => {
    result[target] = (result[target] ?? 0) + (gradient[i] ?? 0);
  });
  return result;
}

const noShape: Shape = [];

export function shapeOf(operand: Operand): Shape {
  return operand instanceof Tensor ? operand.shape : noShape;
}

/** An operand's values in the dtype the operation computes in. */
export function valuesOf(operand: Operand, dtype: Dtype): Float64Array {
  const round = roundingOf(dtype);
  if (operand instanceof Tensor) {
    spend(operand.size);
    const own = values(operand);
    return operand.dtype === dtype ? own : own.map(round);
  }
  return Float64Array.of(round(Number(operand)));
}

export function tensorsAmong(operands: readonly Operand[]): Tensor[] {
  return operands.filter((operand) => operand instanceof Tensor);
}

/** The number among two operands, for the record of how a tensor came to be. */
export function numberAmong(operands: readonly Operand[]): { scalar?: number } {
  const found = operands.find((operand) => !(operand instanceof Tensor));
  return found === undefined ? {} : { scalar: Number(found) };
}

export function isComplex(operand: Operand): boolean {
  return operand instanceof Tensor && operand.dtype === 'complex64';
}
