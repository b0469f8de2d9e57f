import type { Dtype } from '../../tensors/tensor';
import { Tensor } from '../torch/tensor';

/** Python's values. An int is a bigint and a float a number, so that `0` and `0.0` stay apart as in Python. */
export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | Tensor
  | List
  | Tuple
  | Dict
  | Slice
  | Complex
  | TorchDtype
  | NumpyArray
  | Callable
  | Instance
  | Module
  | Opaque;

export class List {
  readonly items: Value[];
  constructor(items: Value[]) {
    this.items = items;
  }
}

export class Tuple {
  readonly items: readonly Value[];
  /** `torch.Size` for a tensor's sizes. */
  readonly isSize: boolean;
  constructor(items: readonly Value[], isSize = false) {
    this.items = items;
    this.isSize = isSize;
  }
}

/** What `max(dim)` and its kin return: a tuple whose items have names. */
export class ReturnTuple extends Tuple {
  /** The function: `max`. */
  readonly kind: string;
  readonly fields: readonly string[];
  constructor(kind: string, fields: Readonly<Record<string, Value>>) {
    super(Object.values(fields));
    this.kind = kind;
    this.fields = Object.keys(fields);
  }
}

export class Dict {
  readonly entries: readonly (readonly [Value, Value])[];
  constructor(entries: readonly (readonly [Value, Value])[]) {
    this.entries = entries;
  }
}

export class Slice {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;
  constructor(start: Value, stop: Value, step: Value) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}

export class Complex {
  readonly real: number;
  readonly imaginary: number;
  constructor(real: number, imaginary: number) {
    this.real = real;
    this.imaginary = imaginary;
  }
}

export class TorchDtype {
  readonly dtype: Dtype;
  constructor(dtype: Dtype) {
    this.dtype = dtype;
  }
}

/** A dtype of NumPy, which can be called: `np.float32(2)`. */
export class NumpyType extends TorchDtype {
  readonly invoke: (args: Arguments) => Value;
  constructor(dtype: Dtype, invoke: (args: Arguments) => Value) {
    super(dtype);
    this.invoke = invoke;
  }
}

/** A `numpy.ndarray`: its numbers, without PyTorch's behaviour. */
export class NumpyArray {
  readonly tensor: Tensor;
  constructor(tensor: Tensor) {
    this.tensor = tensor;
  }
}

/** A value with a name and nothing else to know: `...`, a device, a context manager. */
export class Opaque {
  readonly kind: 'ellipsis' | 'device' | 'no_grad' | 'enable_grad' | 'type' | 'generator';
  readonly name: string;
  constructor(kind: Opaque['kind'], name: string) {
    this.kind = kind;
    this.name = name;
  }
}

export interface Arguments {
  readonly positional: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
}

/** Anything that can be called, apart from instances with `forward` or `__call__`. */
export class Callable {
  /** As in messages: `MSELoss.forward`, `softmax`. */
  readonly name: string;
  readonly invoke: (args: Arguments) => Value;
  constructor(name: string, invoke: (args: Arguments) => Value) {
    this.name = name;
    this.invoke = invoke;
  }
}

/** A class: of the library with a native constructor, or of the user's code with methods of its own. */
export class Class extends Callable {
  readonly base: Class | null;
  readonly members: ReadonlyMap<string, Value>;
  constructor(
    name: string,
    base: Class | null,
    members: ReadonlyMap<string, Value>,
    invoke: (args: Arguments) => Value,
  ) {
    super(name, invoke);
    this.base = base;
    this.members = members;
  }

  find(name: string): Value | undefined {
    return this.members.get(name) ?? this.base?.find(name);
  }
}

export class Instance {
  readonly type: Class;
  readonly attributes = new Map<string, Value>();
  /** How it answers a call, for instances of library classes. */
  readonly forward: ((args: Arguments) => Value) | null;
  constructor(type: Class, forward: ((args: Arguments) => Value) | null) {
    this.type = type;
    this.forward = forward;
  }
}

/** A module or any other namespace: `torch`, `nn`, `F`, `math`. */
export class Module {
  readonly name: string;
  readonly members: ReadonlyMap<string, Value>;
  constructor(name: string, members: ReadonlyMap<string, Value>) {
    this.name = name;
    this.members = members;
  }
}

/** Python's name of a value's type, as messages have it. */
export function typeName(value: Value): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'float';
  if (typeof value === 'string') return 'str';
  if (value instanceof Tensor) return 'Tensor';
  if (value instanceof List) return 'list';
  if (value instanceof ReturnTuple) return `torch.return_types.${value.kind}`;
  if (value instanceof Tuple) return value.isSize ? 'torch.Size' : 'tuple';
  if (value instanceof Dict) return 'dict';
  if (value instanceof Slice) return 'slice';
  if (value instanceof Complex) return 'complex';
  if (value instanceof TorchDtype) return 'dtype';
  if (value instanceof NumpyArray) return 'ndarray';
  if (value instanceof Class) return 'type';
  if (value instanceof Callable) return 'function';
  if (value instanceof Instance) return value.type.name;
  if (value instanceof Module) return 'module';
  return value.kind === 'ellipsis' ? 'ellipsis' : value.kind;
}

/** `repr` of a Python float: the shortest digits that read back the same. */
export function reprFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    const [digits = '', exponent = ''] = value.toExponential().split('e');
    const sign = exponent.startsWith('-') ? '-' : '+';
    return `${digits}e${sign}${exponent.slice(1).padStart(2, '0')}`;
  }
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}

export function sizeTuple(shape: readonly number[]): Tuple {
  return new Tuple(
    shape.map((size) => BigInt(size)),
    true,
  );
}
