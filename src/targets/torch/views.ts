import { sizeOf, type Shape } from '../../tensors/tensor';
import { runtimeError, valueError } from '../python/errors';
import { record } from './autograd';
import { wrapDim } from './dimensions';
import { promoteTypes } from './dtype';
import { spend } from './session';
import { expandValues, sizes, sumToShape } from './operands';
import {
  contiguousStrides,
  fromValues,
  isContiguous,
  positions,
  values,
  viewOf,
  type Origin,
  type Tensor,
} from './tensor';

/** A view, with the gradient going back to where its elements came from. */
function view(
  base: Tensor,
  shape: Shape,
  strides: readonly number[],
  offset: number,
  origin: Origin,
): Tensor {
  const result = viewOf(base, shape, strides, offset, origin);
  return record(result, `${origin.op}Backward`, [base], (grad) => {
    const back = new Map<number, number>();
    positions(base.shape, base.strides, base.offset).forEach((at, i) => back.set(at, i));
    const gradient = new Float64Array(base.size);
    positions(shape, strides, offset).forEach((at, i) => {
      const target = back.get(at) ?? 0;
      gradient[target] = (gradient[target] ?? 0) + (grad[i] ?? 0);
    });
    return [gradient];
  });
}

/** The sizes of a `view` or `reshape` with its −1 filled in. */
function inferShape(shape: Shape, size: number): Shape {
  const unknown = shape.filter((extent) => extent === -1).length;
  if (unknown > 1) throw runtimeError('only one dimension can be inferred');
  const known = shape.reduce((product, extent) => (extent === -1 ? product : product * extent), 1);
  const negative = shape.find((extent) => extent < -1);
  if (negative !== undefined) throw runtimeError(`invalid shape dimension ${negative}`);
  if (unknown > 0 && known === 0 && size === 0) {
    throw runtimeError(
      `cannot reshape tensor of 0 elements into shape ${sizes(shape)} because the unspecified dimension size -1 can be any value and is ambiguous`,
    );
  }
  const fits = unknown ? known > 0 && size % known === 0 : known === size;
  if (!fits) throw runtimeError(`shape '${sizes(shape)}' is invalid for input of size ${size}`);
  return shape.map((extent) => (extent === -1 ? size / known : extent));
}

function contiguousView(base: Tensor, shape: Shape, origin: Origin): Tensor {
  const result = viewOf(base, shape, contiguousStrides(shape), base.offset, origin);
  return record(result, `${origin.op}Backward`, [base], (grad) => [grad]);
}

/** `reshape`: a view where memory allows, a copy otherwise. */
export function reshape(base: Tensor, wanted: Shape, op = 'reshape'): Tensor {
  const shape = inferShape(wanted, base.size);
  const origin = { op, from: [base] };
  if (isContiguous(base)) return contiguousView(base, shape, origin);
  const copy = fromValues(base.dtype, shape, values(base).slice(), origin);
  return record(copy, 'ReshapeBackward', [base], (grad) => [grad]);
}

/** `view`: as reshape, but refuses memory that spans. */
export function viewAs(base: Tensor, wanted: Shape): Tensor {
  const shape = inferShape(wanted, base.size);
  if (!isContiguous(base) && !onlyAddsOnes(base.shape, shape)) {
    throw runtimeError(
      "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.",
    );
  }
  return reshape(base, wanted, 'view');
}

const withoutOnes = (shape: Shape): string => shape.filter((extent) => extent !== 1).join();

function onlyAddsOnes(a: Shape, b: Shape): boolean {
  return withoutOnes(a) === withoutOnes(b);
}

export function permute(base: Tensor, dims: readonly number[], op = 'permute'): Tensor {
  if (dims.length !== base.dim) {
    throw runtimeError(
      `permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = ${base.dim} is not equal to len(dims) = ${dims.length}`,
    );
  }
  const order = dims.map((dim) => wrapDim(dim, base.dim));
  if (new Set(order).size !== order.length) {
    throw runtimeError('permute(): duplicate dims are not allowed.');
  }
  const pick = (list: readonly number[]): number[] => order.map((dim) => list[dim] ?? 1);
  return view(base, pick(base.shape), pick(base.strides), base.offset, { op, from: [base] });
}

