import { sizeOf } from '../../tensors/tensor';
import { runtimeError, Unsupported, valueError } from '../python/errors';
import { Tuple } from '../python/values';
import { mul, sub } from '../torch/binary';
import { wrapDim } from '../torch/dimensions';
import { index, selectIndex } from '../torch/indexing';
import { broadcastShapes, sizes } from '../torch/operands';
import * as reduce from '../torch/reduce';
import { gatherAlong } from '../torch/select';
import { fromValues, values, type Tensor } from '../torch/tensor';
import * as view from '../torch/views';
import { builtin, type Builtin } from './builtin';
import type { Given } from './given';

const self = (given: Given): Tensor => given.tensor('input');

/** The places of `dim` in this order, as `index_select` gives them. */
function take(input: Tensor, dim: number, places: readonly number[]): Tensor {
  const along = wrapDim(dim, input.dim);
  const whole = { kind: 'slice', start: null, stop: null, step: 1 } as const;
  const at = fromValues('int64', [places.length], Float64Array.from(places));
  return index(input, [
    ...Array.from({ length: along }, () => whole),
    { kind: 'tensor', tensor: at },
  ]);
}

const lengthOf = (input: Tensor, dim: number): number => input.shape[wrapDim(dim, input.dim)] ?? 1;
const upTo = (length: number): number[] => Array.from({ length }, (_, i) => i);

function narrow(input: Tensor, dim: number, start: number, length: number): Tensor {
  const along = wrapDim(dim, input.dim);
  const size = lengthOf(input, along);
  if (length < 0) throw runtimeError('narrow(): length must be non-negative.');
  const from = start < 0 ? start + size : start;
  if (from + length > size) {
    throw runtimeError(`start (${start}) + length (${length}) exceeds dimension size (${size}).`);
  }
  const whole = { kind: 'slice', start: null, stop: null, step: 1 } as const;
  return index(input, [
    ...Array.from({ length: along }, () => whole),
    { kind: 'slice', start: from, stop: from + length, step: 1 },
  ]);
}

function split(input: Tensor, dim: number, parts: readonly number[]): Tuple {
  let start = 0;
  return new Tuple(
    parts.map((length) => {
      const part = narrow(input, dim, start, length);
      start += length;
      return part;
    }),
  );
}

/** Equal parts of `step`, and what is left. */
function partsOf(size: number, step: number): number[] {
  if (!(step > 0)) throw runtimeError('split expects split_size be non-negative');
  const count = Math.max(Math.ceil(size / step), 1);
  return upTo(count).map((i) => Math.min(step, size - i * step));
}

function roll(input: Tensor, shifts: readonly number[], dims: readonly number[]): Tensor {
  if (dims.length === 0) {
    const flat = view.reshape(input, [-1]);
    return view.reshape(roll(flat, shifts, [0]), input.shape);
  }
  return dims.reduce((own, dim, i) => {
    const size = lengthOf(own, dim);
    const shift = shifts[i] ?? 0;
    return take(
      own,
      dim,
      upTo(size).map((at) => (((at - shift) % size) + size) % size),
    );
  }, input);
}

function repeatInterleave(given: Given): Tensor {
  const dim = given.optionalNumber('dim');
  const input = dim === null ? view.reshape(self(given), [-1]) : self(given);
  const along = dim ?? 0;
  const repeats = given.optionalTensor('repeats');
  const counts = repeats ? Array.from(values(repeats)) : [given.number('repeats')];
  const size = lengthOf(input, along);
  if (counts.length > 1 && counts.length !== size) {
    throw runtimeError(
      'repeats must have the same size as input along dim, but got repeats.size(0) = ' +
        `${counts.length} and input.size(${along}) = ${size}`,
    );
  }
  const places = upTo(size).flatMap((at) =>
    Array.from({ length: counts[counts.length > 1 ? at : 0] ?? 1 }, () => at),
  );
  return take(input, along, places);
}

/** Keeps what lies on one side of a diagonal. */
function triangle(input: Tensor, keep: (offset: number) => boolean): Tensor {
  const [rows = 0, columns = 0] = input.shape.slice(-2);
  const mask = Float64Array.from({ length: rows * columns }, (_, i) =>
    Number(keep((i % columns) - Math.floor(i / columns))),
  );
  return mul(input, fromValues(input.dtype, [rows, columns], mask));
}

