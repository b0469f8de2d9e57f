import { tensorAttribute, setTensorAttribute } from '../library/methods';
import { requireMissing } from '../library/known-names';
import { arrayAttribute } from '../library/numpy';
import { Tensor } from '../torch/tensor';
import { attributeError, typeError } from './errors';
import { iterate } from './iterate';
import { equal } from './operators';
import { str } from './represent';
import {
  Callable,
  Class,
  Dict,
  Instance,
  List,
  Module,
  NumpyArray,
  Opaque,
  ReturnTuple,
  Tuple,
  TorchDtype,
  typeName,
  type Value,
} from './values';

function instanceAttribute(object: Instance, name: string): Value | undefined {
  const own = object.attributes.get(name);
  if (own !== undefined) return own;
  const member = object.type.find(name);
  if (!(member instanceof Callable)) return member;
  return new Callable(member.name, (args) =>
    member.invoke({ ...args, positional: [object, ...args.positional] }),
  );
}

/** Methods that every `nn.Module` has and that change nothing here. */
const moduleMethods = new Set(['to', 'eval', 'train', 'cpu', 'float', 'zero_grad', 'step']);

function listMethod(object: List, name: string): Value | undefined {
  if (name === 'append') {
    return new Callable(name, ({ positional: [item = null] }) => {
      object.items.push(item);
      return null;
    });
  }
  if (name === 'index') {
    return new Callable(name, ({ positional: [item = null] }) =>
      BigInt(object.items.findIndex((own) => equal(own, item))),
    );
  }
  return undefined;
}

function dictMethod(object: Dict, name: string): Value | undefined {
  const { entries } = object;
  const listed: Readonly<Record<string, () => Value[]>> = {
    items: () => entries.map(([key, value]) => new Tuple([key, value])),
    keys: () => entries.map(([key]) => key),
    values: () => entries.map(([, value]) => value),
  };
  const list = Object.hasOwn(listed, name) ? listed[name] : undefined;
  if (list) return new Callable(name, () => new List(list()));
  if (name === 'get') {
    return new Callable(name, ({ positional: [key = null, fallback = null] }) => {
      const entry = entries.find(([own]) => equal(own, key));
      return entry ? entry[1] : fallback;
    });
  }
  return undefined;
}

function stringMethod(object: string, name: string): Value | undefined {
  if (name === 'lower') return new Callable(name, () => object.toLowerCase());
  if (name === 'upper') return new Callable(name, () => object.toUpperCase());
  if (name === 'strip') return new Callable(name, () => object.trim());
  if (name === 'join') {
    return new Callable(name, ({ positional: [items = null] }) =>
      iterate(items).map(str).join(object),
    );
  }
  return undefined;
}

function found(object: Value, name: string): Value | undefined {
  if (object instanceof Module) return object.members.get(name);
  if (object instanceof Instance) {
    const own = instanceAttribute(object, name);
    if (own !== undefined) return own;
    if (name === 'parameters') return new Callable(name, () => new List([]));
    return moduleMethods.has(name) ? new Callable(name, () => object) : undefined;
  }
  if (object instanceof NumpyArray) return arrayAttribute(object, name);
  if (object instanceof Class) return name === '__name__' ? object.name : object.find(name);
  if (object instanceof Callable) return name === '__name__' ? object.name : undefined;
  if (object instanceof List) return listMethod(object, name);
  if (object instanceof Dict) return dictMethod(object, name);
  if (typeof object === 'string') return stringMethod(object, name);
  if (object instanceof ReturnTuple) {
    const at = object.fields.indexOf(name);
    return at < 0 ? undefined : object.items[at];
  }
  if (object instanceof Tuple && object.isSize && name === 'numel') {
    return new Callable(name, () =>
      object.items.reduce((product: bigint, size) => product * BigInt(Number(size)), 1n),
    );
  }
  if (object instanceof TorchDtype && name === 'is_floating_point') {
    return object.dtype.startsWith('float') || object.dtype === 'bfloat16';
  }
  if (object instanceof Opaque && name === 'type') return object.name;
  return undefined;
}

/** `object.name`. */
export function getAttribute(object: Value, name: string): Value {
  if (object instanceof Tensor) return tensorAttribute(object, name);
  const value = found(object, name);
  if (value !== undefined) return value;
  if (object instanceof Module) {
    requireMissing(object.name, name);
    throw attributeError(`module '${object.name}' has no attribute '${name}'`);
  }
  const type = object instanceof NumpyArray ? 'numpy.ndarray' : typeName(object);
  throw attributeError(`'${type}' object has no attribute '${name}'`);
}

/** `object.name = value`. */
export function setAttribute(object: Value, name: string, value: Value): void {
  if (object instanceof Tensor) setTensorAttribute(object, name, value);
  else if (object instanceof Instance) object.attributes.set(name, value);
  else throw typeError(`'${typeName(object)}' object has no settable attribute '${name}'`);
}