export function transpose(base: Tensor, a: number, b: number): Tensor {
  const first = wrapDim(a, base.dim);
  const second = wrapDim(b, base.dim);
  if (base.dim === 0) return base;
  const dims = base.shape.map((_, i) => (i === first ? second : i === second ? first : i));
  return permute(base, dims, 'transpose');
}

export function matrixTranspose(base: Tensor): Tensor {
  if (base.dim > 2) {
    throw runtimeError(`t() expects a tensor with <= 2 dimensions, but self is ${base.dim}D`);
  }
  return base.dim < 2 ? base : transpose(base, 0, 1);
}

export function unsqueeze(base: Tensor, dim: number): Tensor {
  const at = wrapDim(dim, base.dim + 1);
  const insert = (list: readonly number[], value: number): number[] => list.toSpliced(at, 0, value);
  const origin = { op: 'unsqueeze', from: [base], dim: at };
  return view(base, insert(base.shape, 1), insert(base.strides, 1), base.offset, origin);
}

/** Drops dimensions of size 1: the given ones, or all. */
export function squeeze(base: Tensor, dims: readonly number[] | null): Tensor {
  const wanted = dims && new Set(dims.map((dim) => wrapDim(dim, base.dim)));
  const keep = base.shape.map((extent, i) => extent !== 1 || (wanted !== null && !wanted.has(i)));
  const pick = (list: readonly number[]): number[] => list.filter((_, i) => keep[i]);
  const origin = { op: 'squeeze', from: [base] };
  return view(base, pick(base.shape), pick(base.strides), base.offset, origin);
}

export function flatten(base: Tensor, start: number, end: number): Tensor {
  const first = wrapDim(start, base.dim);
  const last = wrapDim(end, base.dim);
  if (first > last) {
    throw runtimeError('flatten() has invalid args: start_dim cannot come after end_dim');
  }
  if (first === last && base.dim > 0) return base;
  const merged = sizeOf(base.shape.slice(first, last + 1));
  const shape = [...base.shape.slice(0, first), merged, ...base.shape.slice(last + 1)];
  return reshape(base, shape, 'flatten');
}

export function expand(base: Tensor, wanted: Shape): Tensor {
  const lead = wanted.length - base.dim;
  if (lead < 0) {
    throw runtimeError(
      `expand(${typeName(base)}{${sizes(base.shape)}}, size=${sizes(wanted)}): the number of sizes provided (${wanted.length}) must be greater or equal to the number of dimensions in the tensor (${base.dim})`,
    );
  }
  const shape = wanted.map((extent, i) => {
    const own = base.shape[i - lead] ?? 1;
    if (extent === -1) {
      if (i >= lead) return own;
      throw runtimeError(
        `The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension ${i}`,
      );
    }
    if (own !== 1 && own !== extent) {
      throw runtimeError(
        `The expanded size of the tensor (${extent}) must match the existing size (${own}) at non-singleton dimension ${i}.  Target sizes: ${sizes(wanted)}.  Tensor sizes: ${sizes(base.shape)}`,
      );
    }
    return extent;
  });
  const strides = shape.map((extent, i) => {
    const repeated = i < lead || ((base.shape[i - lead] ?? 1) === 1 && extent !== 1);
    return repeated ? 0 : (base.strides[i - lead] ?? 0);
  });
  const result = viewOf(base, shape, strides, base.offset, { op: 'expand', from: [base] });
  return record(result, 'ExpandBackward', [base], (grad) => [sumToShape(grad, shape, base.shape)]);
}

function typeName(tensor: Tensor): string {
  return `torch.${tensor.dtype}`;
}

/** A slice, an index or a step along dimensions: strides and offset are already worked out. */
export function strided(base: Tensor, shape: Shape, strides: number[], offset: number): Tensor {
  return view(base, shape, strides, offset, { op: 'index', from: [base] });
}

