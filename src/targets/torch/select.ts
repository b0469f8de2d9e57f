import type { Dtype } from '../../tensors/tensor';
import { runtimeError } from '../python/errors';
import { record } from './autograd';
import { binary, requireSameDevice } from './binary';
import { roundingOf, scalarType } from './dtype';
import { eachLine, laneOf, wrapDim } from './dimensions';
import {
  broadcastShapes,
  expandValues,
  resultType,
  shapeOf,
  sumToShape,
  tensorsAmong,
  valuesOf,
  type Operand,
} from './operands';
import { fromValues, Tensor, values } from './tensor';
import { unary } from './unary';

/** `torch.where(condition, a, b)`. */
export function where(condition: Tensor, a: Operand, b: Operand): Tensor {
  requireSameDevice([condition, a, b]);
  if (condition.dtype !== 'bool' && condition.dtype !== 'uint8') {
    throw runtimeError(
      `where expected condition to be a boolean tensor, but got a tensor with dtype ${scalarType(condition.dtype)}`,
    );
  }
  const dtype = resultType([a, b]);
  const shape = broadcastShapes(broadcastShapes(condition.shape, shapeOf(a)), shapeOf(b));
  const mask = expandValues(values(condition), condition.shape, shape);
  const left = expandValues(valuesOf(a, dtype), shapeOf(a), shape);
  const right = expandValues(valuesOf(b, dtype), shapeOf(b), shape);
  const round = roundingOf(dtype);
  const data = mask.map((chosen, i) => round((chosen ? left[i] : right[i]) ?? 0));
  const tensors = tensorsAmong([a, b]);
  const result = fromValues(dtype, shape, data, { op: 'where', from: [condition, ...tensors] });
  return record(result, 'WhereBackward0', tensors, (grad) =>
    tensors.map((tensor) => {
      const takes = tensor === a ? 1 : 0;
      const both = a === b;
      const part = grad.map((g, i) => (both || (mask[i] ? 1 : 0) === takes ? g : 0));
      return sumToShape(part, shape, tensor.shape);
    }),
  );
}

/** `clamp` with numbers; the gradient passes at the limits themselves. */
export function clamp(input: Tensor, low: Operand | null, high: Operand | null): Tensor {
  if (low === null && high === null) {
    throw runtimeError("torch.clamp: At least one of 'min' or 'max' must not be None");
  }
  const bounds = [low, high].filter((bound) => bound !== null);
  const dtype = resultType([input, ...bounds]);
  if ([low, high].some((bound) => bound instanceof Tensor && bound.size !== 1)) {
    const raised = low === null ? input : bounded(castTo(input, dtype), low, 'max');
    return high === null ? raised : bounded(raised, high, 'min');
  }
  const least = low === null ? -Infinity : Number(low instanceof Tensor ? values(low)[0] : low);
  const most = high === null ? Infinity : Number(high instanceof Tensor ? values(high)[0] : high);
  const rule = {
    value: (x: number) => (Number.isNaN(x) ? x : Math.min(Math.max(x, least), most)),
    slope: (g: number, x: number) => (x >= least && x <= most ? g : 0),
    scalar: low === null ? most : least,
  };
  return unary('clamp', rule, castTo(input, dtype));
}

/** `clamp` by a tensor; at the limit itself the gradient passes to the input. */
function bounded(input: Tensor, limit: Operand, side: 'max' | 'min'): Tensor {
  const isBeyond = (x: number, y: number): boolean => (side === 'max' ? x < y : x > y);
  return binary(
    {
      op: 'clamp',
      value: (x, y) => (Number.isNaN(x) || Number.isNaN(y) ? NaN : isBeyond(x, y) ? y : x),
      left: (g, x, y) => (isBeyond(x, y) ? 0 : g),
      right: (g, x, y) => (isBeyond(x, y) ? g : 0),
    },
    input,
    limit,
  );
}

export const clampMin = (input: Tensor, least: Operand): Tensor => clamp(input, least, null);

/** `.to(dtype)`: itself when nothing changes. */
export function castTo(input: Tensor, dtype: Dtype): Tensor {
  if (input.dtype === dtype) return input;
  const round = roundingOf(dtype);
  const source = values(input);
  const imaginary = dtype === 'complex64' ? new Float64Array(source.length) : undefined;
  const result = fromValues(
    dtype,
    input.shape,
    source.map(round),
    { op: 'to', from: [input] },
    imaginary,
  );
  return record(result, 'ToCopyBackward0', [input], (grad) => [grad]);
}

export function maskedFill(input: Tensor, mask: Tensor, value: number): Tensor {
  if (mask.dtype !== 'bool') {
    throw runtimeError(
      `masked_fill_ only supports boolean masks, but got mask with dtype ${scalarType(mask.dtype)}`,
    );
  }
  const shape = broadcastShapes(mask.shape, input.shape);
  const hidden = expandValues(values(mask), mask.shape, shape);
  const source = expandValues(values(input), input.shape, shape);
  const round = roundingOf(input.dtype);
  const data = source.map((x, i) => (hidden[i] ? round(value) : x));
  const result = fromValues(input.dtype, shape, data, { op: 'masked_fill', from: [input, mask] });
  return record(result, 'MaskedFillBackward0', [input], (grad) => [
    sumToShape(
      grad.map((g, i) => (hidden[i] ? 0 : g)),
      shape,
      input.shape,
    ),
  ]);
}

