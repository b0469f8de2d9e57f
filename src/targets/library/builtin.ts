import { typeError } from '../python/errors';
import {
  Callable,
  List,
  NumpyArray,
  TorchDtype,
  Tuple,
  typeName,
  type Arguments,
  type Value,
} from '../python/values';
import { category } from '../torch/dtype';
import { Tensor } from '../torch/tensor';
import { Given } from './given';

/** One parameter of a function that PyTorch implements in C++. */
interface BuiltinParameter {
  readonly type: string;
  readonly name: string;
  readonly optional: boolean;
  readonly required: boolean;
  readonly keywordOnly: boolean;
  readonly fallback: Value;
}

interface BuiltinSignature {
  readonly name: string;
  readonly parameters: readonly BuiltinParameter[];
}

const labels: Readonly<Record<string, string>> = {
  ints: 'tuple of ints',
  Scalar: 'Number',
  Tensors: 'tuple of Tensors',
  dtype: 'torch.dtype',
};

/** The overload parser names types with their modules. */
function qualifiedTypeName(value: Value): string {
  return value instanceof NumpyArray ? 'numpy.ndarray' : typeName(value);
}

function isInteger(value: Value): boolean {
  if (value instanceof Tensor) return value.dim === 0 && category(value.dtype) < 2;
  return typeof value === 'bigint';
}

function isNumber(value: Value): boolean {
  return (
    isInteger(value) ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (value instanceof Tensor && value.dim === 0)
  );
}

const accepts: Readonly<Record<string, (value: Value) => boolean>> = {
  Tensor: (value) => value instanceof Tensor,
  int: isInteger,
  float: isNumber,
  Scalar: isNumber,
  bool: (value) => typeof value === 'boolean',
  str: (value) => typeof value === 'string',
  dtype: (value) => value instanceof TorchDtype,
  ints: (value) =>
    isInteger(value) ||
    ((value instanceof List || value instanceof Tuple) && value.items.every(isInteger)),
  Tensors: (value) =>
    (value instanceof List || value instanceof Tuple) &&
    value.items.every((item) => item instanceof Tensor),
  Operand: (value) => value instanceof Tensor || value instanceof NumpyArray || isNumber(value),
  any: () => true,
};

function parseFallback(text: string): Value {
  if (text === 'None') return null;
  if (text === 'True' || text === 'False') return text === 'True';
  if (/^-?\d+$/.test(text)) return BigInt(text);
  return /^[-\d.]/.test(text) ? Number(text) : text.replaceAll("'", '');
}

function parseSignature(text: string): BuiltinSignature {
  const [, name = '', list = ''] = /^(\w+)\((.*)\)$/s.exec(text) ?? [];
  let keywordOnly = false;
  const parameters: BuiltinParameter[] = [];
  for (const part of list.split(',').map((piece) => piece.trim())) {
    if (part === '*') keywordOnly = true;
    else if (part !== '') {
      const [, type = '', optional, parameter = '', fallback] =
        /^(\w+)(\?)? (\w+)(?:=(.*))?$/.exec(part) ?? [];
      parameters.push({
        type,
        name: parameter,
        optional: optional !== undefined || fallback === 'None',
        required: fallback === undefined,
        keywordOnly,
        fallback: fallback === undefined ? null : parseFallback(fallback),
      });
    }
  }
  return { name, parameters };
}

function check(
  name: string,
  parameter: BuiltinParameter,
  value: Value,
  position: number | null,
): void {
  if (value === null && parameter.optional) return;
  if (accepts[parameter.type]?.(value)) return;
  if (parameter.type === 'Tensors' && (value instanceof List || value instanceof Tuple)) {
    const at = value.items.findIndex((item) => !(item instanceof Tensor));
    throw typeError(
      `expected Tensor as element ${at} in argument 0, but got ${qualifiedTypeName(value.items[at] ?? null)}`,
    );
  }
  const where = position === null ? '' : ` (position ${position})`;
  const label = labels[parameter.type] ?? parameter.type;
  throw typeError(
    `${name}(): argument '${parameter.name}'${where} must be ${label}, not ${qualifiedTypeName(value)}`,
  );
}

