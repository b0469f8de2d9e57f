import { sizeOf, type Dtype, type Shape } from '../../tensors/tensor';
import { runtimeError, Unsupported } from '../python/errors';
import { record } from './autograd';
import { eachLine, laneOf, withoutDim, wrapDim } from './dimensions';
import { category, roundingOf, scalarType } from './dtype';
import { spend } from './session';
import { fromValues, imaginaryValues, values, type Tensor } from './tensor';

/** Dimensions of a reduction: null for all of them. */
export type Dims = readonly number[] | null;

/** For each element the index of its sum, and the shape of the sums. */
function sums(shape: Shape, dims: Dims, keep: boolean): { shape: Shape; into: Int32Array } {
  const reduced = new Set(
    (dims ?? shape.map((_, i) => i)).map((dim) => wrapDim(dim, shape.length)),
  );
  spend(sizeOf(shape));
  const kept = shape.map((size, i) => (reduced.has(i) ? 1 : size));
  const into = new Int32Array(sizeOf(shape));
  const strides = Array.from({ length: shape.length }, () => 0);
  for (let i = shape.length - 1, step = 1; i >= 0; i--) {
    if (!reduced.has(i)) strides[i] = step;
    step *= kept[i] ?? 1;
  }
  const index = Array.from({ length: shape.length }, () => 0);
  for (let i = 0, at = 0; i < into.length; i++) {
    into[i] = at;
    for (let d = shape.length - 1; d >= 0; d--) {
      at += strides[d] ?? 0;
      if (++index[d]! < (shape[d] ?? 1)) break;
      at -= (strides[d] ?? 0) * (shape[d] ?? 1);
      index[d] = 0;
    }
  }
  return { shape: keep ? kept : shape.filter((_, i) => !reduced.has(i)), into };
}

/** `sum`: integers and masks add up to int64. */
export function sum(input: Tensor, dims: Dims = null, keep = false): Tensor {
  if (input.device === 'meta') throw new Unsupported('tensors on the meta device have no numbers');
  const { shape, into } = sums(input.shape, dims?.length === 0 ? null : dims, keep);
  const dtype: Dtype = category(input.dtype) < 2 ? 'int64' : input.dtype;
  const round = roundingOf(dtype);
  const x = values(input);
  spend(x.length);
  const data = new Float64Array(sizeOf(shape));
  into.forEach((target, i) => (data[target] = (data[target] ?? 0) + (x[i] ?? 0)));
  const origin = { op: 'sum', from: [input], ...oneDim(dims, input) };
  const result = fromValues(dtype, shape, data.map(round), origin);
  return record(result, 'SumBackward', [input], (grad) => [
    Float64Array.from(into, (target) => grad[target] ?? 0),
  ]);
}

function oneDim(dims: Dims, input: Tensor): { dim?: number } {
  const [only] = dims ?? [];
  return dims?.length === 1 && only !== undefined ? { dim: wrapDim(only, input.dim) } : {};
}

/** `mean`: floating point only. */
export function mean(input: Tensor, dims: Dims = null, keep = false): Tensor {
  if (category(input.dtype) < 2) {
    throw runtimeError(
      `mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: ${scalarType(input.dtype)}`,
    );
  }
  const { shape, into } = sums(input.shape, dims?.length === 0 ? null : dims, keep);
  const count = input.size / Math.max(sizeOf(shape), 1);
  const round = roundingOf(input.dtype);
  const total = (x: Float64Array): Float64Array => {
    const data = new Float64Array(sizeOf(shape));
    into.forEach((target, i) => (data[target] = (data[target] ?? 0) + (x[i] ?? 0)));
    return data.map((value) => round(value / count));
  };
  spend(input.size);
  const imaginary = input.storage.imaginary ? total(imaginaryValues(input)) : undefined;
  const origin = { op: 'mean', from: [input], ...oneDim(dims, input) };
  const result = fromValues(input.dtype, shape, total(values(input)), origin, imaginary);
  return record(result, 'MeanBackward', [input], (grad) => [
    Float64Array.from(into, (target) => (grad[target] ?? 0) / count),
  ]);
}

/** `var` and `std` with Bessel's correction. */
export function variance(
  input: Tensor,
  dims: Dims,
  correction: number,
  root: boolean,
  keep = false,
): Tensor {
  if (category(input.dtype) < 2) {
    throw runtimeError('std and var only support floating point and complex dtypes');
  }
  const { shape, into } = sums(input.shape, dims, keep);
  const count = input.size / Math.max(sizeOf(shape), 1);
  const x = values(input);
  const centre = new Float64Array(sizeOf(shape));
  into.forEach((target, i) => (centre[target] = (centre[target] ?? 0) + (x[i] ?? 0) / count));
  const data = new Float64Array(sizeOf(shape));
  into.forEach((target, i) => {
    data[target] = (data[target] ?? 0) + ((x[i] ?? 0) - (centre[target] ?? 0)) ** 2;
  });
  const round = roundingOf(input.dtype);
  const divisor = Math.max(count - correction, 0);
  const result = data.map((value) => round(root ? Math.sqrt(value / divisor) : value / divisor));
  const op = root ? 'std' : 'var';
  return record(
    fromValues(input.dtype, shape, result, { op, from: [input] }),
    op,
    [input],
    (grad) => [
      Float64Array.from(into, (target, i) => {
        const slope = (2 * ((x[i] ?? 0) - (centre[target] ?? 0))) / divisor;
        return (grad[target] ?? 0) * (root ? slope / (2 * (result[target] ?? 1)) : slope);
      }),
    ],
  );
}

