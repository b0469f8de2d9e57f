import type { Dtype } from '../../tensors/tensor';
import { notImplementedFor, runtimeError, Unsupported } from '../python/errors';
import { record } from './autograd';
import { complexBinary } from './complex';
import { category, isFloating, isIntegral, roundingOf, scalarType, type Rounding } from './dtype';
import {
  broadcastShapes,
  expandValues,
  isComplex,
  numberAmong,
  resultType,
  shapeOf,
  sumToShape,
  tensorsAmong,
  valuesOf,
  type Operand,
} from './operands';
import { spend } from './session';
import { fromValues, Tensor } from './tensor';

type Partial = (grad: number, x: number, y: number, out: number, round: Rounding) => number;

/** An elementwise function of two operands, with its partial derivatives times the incoming gradient. */
export interface Binary {
  readonly op: string;
  /** `round` rounds to the dtype, for intermediates. */
  readonly value: (x: number, y: number, round: Rounding) => number;
  readonly left?: Partial;
  readonly right?: Partial;
  /** Integers become float32, as in true division. */
  readonly floating?: boolean;
  /** The result is bool. */
  readonly comparison?: boolean;
}

export function requireSameDevice(operands: readonly Operand[]): void {
  const devices = new Set(tensorsAmong(operands).map((tensor) => tensor.device));
  if (devices.size > 1) {
    throw runtimeError(
      'Expected all tensors to be on the same device, but found at least two devices, meta and cpu!',
    );
  }
  if (devices.has('meta')) throw new Unsupported('tensors on the meta device have no numbers');
}

/** Applies an elementwise function of two operands with PyTorch's promotion and broadcasting. */
export function binary(rule: Binary, a: Operand, b: Operand): Tensor {
  requireSameDevice([a, b]);
  if (isComplex(a) || isComplex(b)) return complexBinary(rule.op, a, b);
  let dtype = resultType([a, b]);
  if (rule.floating && category(dtype) < 2) dtype = 'float32';
  const shape = broadcastShapes(shapeOf(a), shapeOf(b));
  const left = expandValues(valuesOf(a, dtype), shapeOf(a), shape);
  const right = expandValues(valuesOf(b, dtype), shapeOf(b), shape);
  const resultDtype: Dtype = rule.comparison ? 'bool' : dtype;
  const round = roundingOf(resultDtype);
  const { value } = rule;
  spend(left.length);
  const data = new Float64Array(left.length);
  for (let i = 0; i < data.length; i++) data[i] = round(value(left[i] ?? 0, right[i] ?? 0, round));
  const origin = { op: rule.op, from: tensorsAmong([a, b]), ...numberAmong([a, b]) };
  const result = fromValues(resultDtype, shape, data, origin);
  const partials: (readonly [Tensor, Partial])[] = [];
  if (a instanceof Tensor && rule.left) partials.push([a, rule.left]);
  if (b instanceof Tensor && rule.right) partials.push([b, rule.right]);
  const backward = (grad: Float64Array): Float64Array[] =>
    partials.map(([tensor, partial]) => {
      const gradient = new Float64Array(grad.length);
      for (let i = 0; i < grad.length; i++) {
        gradient[i] = round(
          partial(grad[i] ?? 0, left[i] ?? 0, right[i] ?? 0, data[i] ?? 0, round),
        );
      }
      return sumToShape(gradient, shape, tensor.shape);
    });
  return record(
    result,
    `${rule.op}Backward`,
    partials.map(([tensor]) => tensor),
    backward,
  );
}

const one: Partial = (grad) => grad;
const minusOne: Partial = (grad) => -grad;

const addition: Binary = { op: 'add', value: (x, y) => x + y, left: one, right: one };
const subtraction: Binary = { op: 'sub', value: (x, y) => x - y, left: one, right: minusOne };
const multiplication: Binary = {
  op: 'mul',
  value: (x, y) => x * y,
  left: (grad, _x, y) => grad * y,
  right: (grad, x) => grad * x,
};
const division: Binary = {
  op: 'div',
  value: (x, y) => x / y,
  left: (grad, _x, y) => grad / y,
  right: (grad, x, y, _out, round) => -grad * round(round(x / y) / y),
  floating: true,
};

export const add = (a: Operand, b: Operand): Tensor => binary(addition, a, b);
export const mul = (a: Operand, b: Operand): Tensor => binary(multiplication, a, b);
export const div = (a: Operand, b: Operand): Tensor => binary(division, a, b);

const isBool = (operand: Operand): boolean =>
  operand instanceof Tensor ? operand.dtype === 'bool' : typeof operand === 'boolean';

export function sub(a: Operand, b: Operand): Tensor {
  if (isBool(a) && isBool(b)) {
    throw runtimeError(
      'Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.',
    );
  }
  if (isBool(a) || isBool(b)) {
    throw runtimeError(
      'Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
    );
  }
  return binary(subtraction, a, b);
}

