import { sizeOf, type Shape } from '../../tensors/tensor';
import { PythonError, runtimeError } from '../python/errors';
import { record } from './autograd';
import { eachLine, laneOf, withoutDim, wrapDim } from './dimensions';
import { spend } from './session';
import { fromValues, values, type Tensor } from './tensor';

/** Values along a dimension, and where they stood. */
export interface Picked {
  readonly values: Tensor;
  readonly indices: Tensor;
}

/** NaN counts as the largest. */
function ascending(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}

/** For every line along `dim`, the places `choose` picks of it, in their order. All lines give equally many. */
function pickAlong(
  op: string,
  input: Tensor,
  dim: number,
  keep: 'length' | 'one' | 'none',
  choose: (line: Float64Array) => readonly number[],
): Picked {
  const along = wrapDim(dim, input.dim);
  const lane = laneOf(input.shape, along);
  spend(input.size * 8);
  const x = values(input);
  const lines: number[][] = [];
  eachLine(lane, (start, step) => {
    const line = Float64Array.from({ length: lane.length }, (_, i) => x[start + i * step] ?? 0);
    lines.push(choose(line).map((at) => start + at * step));
  });
  const count = lines[0]?.length ?? 0;
  const shape: Shape =
    keep === 'length'
      ? input.dim === 0
        ? []
        : input.shape.with(along, count)
      : withoutDim(input.shape, along, keep === 'one');
  const source = new Int32Array(sizeOf(shape));
  eachLine({ ...lane, length: count }, (start, step, line) => {
    lines[line]?.forEach((at, i) => (source[start + i * step] = at));
  });
  const data = Float64Array.from(source, (at) => x[at] ?? 0);
  const places = Float64Array.from(source, (at) => Math.floor(at / lane.inner) % lane.length);
  const found = fromValues(input.dtype, shape, data, { op, from: [input], dim: along });
  record(found, op, [input], (grad) => {
    const gradient = new Float64Array(x.length);
    source.forEach((at, i) => (gradient[at] = (gradient[at] ?? 0) + (grad[i] ?? 0)));
    return [gradient];
  });
  const origin = { op: `arg${op}`, from: [input], dim: along };
  return { values: found, indices: fromValues('int64', shape, places, origin) };
}

const orderOf = (line: Float64Array, descending: boolean): number[] =>
  Array.from(line.keys()).toSorted((i, j) => {
    const order = ascending(line[i] ?? 0, line[j] ?? 0);
    return descending ? -order : order;
  });

export function sortAlong(input: Tensor, dim: number, descending: boolean): Picked {
  return pickAlong('sort', input, dim, 'length', (line) => orderOf(line, descending));
}

export function topk(input: Tensor, k: number, dim: number, largest: boolean): Picked {
  const size = input.shape[wrapDim(dim, input.dim)] ?? 1;
  if (k < 0 || k > size) {
    throw runtimeError('selected index k out of range');
  }
  return pickAlong('topk', input, dim, 'length', (line) => orderOf(line, largest).slice(0, k));
}

export function kthvalue(input: Tensor, k: number, dim: number, keep: boolean): Picked {
  const size = input.shape[wrapDim(dim, input.dim)] ?? 1;
  if (k < 1 || k > size) {
    throw runtimeError(
      `kthvalue(): selected number k out of range for dimension ${wrapDim(dim, input.dim)}`,
    );
  }
  return pickAlong('kthvalue', input, dim, keep ? 'one' : 'none', (line) =>
    orderOf(line, false).slice(k - 1, k),
  );
}

/** The lower of the two middle values. */
export function medianAlong(input: Tensor, dim: number, keep: boolean): Picked {
  return pickAlong('median', input, dim, keep ? 'one' : 'none', (line) => {
    const order = orderOf(line, false);
    const isAnyNaN = line.some(Number.isNaN);
    return [
      order[isAnyNaN ? line.findIndex(Number.isNaN) : Math.floor((line.length - 1) / 2)] ?? 0,
    ];
  });
}

/** The least of the most frequent values, at its last place. */
export function modeAlong(input: Tensor, dim: number, keep: boolean): Picked {
  return pickAlong('mode', input, dim, keep ? 'one' : 'none', (line) => {
    const counts = new Map<number, number>();
    for (const value of line) counts.set(value, (counts.get(value) ?? 0) + 1);
    const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
    const best = [...counts].filter(([, n]) => n === most).map(([value]) => value);
    const least = best.reduce((a, b) => Math.min(a, b), Infinity);
    return [line.lastIndexOf(least)];
  });
}

/** The values that occur, ascending. */
export function unique(input: Tensor): Tensor {
  const data = Float64Array.from(new Set(values(input))).toSorted(ascending);
  const found = fromValues(input.dtype, [data.length], data, { op: 'unique', from: [input] });
  return record(found, 'NotImplemented', [input], () => {
    throw new PythonError(
      'NotImplementedError',
      "the derivative for '_unique2' is not implemented.",
    );
  });
}

/** How often each of 0, 1, 2 … occurs. */
export function bincount(input: Tensor, least: number): Tensor {
  const x = values(input);
  if (input.dim !== 1 || x.some((value) => value < 0)) {
    throw runtimeError('bincount only supports 1-d non-negative integral inputs.');
  }
  const count = x.reduce((most, value) => Math.max(most, value + 1), least);
  spend(count);
  const data = new Float64Array(count);
  for (const value of x) data[value] = (data[value] ?? 0) + 1;
  return fromValues('int64', [count], data, { op: 'bincount', from: [input] });
}