type Pick = (candidate: number, best: number) => boolean;

const picks: Readonly<Record<'max' | 'min', Pick>> = {
  max: (candidate, best) => candidate > best || (Number.isNaN(candidate) && !Number.isNaN(best)),
  min: (candidate, best) => candidate < best || (Number.isNaN(candidate) && !Number.isNaN(best)),
};

/** Values and indices of the extreme along a dimension; the first one wins. */
export function extremeAlong(
  op: 'max' | 'min',
  input: Tensor,
  dim: number,
  keep: boolean,
): { values: Tensor; indices: Tensor } {
  const along = wrapDim(dim, input.dim);
  const lane = laneOf(input.shape, along);
  if (lane.length === 0)
    throw runtimeError(`${op}(): Expected reduction dim ${along} to have non-zero size.`);
  const shape = withoutDim(input.shape, along, keep);
  const x = values(input);
  const best = new Float64Array(sizeOf(shape));
  const indices = new Float64Array(sizeOf(shape));
  const wins = picks[op];
  eachLine(lane, (start, step, line) => {
    let at = 0;
    for (let i = 1; i < lane.length; i++) {
      if (wins(x[start + i * step] ?? 0, x[start + at * step] ?? 0)) at = i;
    }
    indices[line] = at;
    best[line] = x[start + at * step] ?? 0;
  });
  const found = fromValues(input.dtype, shape, best, { op, from: [input], dim: along });
  record(found, op, [input], (grad) => {
    const gradient = new Float64Array(x.length);
    eachLine(lane, (start, step, line) => {
      gradient[start + (indices[line] ?? 0) * step] = grad[line] ?? 0;
    });
    return [gradient];
  });
  const where = fromValues('int64', shape, indices, { op: `arg${op}`, from: [input], dim: along });
  return { values: found, indices: where };
}

/** The extreme of all elements; ties share the gradient. */
export function extreme(op: 'max' | 'min', input: Tensor): Tensor {
  if (input.size === 0) {
    throw runtimeError(
      `${op}(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument.`,
    );
  }
  const x = values(input);
  const wins = picks[op];
  const best = x.reduce((b, candidate) => (wins(candidate, b) ? candidate : b));
  const result = fromValues(input.dtype, [], Float64Array.of(best), { op, from: [input] });
  return record(result, op, [input], (grad) => {
    const ties = x.reduce((count, value) => count + Number(value === best), 0);
    return [x.map((value) => (value === best ? (grad[0] ?? 0) / ties : 0))];
  });
}

export function argExtreme(
  op: 'max' | 'min',
  input: Tensor,
  dim: number | null,
  keep: boolean,
): Tensor {
  if (input.dtype === 'bool') throw runtimeError(`arg${op}(): does not support bool input`);
  if (dim !== null) return extremeAlong(op, input, dim, keep).indices;
  const flat = fromValues(input.dtype, [input.size], values(input));
  const { indices } = extremeAlong(op, flat, 0, false);
  return fromValues('int64', [], values(indices), { op: `arg${op}`, from: [input] });
}

export function cumsum(input: Tensor, dim: number): Tensor {
  const along = wrapDim(dim, input.dim);
  const lane = laneOf(input.shape, along);
  const dtype: Dtype = category(input.dtype) < 2 ? 'int64' : input.dtype;
  const round = roundingOf(dtype);
  const run = (x: Float64Array, backwards: boolean): Float64Array => {
    const result = new Float64Array(x.length);
    eachLine(lane, (start, step) => {
      let total = 0;
      for (let n = 0; n < lane.length; n++) {
        const i = start + (backwards ? lane.length - 1 - n : n) * step;
        total += x[i] ?? 0;
        result[i] = round(total);
      }
    });
    return result;
  };
  const result = fromValues(dtype, input.shape, run(values(input), false), {
    op: 'cumsum',
    from: [input],
  });
  return record(result, 'CumsumBackward', [input], (grad) => [run(grad, true)]);
}

export function truth(op: 'any' | 'all', input: Tensor, dim: number | null, keep: boolean): Tensor {
  const { shape, into } = sums(input.shape, dim === null ? null : [dim], keep);
  const x = values(input);
  const data = new Float64Array(sizeOf(shape)).fill(op === 'all' ? 1 : 0);
  into.forEach((target, i) => {
    if ((x[i] !== 0) === (op === 'any')) data[target] = op === 'any' ? 1 : 0;
  });
  return fromValues('bool', shape, data, { op, from: [input] });
}

