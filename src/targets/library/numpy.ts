import type { Dtype } from '../../tensors/tensor';
import { typeError } from '../python/errors';
import {
  Callable,
  Module,
  NumpyArray,
  NumpyType,
  TorchDtype,
  sizeTuple,
  type Value,
} from '../python/values';
import { fromNested } from '../torch/literal';
import { castTo } from '../torch/select';
import { filled, fromValues, Tensor } from '../torch/tensor';
import { reshape } from '../torch/views';
import { mean, sum } from '../torch/reduce';

/** NumPy keeps Python floats in double precision. */
function arrayOf(value: Value, dtype: Dtype | null): NumpyArray {
  if (value instanceof NumpyArray)
    return new NumpyArray(castTo(value.tensor, dtype ?? value.tensor.dtype));
  const own = fromNested(value instanceof Tensor ? value : value, null);
  const wanted =
    dtype ?? (own.dtype === 'float32' && !(value instanceof Tensor) ? 'float64' : own.dtype);
  return new NumpyArray(wanted === own.dtype ? own : fromNested(value, wanted));
}

function dtypeArgument(value: Value): Dtype | null {
  return value instanceof TorchDtype ? value.dtype : null;
}

function shapeArgument(value: Value): number[] {
  const items =
    value !== null && typeof value === 'object' && 'items' in value ? value.items : [value];
  return items.map(Number);
}

function filledWith(fill: number): Callable {
  return new Callable(
    'full',
    ({ positional: [shape = null, dtype = null], keywords }) =>
      new NumpyArray(
        filled(
          dtypeArgument(keywords.get('dtype') ?? dtype) ?? 'float64',
          shapeArgument(shape),
          fill,
        ),
      ),
  );
}

const members: readonly (readonly [string, Value])[] = [
  ...(['array', 'asarray'] as const).map(
    (name) =>
      [
        name,
        new Callable(name, ({ positional: [data = null, dtype = null], keywords }) =>
          arrayOf(data, dtypeArgument(keywords.get('dtype') ?? dtype)),
        ),
      ] as const,
  ),
  ['zeros', filledWith(0)],
  ['ones', filledWith(1)],
  [
    'arange',
    new Callable('arange', ({ positional: [end = null] }) => {
      const size = Math.min(Math.max(Math.ceil(Number(end)), 0), 1_000_000);
      const data = Float64Array.from({ length: size }, (_, i) => i);
      return new NumpyArray(
        fromValues(typeof end === 'number' ? 'float64' : 'int64', [size], data),
      );
    }),
  ],
  ...(['float32', 'float64', 'float16', 'int64', 'int32', 'int16', 'int8', 'uint8'] as const).map(
    (name) =>
      [
        name,
        new NumpyType(name, ({ positional: [value = null] }) => arrayOf(value, name)),
      ] as const,
  ),
  ['bool_', new TorchDtype('bool')],
  ['nan', NaN],
  ['inf', Infinity],
  ['pi', Math.PI],
];

/** The little of NumPy that targets are made with. */
export const numpy = new Module('numpy', new Map(members));

/** `array.name`. */
export function arrayAttribute(array: NumpyArray, name: string): Value | undefined {
  const { tensor } = array;
  if (name === 'shape') return sizeTuple(tensor.shape);
  if (name === 'size') return BigInt(tensor.size);
  if (name === 'ndim') return BigInt(tensor.dim);
  if (name === 'dtype') return new TorchDtype(tensor.dtype);
  if (name === 'T') return new NumpyArray(tensor);
  if (name === 'astype') {
    return new Callable(name, ({ positional: [dtype = null] }) => {
      const wanted = dtypeArgument(dtype);
      if (!wanted) throw typeError('Cannot interpret this value as a data type');
      return new NumpyArray(castTo(tensor, wanted));
    });
  }
  if (name === 'reshape') {
    return new Callable(name, ({ positional }) => {
      const shape =
        positional.length === 1 ? shapeArgument(positional[0] ?? null) : positional.map(Number);
      return new NumpyArray(reshape(tensor, shape));
    });
  }
  if (name === 'mean') return new Callable(name, () => new NumpyArray(mean(tensor)));
  if (name === 'sum') return new Callable(name, () => new NumpyArray(sum(tensor)));
  return undefined;
}