const halfAtTies =
  (wins: (x: number, y: number) => boolean): Partial =>
  (grad, x, y) =>
    x === y ? grad / 2 : wins(x, y) ? grad : 0;

const nanOr = (x: number, y: number, otherwise: number): number =>
  Number.isNaN(x) || Number.isNaN(y) ? NaN : otherwise;

const larger: Binary = {
  op: 'maximum',
  value: (x, y) => nanOr(x, y, Math.max(x, y)),
  left: halfAtTies((x, y) => x > y),
  right: halfAtTies((x, y) => x < y),
};
const smaller: Binary = {
  op: 'minimum',
  value: (x, y) => nanOr(x, y, Math.min(x, y)),
  left: halfAtTies((x, y) => x < y),
  right: halfAtTies((x, y) => x > y),
};

export const maximum = (a: Operand, b: Operand): Tensor => binary(larger, a, b);
export const minimum = (a: Operand, b: Operand): Tensor => binary(smaller, a, b);

const power: Binary = {
  op: 'pow',
  value: (x, y) => (x === 1 || y === 0 ? 1 : x ** y),
  left: (grad, x, y, _out, round) =>
    y === 0 ? 0 : grad * round(y * round(y === 1 ? 1 : x ** (y - 1))),
  right: (grad, x, y, out) => (x === 0 && y >= 0 ? 0 : grad * (out * Math.log(x))),
};

function isWhole(operand: Operand): boolean {
  return operand instanceof Tensor
    ? isIntegral(operand.dtype) || operand.dtype === 'bool'
    : typeof operand !== 'number';
}

export function pow(a: Operand, b: Operand): Tensor {
  if (isWhole(a) && isWhole(b) && !(b instanceof Tensor) && Number(b) < 0) {
    throw runtimeError('Integers to negative integer powers are not allowed.');
  }
  return binary(power, a, b);
}

const floorDivision: Binary = { op: 'floor_divide', value: (x, y) => Math.floor(x / y) };
const remainderRule: Binary = {
  op: 'remainder',
  value: (x, y) => x - y * Math.floor(x / y),
  left: one,
  right: (grad, x, y) => -grad * Math.floor(x / y),
};

export function floorDivide(a: Operand, b: Operand): Tensor {
  const result = binary(floorDivision, a, b);
  return record(result, 'FloorDivideBackward', tensorsAmong([a, b]), () => {
    throw runtimeError('derivative for aten::floor_divide is not implemented');
  });
}

export function remainder(a: Operand, b: Operand): Tensor {
  if (a instanceof Tensor) return binary(remainderRule, a, b);
  const result = binary({ op: 'remainder', value: remainderRule.value }, a, b);
  return record(result, 'RemainderBackward', tensorsAmong([b]), () => {
    throw runtimeError('derivative for aten::remainder is not implemented');
  });
}

/** `xlogy`: 0 where x is 0, whatever y is. */
const xlogyRule: Binary = {
  op: 'xlogy',
  value: (x, y, round) => (Number.isNaN(y) ? NaN : x === 0 ? 0 : x * round(Math.log(y))),
  left: (grad, x, y) => (x === 0 && y <= 0 ? 0 : grad * Math.log(y)),
  right: (grad, x, y) => (grad * x) / y,
  floating: true,
};

export const xlogy = (a: Operand, b: Operand): Tensor => binary(xlogyRule, a, b);

const comparisons: Readonly<Record<string, Binary['value']>> = {
  eq: (x, y) => Number(x === y),
  ne: (x, y) => Number(x !== y),
  lt: (x, y) => Number(x < y),
  le: (x, y) => Number(x <= y),
  gt: (x, y) => Number(x > y),
  ge: (x, y) => Number(x >= y),
};

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

export function compare(op: Comparison, a: Operand, b: Operand): Tensor {
  return binary({ op, value: comparisons[op] ?? (() => 0), comparison: true }, a, b);
}

const bitwise: Readonly<Record<'and' | 'or' | 'xor', (x: bigint, y: bigint) => bigint>> = {
  and: (x, y) => x & y,
  or: (x, y) => x | y,
  xor: (x, y) => x ^ y,
};

/** `&`, `|`, `^`: bitwise for integers, logical for masks. */
export function bitwiseOp(op: 'and' | 'or' | 'xor', a: Operand, b: Operand): Tensor {
  const dtype = resultType([a, b]);
  broadcastShapes(shapeOf(a), shapeOf(b));
  if (isFloating(dtype)) throw notImplementedFor(`bitwise_${op}_cpu`, scalarType(dtype));
  const apply = bitwise[op];
  const value = (x: number, y: number): number => Number(apply(BigInt(x), BigInt(y)));
  return binary({ op: `bitwise_${op}`, value }, a, b);
}