/** `norm(p)` along dimensions, with PyTorch's subgradient 0 at 0. */
export function norm(input: Tensor, p: number, dims: Dims, keep: boolean): Tensor {
  if (category(input.dtype) < 2) {
    throw runtimeError(
      `linalg.vector_norm: Expected a floating point or complex tensor as input. Got ${scalarType(input.dtype)}`,
    );
  }
  const { shape, into } = sums(input.shape, dims, keep);
  const x = values(input);
  const round = roundingOf(input.dtype);
  const data = new Float64Array(sizeOf(shape));
  if (p === -Infinity) data.fill(Infinity);
  into.forEach((target, i) => {
    const size = Math.abs(x[i] ?? 0);
    const before = data[target] ?? 0;
    if (p === Infinity) data[target] = Number.isNaN(size) ? NaN : Math.max(before, size);
    else if (p === -Infinity) data[target] = Math.min(before, size);
    else if (p === 0) data[target] = before + Number(size !== 0);
    else data[target] = before + (p === 2 ? size * size : p === 1 ? size : size ** p);
  });
  const finite = Number.isFinite(p) && p !== 0;
  const lengths = data.map((value) =>
    round(finite && p !== 1 ? (p === 2 ? Math.sqrt(value) : value ** (1 / p)) : value),
  );
  const result = fromValues(input.dtype, shape, lengths, { op: 'norm', from: [input], scalar: p });
  return record(result, 'LinalgVectorNormBackward', [input], (grad) => {
    const ties = new Float64Array(lengths.length);
    if (!finite)
      into.forEach(
        (t, i) => (ties[t] = (ties[t] ?? 0) + Number(Math.abs(x[i] ?? 0) === lengths[t])),
      );
    return [
      Float64Array.from(into, (target, i) =>
        normSlope(p, x[i] ?? 0, lengths[target] ?? 0, grad[target] ?? 0, ties[target] ?? 1),
      ),
    ];
  });
}

function normSlope(p: number, x: number, length: number, grad: number, ties: number): number {
  if (p === 0) return 0;
  if (p === 1) return grad * (Math.sign(x) || 0);
  if (p === 2) return length === 0 ? 0 : grad * (x / length);
  if (!Number.isFinite(p)) return Math.abs(x) === length ? (Math.sign(x) * grad) / ties : 0;
  if (length === 0) return 0;
  const size = Math.abs(x);
  if (p < 1) return size === 0 ? 0 : Math.sign(x) * size ** (p - 1) * grad * length ** (1 - p);
  if (p < 2) return Math.sign(x) * size ** (p - 1) * (grad / length ** (p - 1)) || 0;
  return x * size ** (p - 2) * (grad / length ** (p - 1));
}

/** `prod`: integers multiply up to int64. Where a factor is 0 the gradient is the product of the others. */
export function prod(input: Tensor, dims: Dims = null, keep = false): Tensor {
  const { shape, into } = sums(input.shape, dims, keep);
  const dtype: Dtype = category(input.dtype) < 2 ? 'int64' : input.dtype;
  const round = roundingOf(dtype);
  const x = values(input);
  const data = new Float64Array(sizeOf(shape)).fill(1);
  into.forEach((target, i) => (data[target] = round((data[target] ?? 1) * (x[i] ?? 0))));
  const result = fromValues(dtype, shape, data, { op: 'prod', from: [input] });
  return record(result, 'ProdBackward', [input], (grad) => {
    const zeros = new Float64Array(data.length);
    const others = new Float64Array(data.length).fill(1);
    into.forEach((target, i) => {
      if (x[i] === 0) zeros[target] = (zeros[target] ?? 0) + 1;
      else others[target] = (others[target] ?? 1) * (x[i] ?? 0);
    });
    return [
      Float64Array.from(into, (target, i) => {
        const missing = (zeros[target] ?? 0) - Number(x[i] === 0);
        const rest = x[i] === 0 ? (others[target] ?? 1) : (others[target] ?? 1) / (x[i] ?? 1);
        return missing > 0 ? 0 : (grad[target] ?? 0) * rest;
      }),
    ];
  });
}

/** `cumprod`, of numbers that are not 0. */
export function cumprod(input: Tensor, dim: number): Tensor {
  const along = wrapDim(dim, input.dim);
  const lane = laneOf(input.shape, along);
  const x = values(input);
  if (x.includes(0) && input.requiresGrad) throw new Unsupported('the gradient of cumprod at 0');
  const dtype: Dtype = category(input.dtype) < 2 ? 'int64' : input.dtype;
  const round = roundingOf(dtype);
  const data = new Float64Array(x.length);
  eachLine(lane, (start, step) => {
    let product = 1;
    for (let i = 0; i < lane.length; i++) {
      product = round(product * (x[start + i * step] ?? 0));
      data[start + i * step] = product;
    }
  });
  const result = fromValues(dtype, input.shape, data, { op: 'cumprod', from: [input] });
  return record(result, 'CumprodBackward0', [input], (grad) => {
    const gradient = new Float64Array(x.length);
    eachLine(lane, (start, step) => {
      let total = 0;
      for (let i = lane.length - 1; i >= 0; i--) {
        const at = start + i * step;
        total += (grad[at] ?? 0) * (data[at] ?? 0);
        gradient[at] = total / (x[at] ?? 1);
      }
    });
    return [gradient];
  });
}
