import { runtimeError, typeError, Unsupported } from './errors';
import { Tensor, values } from '../torch/tensor';
import { selectIndex } from '../torch/indexing';
import { Dict, List, NumpyArray, Tuple, typeName, type Value } from './values';

const longest = 10_000;

/** The items of anything that Python iterates over. */
export function iterate(value: Value): readonly Value[] {
  if (value instanceof List || value instanceof Tuple) return value.items;
  if (value instanceof Dict) return value.entries.map(([key]) => key);
  if (typeof value === 'string') return Array.from(value);
  if (value instanceof NumpyArray) return iterate(value.tensor);
  if (value instanceof Tensor) {
    if (value.dim === 0) throw typeError('iteration over a 0-d tensor');
    const size = value.shape[0] ?? 0;
    if (size > longest) throw new Unsupported('iterating over this many rows');
    return Array.from({ length: size }, (_, i) => selectIndex(value, 0, i));
  }
  throw typeError(`'${typeName(value)}' object is not iterable`);
}

/** Python's truth of a value. */
export function truthy(value: Value): boolean {
  if (value === null) return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value !== 0n;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return value !== '';
  if (value instanceof List || value instanceof Tuple) return value.items.length > 0;
  if (value instanceof Dict) return value.entries.length > 0;
  if (value instanceof NumpyArray) return truthy(value.tensor);
  if (value instanceof Tensor) {
    if (value.size === 0) {
      throw runtimeError('Boolean value of Tensor with no values is ambiguous');
    }
    if (value.size > 1) {
      throw runtimeError('Boolean value of Tensor with more than one value is ambiguous');
    }
    return values(value)[0] !== 0;
  }
  return true;
}
