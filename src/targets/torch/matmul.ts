import { runtimeError, Unsupported } from '../python/errors';
import { record } from './autograd';
import { cName, roundingOf, scalarType } from './dtype';
import { broadcastShapes, sizes } from './operands';
import { sum } from './reduce';
import { mul } from './binary';
import { spend } from './session';
import { fromValues, values, type Tensor } from './tensor';
import { expand, reshape, squeeze, unsqueeze } from './views';

/** Matrix products do not promote. */
export function requireSameDtype(a: Tensor, b: Tensor, first = 'mat1', second = 'mat2'): void {
  if (a.dtype !== b.dtype) {
    throw runtimeError(
      second === 'mat2'
        ? `${first} and mat2 must have the same dtype, but got ${scalarType(a.dtype)} and ${scalarType(b.dtype)}`
        : `expected ${first} and ${second} to have the same dtype, but got: ${cName(a.dtype)} != ${cName(b.dtype)}`,
    );
  }
}

/** (batch, n, k) · (batch, k, m), both flat. */
function product(
  a: Float64Array,
  b: Float64Array,
  [batch, n, k, m]: readonly [number, number, number, number],
  [flipA, flipB]: readonly [boolean, boolean],
): Float64Array {
  spend(batch * n * k * m);
  const result = new Float64Array(batch * n * m);
  for (let s = 0; s < batch; s++) {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < m; j++) {
        let total = 0;
        for (let t = 0; t < k; t++) {
          const x = a[s * n * k + (flipA ? t * n + i : i * k + t)] ?? 0;
          const y = b[s * k * m + (flipB ? j * k + t : t * m + j)] ?? 0;
          total += x * y;
        }
        result[s * n * m + i * m + j] = total;
      }
    }
  }
  return result;
}

/** Batches of matrices of one shape: (…, n, k) · (…, k, m). */
function batched(a: Tensor, b: Tensor): Tensor {
  const [n = 1, k = 1] = a.shape.slice(-2);
  const m = b.shape.at(-1) ?? 1;
  const batch = a.size / Math.max(n * k, 1);
  const x = values(a);
  const y = values(b);
  const round = roundingOf(a.dtype);
  const shape = [...a.shape.slice(0, -1), m];
  const data = product(x, y, [batch, n, k, m], [false, false]).map(round);
  const result = fromValues(a.dtype, shape, data, { op: 'matmul', from: [a, b] });
  return record(result, 'MmBackward0', [a, b], (grad) => [
    product(grad, y, [batch, n, m, k], [false, true]),
    product(x, grad, [batch, k, n, m], [true, false]),
  ]);
}

export function mm(a: Tensor, b: Tensor): Tensor {
  if (a.dim !== 2) throw runtimeError('self must be a matrix');
  if (b.dim !== 2) throw runtimeError('mat2 must be a matrix');
  if (a.shape[1] !== b.shape[0]) {
    throw runtimeError(
      `mat1 and mat2 shapes cannot be multiplied (${a.shape.join('x')} and ${b.shape.join('x')})`,
    );
  }
  requireSameDtype(a, b, 'm1', 'm2');
  return batched(a, b);
}

export function dot(a: Tensor, b: Tensor): Tensor {
  if (a.size !== b.size) {
    throw runtimeError(
      `inconsistent tensor size, expected tensor ${sizes(a.shape)} and src ${sizes(b.shape)} to have the same number of elements, but got ${a.size} and ${b.size} elements respectively`,
    );
  }
  if (a.dtype !== b.dtype) {
    throw runtimeError(
      `dot : expected both vectors to have same dtype, but found ${scalarType(a.dtype)} and ${scalarType(b.dtype)}`,
    );
  }
  return sum(mul(a, b));
}

/** `a @ b`. */
export function matmul(a: Tensor, b: Tensor): Tensor {
  if (a.dim === 0 || b.dim === 0) {
    throw runtimeError(
      `both arguments to matmul need to be at least 1D, but they are ${a.dim}D and ${b.dim}D`,
    );
  }
  if (a.dim === 1 && b.dim === 1) return dot(a, b);
  if (a.dim === 2 && b.dim === 1) {
    if (a.shape[1] !== b.shape[0]) {
      throw runtimeError(
        `size mismatch, got input (${a.shape[0]}), mat (${a.shape.join('x')}), vec (${b.shape[0]})`,
      );
    }
    if (a.dtype !== b.dtype) {
      const [matrix, vector] = [scalarType(a.dtype), scalarType(b.dtype)];
      throw runtimeError(
        `addmv input tensors must have the same dtype, but got ${vector}, ${matrix}, and ${vector}`,
      );
    }
    return squeeze(mm(a, unsqueeze(b, 1)), [1]);
  }
  if (a.dim === 1 && b.dim === 2) return squeeze(mm(unsqueeze(a, 0), b), [0]);
  if (a.dim === 2 && b.dim === 2) return mm(a, b);
  if (a.dim > 2 && b.dim === 2) {
    const rows = mm(reshape(a, [-1, a.shape.at(-1) ?? 1]), b);
    return reshape(rows, [...a.shape.slice(0, -1), b.shape[1] ?? 1]);
  }
  if (a.dim < 2 || b.dim < 2) throw new Unsupported('matmul of a vector and a batch of matrices');
  if (a.shape.at(-1) !== b.shape.at(-2)) {
    throw runtimeError(
      `Expected size for first two dimensions of batch2 tensor to be: [${a.size / ((a.shape.at(-1) ?? 1) * (a.shape.at(-2) ?? 1))}, ${a.shape.at(-1)}] but got: [${b.size / ((b.shape.at(-1) ?? 1) * (b.shape.at(-2) ?? 1))}, ${b.shape.at(-2)}].`,
    );
  }
  const batch = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2));
  const spread = (tensor: Tensor): Tensor => {
    const shape = [...batch, ...tensor.shape.slice(-2)];
    if (sizes(shape) === sizes(tensor.shape)) return tensor;
    return expand(tensor, shape);
  };
  return batched(spread(a), spread(b));
}

export function bmm(a: Tensor, b: Tensor): Tensor {
  if (a.dim !== 3) throw runtimeError('batch1 must be a 3D tensor');
  if (b.dim !== 3) throw runtimeError('batch2 must be a 3D tensor');
  return matmul(a, b);
}