function diagonal(input: Tensor, offset: number): Tensor {
  const [rows = 0, columns = 0] = input.shape;
  if (input.dim !== 2) throw new Unsupported('diagonal of other than two dimensions');
  const length = Math.max(Math.min(rows - Math.max(-offset, 0), columns - Math.max(offset, 0)), 0);
  const places = upTo(length).map(
    (i) => (i + Math.max(-offset, 0)) * columns + i + Math.max(offset, 0),
  );
  return take(view.reshape(input, [-1]), 0, places);
}

function diag(input: Tensor, offset: number): Tensor {
  if (input.dim !== 1) return diagonal(input, offset);
  const size = input.size + Math.abs(offset);
  const mask = new Float64Array(size * size);
  const source = new Float64Array(size * size);
  upTo(input.size).forEach((i) => {
    const at = (i + Math.max(-offset, 0)) * size + i + Math.max(offset, 0);
    mask[at] = 1;
    source[at] = i;
  });
  const spread = take(input, 0, Array.from(source));
  return view.reshape(mul(spread, fromValues(input.dtype, [size * size], mask)), [size, size]);
}

function unflatten(input: Tensor, dim: number, wanted: readonly number[]): Tensor {
  const along = wrapDim(dim, input.dim);
  const known = wanted.reduce((product, size) => (size === -1 ? product : product * size), 1);
  const inner = wanted.map((size) => (size === -1 ? lengthOf(input, along) / known : size));
  if (sizeOf(inner) !== lengthOf(input, along)) {
    throw runtimeError(
      `unflatten: Provided sizes ${sizes(wanted)} don't multiply up to the size of dim ${along} (${lengthOf(input, along)}) in the input tensor`,
    );
  }
  return view.reshape(input, input.shape.toSpliced(along, 1, ...inner));
}

const atLeast = (input: Tensor, dims: number): Tensor =>
  input.dim >= dims
    ? input
    : view.reshape(input, [...Array.from({ length: dims - input.dim }, () => 1), ...input.shape]);