/** `repeat`: tiles, adding dimensions in front. */
export function repeat(base: Tensor, times: readonly number[]): Tensor {
  if (times.length < base.dim) {
    throw runtimeError(
      'Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor',
    );
  }
  const lead = times.length - base.dim;
  const own = [...Array.from({ length: lead }, () => 1), ...base.shape];
  // Each dimension becomes a pair (times, size) that is expanded, then merged.
  const paired = own.flatMap((extent) => [1, extent]);
  const expanded = own.flatMap((extent, i) => [times[i] ?? 1, extent]);
  const shape = own.map((extent, i) => extent * (times[i] ?? 1));
  const data = expandValues(values(base), paired, expanded);
  const result = fromValues(base.dtype, shape, data.slice(), { op: 'repeat', from: [base] });
  return record(result, 'RepeatBackward', [base], (grad) => [sumToShape(grad, expanded, paired)]);
}

/** A contiguous copy with its own memory. */
export function clone(base: Tensor, op = 'clone'): Tensor {
  const imaginary = base.storage.imaginary?.slice();
  const result = fromValues(
    base.dtype,
    base.shape,
    values(base).slice(),
    { op, from: [base] },
    imaginary,
  );
  return record(result, 'CloneBackward', [base], (grad) => [grad]);
}

/** `cat` along an existing dimension, `stack` along a new one. */
export function cat(given: readonly Tensor[], dim: number): Tensor {
  if (given.length === 0) throw valueError('torch.cat(): expected a non-empty list of Tensors');
  // An empty list fits everything, as in PyTorch's beginnings.
  const isBlank = (tensor: Tensor) => tensor.dim === 1 && tensor.size === 0;
  const tensors = given.every(isBlank) ? given : given.filter((tensor) => !isBlank(tensor));
  const [first] = tensors;
  if (!first) throw new Error('one of two lists has a tensor');
  const at = wrapDim(dim, first.dim);
  tensors.forEach((tensor) => {
    if (tensor.dim === 0) {
      throw runtimeError(
        `zero-dimensional tensor (at position ${given.indexOf(tensor)}) cannot be concatenated`,
      );
    }
    if (tensor.dim !== first.dim) {
      throw runtimeError(
        `Tensors must have same number of dimensions: got ${first.dim} and ${tensor.dim}`,
      );
    }
    const wrong = tensor.shape.some((extent, d) => d !== at && extent !== first.shape[d]);
    if (wrong) {
      const d = tensor.shape.findIndex((extent, e) => e !== at && extent !== first.shape[e]);
      throw runtimeError(
        `Sizes of tensors must match except in dimension ${at}. Expected size ${first.shape[d]} but got size ${tensor.shape[d]} for tensor number ${given.indexOf(tensor)} in the list.`,
      );
    }
  });
  const total = tensors.reduce((sum, tensor) => sum + (tensor.shape[at] ?? 1), 0);
  const shape = first.shape.with(at, total);
  const inner = sizeOf(shape.slice(at + 1));
  const outer = sizeOf(shape.slice(0, at));
  spend(sizeOf(shape));
  const dtype = given.map((tensor) => tensor.dtype).reduce(promoteTypes);
  const data = new Float64Array(sizeOf(shape));
  const starts: number[] = [];
  tensors.reduce((start, tensor) => {
    starts.push(start);
    const own = values(tensor);
    const run = (tensor.shape[at] ?? 1) * inner;
    for (let o = 0; o < outer; o++) {
      data.set(own.subarray(o * run, (o + 1) * run), o * total * inner + start);
    }
    return start + run;
  }, 0);
  const result = fromValues(dtype, shape, data, { op: 'cat', from: tensors, dim: at });
  return record(result, 'CatBackward', tensors, (grad) =>
    tensors.map((tensor, i) => {
      const run = (tensor.shape[at] ?? 1) * inner;
      const part = new Float64Array(tensor.size);
      for (let o = 0; o < outer; o++) {
        const from = o * total * inner + (starts[i] ?? 0);
        part.set(grad.subarray(from, from + run), o * run);
      }
      return part;
    }),
  );
}

export function stack(tensors: readonly Tensor[], dim: number): Tensor {
  const [first] = tensors;
  if (!first) throw runtimeError('stack expects a non-empty TensorList');
  tensors.forEach((tensor, i) => {
    if (sizes(tensor.shape) !== sizes(first.shape)) {
      throw runtimeError(
        `stack expects each tensor to be equal size, but got ${sizes(first.shape)} at entry 0 and ${sizes(tensor.shape)} at entry ${i}`,
      );
    }
  });
  return cat(
    tensors.map((tensor) => unsqueeze(tensor, dim)),
    dim,
  );
}