/** `gather(dim, index)`. */
export function gatherAlong(input: Tensor, dim: number, index: Tensor): Tensor {
  const along = wrapDim(dim, input.dim);
  if (index.dtype !== 'int64' && index.dtype !== 'int32') {
    throw runtimeError('gather(): Expected dtype int32/int64 for index');
  }
  if (index.dim !== input.dim) {
    throw runtimeError('Index tensor must have the same number of dimensions as input tensor');
  }
  const at = values(index);
  const lane = laneOf(index.shape, along);
  const source = laneOf(input.shape, along);
  const flat = new Int32Array(at.length);
  const d = index.shape.findIndex((extent, i) => i !== along && extent > (input.shape[i] ?? 0));
  if (d >= 0) {
    throw runtimeError(
      `Size does not match at dimension ${d} expected index [${index.shape.join(', ')}] to be no larger than self [${input.shape.join(', ')}] apart from dimension ${along}`,
    );
  }
  eachLine(lane, (start, step, line) => {
    const outer = Math.floor(line / lane.inner);
    const base = outer * source.length * source.inner + (line % lane.inner);
    for (let i = 0; i < lane.length; i++) {
      const wanted = at[start + i * step] ?? 0;
      if (wanted < 0 || wanted >= source.length) {
        throw runtimeError(
          `index ${wanted} is out of bounds for dimension ${along} with size ${source.length}`,
        );
      }
      flat[start + i * step] = base + wanted * source.inner;
    }
  });
  const x = values(input);
  const data = Float64Array.from(flat, (i) => x[i] ?? 0);
  const origin = { op: 'gather', from: [input, index], dim: along };
  return record(fromValues(input.dtype, index.shape, data, origin), 'Gather', [input], (grad) => {
    const gradient = new Float64Array(x.length);
    flat.forEach((target, i) => (gradient[target] = (gradient[target] ?? 0) + (grad[i] ?? 0)));
    return [gradient];
  });
}

/** `scatter(dim, index, value)`: a copy with values written at indices. */
export function scatterAlong(input: Tensor, dim: number, index: Tensor, source: Operand): Tensor {
  const along = wrapDim(dim, input.dim);
  if (index.dtype !== 'int64') throw runtimeError('scatter(): Expected dtype int64 for index');
  if (index.dim !== input.dim) {
    throw runtimeError('Index tensor must have the same number of dimensions as self tensor');
  }
  const data = values(input).slice();
  const at = values(index);
  const lane = laneOf(index.shape, along);
  const own = laneOf(input.shape, along);
  const round = roundingOf(input.dtype);
  const from = source instanceof Tensor ? values(source) : null;
  eachLine(lane, (start, step, line) => {
    const base = Math.floor(line / lane.inner) * own.length * own.inner + (line % lane.inner);
    for (let i = 0; i < lane.length; i++) {
      const wanted = at[start + i * step] ?? 0;
      if (wanted < 0 || wanted >= own.length) {
        throw runtimeError(
          `index ${wanted} is out of bounds for dimension ${along} with size ${own.length}`,
        );
      }
      const value = from ? (from[start + i * step] ?? 0) : Number(source);
      data[base + wanted * own.inner] = round(value);
    }
  });
  return fromValues(input.dtype, input.shape, data, { op: 'scatter', from: [input, index] });
}

/** `scatter_add`: adds `source` at indices. */
export function scatterAdd(input: Tensor, dim: number, index: Tensor, source: Tensor): Tensor {
  const along = wrapDim(dim, input.dim);
  if (index.dtype !== 'int64') throw runtimeError('scatter_add(): Expected dtype int64 for index');
  if (source.dtype !== input.dtype) {
    throw runtimeError('scatter_add(): Expected self.dtype to be equal to src.dtype');
  }
  const data = values(input).slice();
  const [at, from] = [values(index), values(source)];
  const lane = laneOf(index.shape, along);
  const own = laneOf(input.shape, along);
  const round = roundingOf(input.dtype);
  const places = new Int32Array(at.length);
  eachLine(lane, (start, step, line) => {
    const base = Math.floor(line / lane.inner) * own.length * own.inner + (line % lane.inner);
    for (let i = 0; i < lane.length; i++) {
      const wanted = at[start + i * step] ?? 0;
      if (wanted < 0 || wanted >= own.length) {
        throw runtimeError(
          `index ${wanted} is out of bounds for dimension ${along} with size ${own.length}`,
        );
      }
      const place = base + wanted * own.inner;
      places[start + i * step] = place;
      data[place] = round((data[place] ?? 0) + (from[start + i * step] ?? 0));
    }
  });
  const origin = { op: 'scatter_add', from: [input, index, source] };
  const result = fromValues(input.dtype, input.shape, data, origin);
  return record(result, 'ScatterAddBackward0', [input, source], (grad) => [
    grad,
    Float64Array.from(places, (place) => grad[place] ?? 0),
  ]);
}