/** Functions that move, cut, repeat and pick elements. */
export const shapeFunctions: readonly Builtin[] = [
  builtin('flip(Tensor input, ints dims)', (given) =>
    given
      .numbers('dims')
      .reduce((own, dim) => take(own, dim, upTo(lengthOf(own, dim)).toReversed()), self(given)),
  ),
  builtin('fliplr(Tensor input)', (given) =>
    take(self(given), 1, upTo(lengthOf(self(given), 1)).toReversed()),
  ),
  builtin('flipud(Tensor input)', (given) =>
    take(self(given), 0, upTo(lengthOf(self(given), 0)).toReversed()),
  ),
  builtin('roll(Tensor input, ints shifts, ints? dims=None)', (given) =>
    roll(self(given), given.numbers('shifts'), given.optionalNumbers('dims') ?? []),
  ),
  builtin('split(Tensor input, ints split_size, int dim=0)', (given) => {
    const [input, dim] = [self(given), given.number('dim')];
    const wanted = given.numbers('split_size');
    const isList = typeof given.value('split_size') !== 'bigint';
    const size = lengthOf(input, dim);
    const parts = isList ? wanted : partsOf(size, wanted[0] ?? 1);
    if (parts.reduce((a, b) => a + b, 0) !== size) {
      throw runtimeError(
        `split_with_sizes expects split_sizes to sum exactly to ${size} (input tensor's size at dimension ${wrapDim(dim, input.dim)}), but got split_sizes=${sizes(wanted)}`,
      );
    }
    return split(input, dim, parts);
  }),
  builtin('chunk(Tensor input, int chunks, int dim=0)', (given) => {
    const [input, dim] = [self(given), given.number('dim')];
    const size = lengthOf(input, dim);
    return split(input, dim, partsOf(size, Math.max(Math.ceil(size / given.number('chunks')), 1)));
  }),
  builtin('unbind(Tensor input, int dim=0)', (given) => {
    const along = wrapDim(given.number('dim'), self(given).dim);
    return new Tuple(
      upTo(lengthOf(self(given), along)).map((i) => selectIndex(self(given), along, i)),
    );
  }),
  builtin('narrow(Tensor input, int dim, int start, int length)', (given) =>
    narrow(self(given), given.number('dim'), given.number('start'), given.number('length')),
  ),
  builtin('select(Tensor input, int dim, int index)', (given) =>
    selectIndex(self(given), wrapDim(given.number('dim'), self(given).dim), given.number('index')),
  ),
  builtin(
    'repeat_interleave(Tensor input, Operand repeats, int? dim=None, *, int? output_size=None)',
    repeatInterleave,
  ),
  builtin('tile(Tensor input, ints dims)', (given) => {
    const times = given.numbers('dims');
    const lead = Array.from({ length: Math.max(self(given).dim - times.length, 0) }, () => 1);
    return view.repeat(self(given), [...lead, ...times]);
  }),
  builtin('broadcast_to(Tensor input, ints size)', (given) =>
    view.expand(self(given), given.numbers('size')),
  ),
  builtin('swapdims(Tensor input, int dim0, int dim1)', (given) =>
    view.transpose(self(given), given.number('dim0'), given.number('dim1')),
  ),
  builtin('moveaxis(Tensor input, int source, int destination)', (given) => {
    const input = self(given);
    const order = upTo(input.dim);
    const [moved = 0] = order.splice(wrapDim(given.number('source'), input.dim), 1);
    order.splice(wrapDim(given.number('destination'), input.dim), 0, moved);
    return view.permute(input, order);
  }),
  builtin('ravel(Tensor input)', (given) => view.reshape(self(given), [-1])),
  builtin('unflatten(Tensor input, int dim, ints sizes)', (given) =>
    unflatten(self(given), given.number('dim'), given.numbers('sizes')),
  ),
  builtin('tril(Tensor input, int diagonal=0)', (given) =>
    triangle(self(given), (offset) => offset <= given.number('diagonal')),
  ),
  builtin('triu(Tensor input, int diagonal=0)', (given) =>
    triangle(self(given), (offset) => offset >= given.number('diagonal')),
  ),
  builtin('diag(Tensor input, int diagonal=0)', (given) =>
    diag(self(given), given.number('diagonal')),
  ),
  builtin('diagonal(Tensor input, int offset=0, int dim1=0, int dim2=1)', (given) =>
    diagonal(self(given), given.number('offset')),
  ),
  builtin('trace(Tensor input)', (given) => reduce.sum(diagonal(self(given), 0))),
  builtin('take(Tensor input, Tensor index)', (given) => {
    const at = given.tensor('index');
    const flat = take(view.reshape(self(given), [-1]), 0, Array.from(values(at)));
    return view.reshape(flat, at.shape);
  }),
  builtin('take_along_dim(Tensor input, Tensor indices, int dim)', (given) =>
    gatherAlong(self(given), given.number('dim'), given.tensor('indices')),
  ),
  builtin('diff(Tensor input, int n=1, int dim=-1)', (given) => {
    const [input, dim] = [self(given), given.number('dim')];
    const size = lengthOf(input, dim);
    if (given.number('n') !== 1) throw new Unsupported('diff of a higher order');
    const after = narrow(input, dim, 1, size - 1);
    return sub(after, narrow(input, dim, 0, size - 1));
  }),
  ...[1, 2, 3].map((dims) =>
    builtin(`atleast_${dims}d(Tensor input)`, (given) => atLeast(self(given), dims)),
  ),
];

function stacked(name: string, tensors: readonly Tensor[], dims: number, dim: number): Tensor {
  if (tensors.length === 0) throw valueError(`${name} expects a non-empty TensorList`);
  return view.cat(
    tensors.map((tensor) => atLeast(tensor, dims)),
    dim,
  );
}

/** Functions of several tensors that put them together, of `torch` alone. */
export const joiningFunctions: readonly Builtin[] = [
  builtin('concatenate(Tensors tensors, int dim=0)', (given) =>
    view.cat(given.tensors('tensors'), given.number('dim')),
  ),
  builtin('hstack(Tensors tensors)', (given) => {
    const tensors = given.tensors('tensors');
    return stacked('hstack', tensors, 1, (tensors[0]?.dim ?? 1) < 2 ? 0 : 1);
  }),
  ...['vstack', 'row_stack'].map((name) =>
    builtin(`${name}(Tensors tensors)`, (given) => stacked(name, given.tensors('tensors'), 2, 0)),
  ),
  builtin('column_stack(Tensors tensors)', (given) => {
    const columns = given
      .tensors('tensors')
      .map((tensor) => (tensor.dim < 2 ? view.reshape(tensor, [-1, 1]) : tensor));
    return stacked('column_stack', columns, 2, 1);
  }),
];

/** `broadcast_tensors`, whose tensors come one by one. */
export function broadcastTensors(tensors: readonly Tensor[]): Tuple {
  const shape = tensors.map((tensor) => tensor.shape).reduce(broadcastShapes, []);
  return new Tuple(tensors.map((tensor) => view.expand(tensor, shape)));
}
