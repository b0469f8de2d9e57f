import { PythonError, typeError, valueError } from '../python/errors';
import { iterate, truthy } from '../python/iterate';
import { binaryOperator, compareValues } from '../python/operators';
import { reprType, str, repr } from '../python/represent';
import {
  Callable,
  Class,
  Dict,
  Instance,
  List,
  Module,
  NumpyArray,
  Opaque,
  Tuple,
  typeName,
  type Value,
} from '../python/values';
import { Tensor, values } from '../torch/tensor';
import { abs } from '../torch/unary';
import { toPython } from './methods';

type Run = (...args: readonly Value[]) => Value;

const longestRange = 100_000;

function scalarOf(value: Value): Value {
  const tensor = value instanceof NumpyArray ? value.tensor : value;
  if (!(tensor instanceof Tensor)) return value;
  if (tensor.size !== 1) {
    throw valueError('only one element tensors can be converted to Python scalars');
  }
  return toPython(tensor.dtype, values(tensor)[0] ?? 0);
}

function float(value: Value): Value {
  const own = scalarOf(value);
  if (typeof own === 'string') {
    const text = own
      .trim()
      .toLowerCase()
      .replace(/^([+-]?)(inf|infinity)$/, '$1Infinity');
    const parsed = text === 'nan' ? NaN : Number(text);
    if (text !== 'nan' && Number.isNaN(parsed)) {
      throw valueError(`could not convert string to float: ${repr(own)}`);
    }
    return parsed;
  }
  if (typeof own === 'number' || typeof own === 'bigint' || typeof own === 'boolean')
    return Number(own);
  throw typeError(`float() argument must be a string or a real number, not '${typeName(own)}'`);
}

function int(value: Value): Value {
  const own = scalarOf(value);
  if (typeof own === 'number') return BigInt(Math.trunc(own));
  if (typeof own === 'bigint' || typeof own === 'boolean') return BigInt(own);
  if (typeof own === 'string' && /^\s*[+-]?\d{1,400}\s*$/.test(own)) return BigInt(own.trim());
  throw typeError(
    `int() argument must be a string, a bytes-like object or a real number, not '${typeName(own)}'`,
  );
}

function len(value: Value): Value {
  if (value instanceof Tensor) {
    if (value.dim === 0) throw typeError('len() of a 0-d tensor');
    return BigInt(value.shape[0] ?? 0);
  }
  const sized =
    value instanceof List ||
    value instanceof Tuple ||
    value instanceof Dict ||
    typeof value === 'string' ||
    value instanceof NumpyArray;
  if (!sized) throw typeError(`object of type '${typeName(value)}' has no len()`);
  return BigInt(iterate(value).length);
}

function range(...args: readonly Value[]): Value {
  const [a = 0, b, step = 1] = args.map(Number);
  const [from, to] = b === undefined ? [0, a] : [a, b];
  const count = Math.max(Math.ceil((to - from) / step), 0);
  if (!(count <= longestRange)) throw valueError('range too long');
  return new List(Array.from({ length: count }, (_, i) => BigInt(from + i * step)));
}

function extreme(op: '<' | '>'): Run {
  return (...args) => {
    const items = args.length === 1 ? iterate(args[0] ?? null) : args;
    const [first = null, ...rest] = items;
    return rest.reduce(
      (best, item) => (truthy(compareValues(op, item, best)) ? item : best),
      first,
    );
  };
}

function isInstance(value: Value, type: Value): boolean {
  if (type instanceof Tuple) return type.items.some((own) => isInstance(value, own));
  const wanted = type instanceof Callable || type instanceof Opaque ? type.name : '';
  if (value instanceof Instance && type instanceof Class) {
    for (let own: Class | null = value.type; own; own = own.base) if (own === type) return true;
    return false;
  }
  return typeName(value) === wanted;
}

function absolute(value: Value): Value {
  if (value instanceof Tensor) return abs(value);
  return typeof value === 'bigint' ? (value < 0n ? -value : value) : Math.abs(Number(value));
}

function zip(...lists: readonly Value[]): Value {
  const all = lists.map(iterate);
  const count = all.reduce((least, items) => Math.min(least, items.length), Infinity);
  return new List(
    Array.from(
      { length: Number.isFinite(count) ? count : 0 },
      (_, i) => new Tuple(all.map((items) => items[i] ?? null)),
    ),
  );
}