/** Sizes may come one by one: `zeros(3, 5)` as well as `zeros((3, 5))`. */
function gathered(
  signature: BuiltinSignature,
  positional: readonly Value[],
  skip: number,
): Value[] {
  const at = signature.parameters.findIndex((parameter) => parameter.type === 'ints');
  const from = at - skip;
  const last = signature.parameters.filter((parameter) => !parameter.keywordOnly).length - skip;
  if (at < 0 || from < 0 || positional.length - from < 2 || !isInteger(positional[from] ?? null)) {
    return [...positional];
  }
  const following = last - from - 1;
  const isSpread = following === 0 || positional.slice(from).every(isInteger);
  if (!isSpread || (following > 0 && positional.length <= last)) return [...positional];
  return [...positional.slice(0, from), new Tuple(positional.slice(from))];
}

/** NumPy's words for arguments, which PyTorch's parser takes as well. */
const numpyNames: Readonly<Record<string, string>> = {
  axis: 'dim',
  keepdims: 'keepdim',
  x: 'input',
  a: 'input',
  x1: 'input',
  x2: 'other',
};

function ownName(parameters: readonly BuiltinParameter[], keyword: string): string {
  const has = (name: string | undefined) => parameters.some((own) => own.name === name);
  const other = Object.hasOwn(numpyNames, keyword) ? numpyNames[keyword] : undefined;
  return other !== undefined && !has(keyword) && has(other) ? other : keyword;
}

function bindBuiltin(signature: BuiltinSignature, args: Arguments, self: Tensor | null): Given {
  const { name, parameters } = signature;
  const skip = self ? 1 : 0;
  const given = new Map<string, Value>();
  const [first] = parameters;
  if (self && first) given.set(first.name, self);
  const positional = gathered(signature, args.positional, skip);
  const takes = parameters.filter((parameter) => !parameter.keywordOnly).slice(skip);
  if (positional.length > takes.length) {
    const plural = takes.length === 1 ? '' : 's';
    const were = positional.length === 1 ? 'was' : 'were';
    throw typeError(
      `${name}() takes ${takes.length} positional argument${plural} but ${positional.length} ${were} given`,
    );
  }
  positional.forEach((value, i) => {
    const parameter = takes[i];
    if (!parameter) return;
    check(name, parameter, value, i + 1);
    given.set(parameter.name, value);
  });
  for (const [written, value] of args.keywords) {
    const keyword = ownName(parameters, written);
    const parameter = parameters.find((candidate) => candidate.name === keyword);
    if (!parameter) throw typeError(`${name}() got an unexpected keyword argument '${keyword}'`);
    if (given.has(keyword))
      throw typeError(`${name}() got multiple values for argument '${keyword}'`);
    check(name, parameter, value, null);
    given.set(keyword, value);
  }
  const absent = parameters.filter((parameter) => parameter.required && !given.has(parameter.name));
  if (absent.length > 0) {
    const names = absent.map((parameter) => `"${parameter.name}"`).join(', ');
    throw typeError(`${name}() missing ${absent.length} required positional arguments: ${names}`);
  }
  for (const parameter of parameters) {
    if (!given.has(parameter.name)) given.set(parameter.name, parameter.fallback);
  }
  return new Given(given);
}

/** A function as PyTorch implements it in C++: typed arguments, with that parser's messages. */
export interface Builtin {
  readonly name: string;
  readonly call: (args: Arguments, self?: Tensor) => Value;
}

/**
 * `builtin('softmax(Tensor input, int dim, *, dtype? dtype=None)', (given) => …)`. As a method its first parameter is the
 * tensor itself.
 */
export function builtin(text: string, run: (given: Given) => Value): Builtin {
  let signature: BuiltinSignature | null = null;
  const name = text.slice(0, text.indexOf('('));
  return {
    name,
    call: (args, self) => {
      signature ??= parseSignature(text);
      return run(bindBuiltin(signature, args, self ?? null));
    },
  };
}

export function asFunction(own: Builtin): Callable {
  return new Callable(own.name, (args) => own.call(args));
}

export function asMethod(own: Builtin, self: Tensor): Callable {
  return new Callable(own.name, (args) => own.call(args, self));
}
