import { assignIndex, index, type Index } from '../torch/indexing';
import { Tensor } from '../torch/tensor';
import { fromNested } from '../torch/literal';
import { indexError, PythonError, typeError } from './errors';
import { equal } from './operators';
import { repr, str } from './represent';
import { Dict, List, NumpyArray, Opaque, Slice, Tuple, typeName, type Value } from './values';

function integer(value: Value, fallback: number): number {
  if (value === null) return fallback;
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  throw typeError('slice indices must be integers or None or have an __index__ method');
}

/** One index of a tensor subscript. */
function toIndex(value: Value): Index {
  if (value === null) return { kind: 'new' };
  if (value instanceof Opaque && value.kind === 'ellipsis') return { kind: 'ellipsis' };
  if (value instanceof Slice) {
    const step = integer(value.step, 1);
    return {
      kind: 'slice',
      start: value.start === null ? null : integer(value.start, 0),
      stop: value.stop === null ? null : integer(value.stop, 0),
      step,
    };
  }
  if (value instanceof Tensor) return { kind: 'tensor', tensor: value };
  if (value instanceof NumpyArray) return { kind: 'tensor', tensor: value.tensor };
  if (typeof value === 'bigint') return { kind: 'integer', at: Number(value) };
  if (typeof value === 'boolean') {
    return { kind: 'tensor', tensor: fromNested(value, 'bool') };
  }
  if (value instanceof List || value instanceof Tuple) {
    return { kind: 'tensor', tensor: fromNested(value, null) };
  }
  throw indexError(
    `only integers, slices (\`:\`), ellipsis (\`...\`), None and long or byte Variables are valid indices (got ${typeName(value)})`,
  );
}

function indices(value: Value): Index[] {
  return value instanceof Tuple ? value.items.map(toIndex) : [toIndex(value)];
}

/** `object[index]`. */
export function getItem(object: Value, key: Value): Value {
  if (object instanceof Tensor) return index(object, indices(key));
  if (object instanceof NumpyArray) return new NumpyArray(index(object.tensor, indices(key)));
  if (object instanceof Dict) {
    const entry = object.entries.find(([own]) => equal(own, key));
    if (!entry) throw new PythonError('KeyError', repr(key));
    return entry[1];
  }
  if (object instanceof List || object instanceof Tuple) return sequenceItem(object, key);
  if (typeof object === 'string') {
    const letters = new List(Array.from(object));
    const picked = sequenceItem(letters, key);
    return picked instanceof List ? picked.items.map(str).join('') : picked;
  }
  throw typeError(`'${typeName(object)}' object is not subscriptable`);
}

function sequenceItem(object: List | Tuple, key: Value): Value {
  const { items } = object;
  if (key instanceof Slice) {
    const step = integer(key.step, 1);
    const picked =
      step === 1
        ? items.slice(integer(key.start, 0), integer(key.stop, items.length))
        : stepped(items, key, step);
    return object instanceof List ? new List([...picked]) : new Tuple(picked, object.isSize);
  }
  const kind = object instanceof List ? 'list' : 'tuple';
  if (typeof key !== 'bigint') {
    throw typeError(`${kind} indices must be integers or slices, not ${typeName(key)}`);
  }
  const found = items.at(Number(key));
  if (found === undefined) throw indexError(`${kind} index out of range`);
  return found;
}

function stepped(items: readonly Value[], key: Slice, step: number): Value[] {
  if (step === 0) throw new PythonError('ValueError', 'slice step cannot be zero');
  const size = items.length;
  const wrap = (value: number): number => (value < 0 ? value + size : value);
  const from = key.start === null ? (step > 0 ? 0 : size - 1) : wrap(integer(key.start, 0));
  const to = key.stop === null ? (step > 0 ? size : -1) : wrap(integer(key.stop, 0));
  const picked: Value[] = [];
  for (let i = from; step > 0 ? i < Math.min(to, size) : i > to; i += step) {
    const item = items[i];
    if (item !== undefined) picked.push(item);
  }
  return picked;
}

/** `object[index] = value`. */
export function setItem(object: Value, key: Value, value: Value): void {
  if (object instanceof Tensor || object instanceof NumpyArray) {
    const target = object instanceof Tensor ? object : object.tensor;
    const source = value instanceof NumpyArray ? value.tensor : value;
    if (source instanceof Tensor) assignIndex(target, indices(key), source);
    else assignIndex(target, indices(key), fromNested(source, null));
    return;
  }
  if (object instanceof List && typeof key === 'bigint') {
    const at = Number(key) < 0 ? Number(key) + object.items.length : Number(key);
    if (at >= object.items.length) throw indexError('list assignment index out of range');
    object.items[at] = value;
    return;
  }
  throw typeError(`'${typeName(object)}' object does not support item assignment`);
}