const functions: Readonly<Record<string, Run>> = {
  float,
  int,
  len: (value = null) => len(value),
  range,
  max: extreme('>'),
  min: extreme('<'),
  abs: (value = null) => absolute(value),
  divmod: (a = null, b = null) =>
    new Tuple([binaryOperator('//', a, b), binaryOperator('%', a, b)]),
  pow: (a = null, b = null) => binaryOperator('**', a, b),
  sum: (items = null, start = 0n) =>
    iterate(items).reduce<Value>((total, item) => binaryOperator('+', total, item), start),
  bool: (value = null) => truthy(value),
  str: (value = '') => str(value),
  repr: (value = null) => repr(value),
  list: (items = new Tuple([])) => new List([...iterate(items)]),
  tuple: (items = new Tuple([])) => new Tuple(iterate(items)),
  zip,
  enumerate: (items = null, start = 0n) =>
    new List(iterate(items).map((item, i) => new Tuple([BigInt(i + Number(start)), item]))),
  isinstance: (value = null, type = null) => isInstance(value, type),
  print: () => null,
  input: () => '',
  any: (items = null) => iterate(items).some(truthy),
  all: (items = null) => iterate(items).every(truthy),
  sorted: (items = null) =>
    new List(iterate(items).toSorted((a, b) => (truthy(compareValues('<', a, b)) ? -1 : 1))),
  dict: () => new Dict([]),
  object: () => new Opaque('type', 'object'),
  type: (value = null) => new Opaque('type', reprType(value)),
  round: (value = null, digits = null) => {
    const own = Number(scalarOf(value));
    return digits === null
      ? BigInt(own % 1 === 0.5 || own % 1 === -0.5 ? 2 * Math.round(own / 2) : Math.round(own))
      : Number(own.toFixed(Math.min(Number(digits), 50)));
  },
};

const exceptions = [
  'ValueError',
  'RuntimeError',
  'TypeError',
  'IndexError',
  'KeyError',
  'AssertionError',
  'NotImplementedError',
  'Exception',
];

/** An exception class: calling it makes the instance that `raise` throws. */
function exceptionClass(name: string): Class {
  const type: Class = new Class(name, null, new Map(), ({ positional }) => {
    const instance = new Instance(type, null);
    instance.attributes.set('message', positional.map(str).join(', '));
    return instance;
  });
  return type;
}

/** What `raise value` throws. */
export function raised(value: Value): PythonError {
  if (value instanceof Class) return new PythonError(value.name, '');
  if (value instanceof Instance) {
    return new PythonError(value.type.name, str(value.attributes.get('message') ?? ''));
  }
  return typeError('exceptions must derive from BaseException');
}

const mathFunctions: Readonly<Record<string, (x: number, y: number) => number>> = {
  log: (x, y) => (Number.isNaN(y) ? Math.log(x) : Math.log(x) / Math.log(y)),
  exp: Math.exp,
  sqrt: Math.sqrt,
  log2: Math.log2,
  log10: Math.log10,
  pow: (x, y) => x ** y,
  sin: Math.sin,
  cos: Math.cos,
  tanh: Math.tanh,
  fabs: Math.abs,
};

/** `math`. */
export const math = new Module(
  'math',
  new Map<string, Value>([
    ...Object.entries(mathFunctions).map(
      ([name, run]) =>
        [
          name,
          new Callable(name, ({ positional: [x = null, y = null] }) => {
            const own = Number(float(x));
            if ((name === 'log' && own <= 0) || (name === 'sqrt' && own < 0)) {
              throw valueError(name === 'log' ? 'expected a positive input' : 'math domain error');
            }
            return run(own, y === null ? NaN : Number(float(y)));
          }),
        ] as const,
    ),
    ['floor', new Callable('floor', ({ positional: [x = null] }) => BigInt(Math.floor(Number(x))))],
    ['ceil', new Callable('ceil', ({ positional: [x = null] }) => BigInt(Math.ceil(Number(x))))],
    [
      'isnan',
      new Callable('isnan', ({ positional: [x = null] }) => Number.isNaN(Number(float(x)))),
    ],
    [
      'prod',
      new Callable('prod', ({ positional: [x = null] }) =>
        iterate(x).reduce<Value>((a, b) => binaryOperator('*', a, b), 1n),
      ),
    ],
    ['pi', Math.PI],
    ['e', Math.E],
    ['inf', Infinity],
    ['nan', NaN],
  ]),
);

/** Python's own names. */
export const builtins: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...Object.entries(functions).map(
    ([name, run]) => [name, new Callable(name, ({ positional }) => run(...positional))] as const,
  ),
  ...exceptions.map((name) => [name, exceptionClass(name)] as const),
]);
