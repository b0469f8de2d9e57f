import {
  add,
  bitwiseOp,
  compare,
  div,
  floorDivide,
  mul,
  pow,
  remainder,
  sub,
} from '../torch/binary';
import type { Comparison } from '../torch/binary';
import { matmul } from '../torch/matmul';
import type { Operand } from '../torch/operands';
import { sameShape } from '../../tensors/tensor';
import { spend } from '../torch/session';
import { Tensor, values } from '../torch/tensor';
import { bitwiseNot, neg } from '../torch/unary';
import { PythonError, runtimeError, typeError, Unsupported } from './errors';
import { iterate, truthy } from './iterate';
import { Complex, List, NumpyArray, TorchDtype, Tuple, typeName, type Value } from './values';

type TensorOperator = (a: Operand, b: Operand) => Tensor;

const tensorOperators: Readonly<Record<string, TensorOperator>> = {
  '+': add,
  '-': sub,
  '*': mul,
  '/': div,
  '//': floorDivide,
  '%': remainder,
  '**': pow,
  '&': (a, b) => bitwiseOp('and', a, b),
  '|': (a, b) => bitwiseOp('or', a, b),
  '^': (a, b) => bitwiseOp('xor', a, b),
  '<<': (a, b) => mul(a, pow(2n, b)),
  '>>': (a, b) => floorDivide(a, pow(2n, b)),
};

function isOperand(value: Value): value is Operand {
  return (
    value instanceof Tensor ||
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    typeof value === 'boolean'
  );
}

const qualified = (value: Value): string =>
  value instanceof NumpyArray ? 'numpy.ndarray' : typeName(value);

const isNumber = (value: Value): value is bigint | number | boolean =>
  typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean';

const isSequence = (value: Value): value is List | Tuple | string =>
  value instanceof List || value instanceof Tuple || typeof value === 'string';

const withoutArray = (value: Value): Value => (value instanceof NumpyArray ? value.tensor : value);

const toComplex = (value: Value): Complex =>
  value instanceof Complex ? value : new Complex(Number(value), 0);

function unsupported(op: string, left: Value, right: Value): never {
  const sign = op === '**' ? '** or pow()' : op;
  throw typeError(
    `unsupported operand type(s) for ${sign}: '${qualified(left)}' and '${qualified(right)}'`,
  );
}

/** `left op right`. */
export function binaryOperator(op: string, left: Value, right: Value): Value {
  if (left instanceof NumpyArray || right instanceof NumpyArray) {
    return withArrays(op, left, right);
  }
  if (left instanceof Tensor || right instanceof Tensor) {
    if (left instanceof List || left instanceof Tuple) {
      if (op === '+') {
        const kind = left instanceof List ? 'list' : 'tuple';
        throw typeError(`can only concatenate ${kind} (not "Tensor") to ${kind}`);
      }
    }
    if (op === '*' && (isSequence(left) || isSequence(right))) {
      throw typeError('only integer tensors of a single element can be converted to an index');
    }
    if (op === '@' && left instanceof Tensor && right instanceof Tensor) return matmul(left, right);
    const operator = tensorOperators[op];
    if (!operator || !isOperand(left) || !isOperand(right)) return unsupported(op, left, right);
    return operator(left, right);
  }
  if (left instanceof Complex || right instanceof Complex) return complex(op, left, right);
  if (isNumber(left) && isNumber(right)) return numbers(op, left, right);
  return sequences(op, left, right);
}

function withArrays(op: string, left: Value, right: Value): Value {
  // An array leaves the operation to the tensor, which does not know arrays; a tensor's own operation becomes the array's.
  if (left instanceof NumpyArray && right instanceof Tensor) unsupported(op, left, right);
  if (left instanceof Tensor && left.requiresGrad) {
    throw runtimeError(
      "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.",
    );
  }
  const result = binaryOperator(op, withoutArray(left), withoutArray(right));
  if (left instanceof Tensor || right instanceof Tensor) return result;
  return result instanceof Tensor ? new NumpyArray(result) : result;
}

function complex(op: string, left: Value, right: Value): Value {
  const [a, b] = [toComplex(left), toComplex(right)];
  if (op === '+') return new Complex(a.real + b.real, a.imaginary + b.imaginary);
  if (op === '-') return new Complex(a.real - b.real, a.imaginary - b.imaginary);
  if (op === '*') {
    return new Complex(
      a.real * b.real - a.imaginary * b.imaginary,
      a.real * b.imaginary + a.imaginary * b.real,
    );
  }
  throw new Unsupported(`${op} of complex numbers`);
}

function numbers(
  op: string,
  left: bigint | number | boolean,
  right: bigint | number | boolean,
): Value {
  if (typeof left === 'number' || typeof right === 'number') {
    return floats(op, Number(left), Number(right));
  }
  return integers(op, BigInt(left), BigInt(right));
}

function divisionByZero(op: string, float: boolean): never {
  const words =
    op === '/' ? (float ? 'float division by zero' : 'division by zero') : 'integer modulo by zero';
  throw new PythonError(
    'ZeroDivisionError',
    op === '//' && !float ? 'integer division or modulo by zero' : words,
  );
}

function floats(op: string, a: number, b: number): Value {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? divisionByZero(op, true) : a / b;
    case '//':
      return b === 0 ? divisionByZero('/', true) : Math.floor(a / b);
    case '%':
      return a - b * Math.floor(a / b);
    case '**':
      return a ** b;
    default:
      return unsupported(op, a, b);
  }
}

const widestPower = 4_096n;

function integers(op: string, a: bigint, b: bigint): Value {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      if (a.toString(16).length + b.toString(16).length > 2_000) {
        throw new Unsupported('integers this long');
      }
      return a * b;
    case '/':
      return b === 0n ? divisionByZero(op, false) : Number(a) / Number(b);
    case '//':
      return b === 0n ? divisionByZero(op, false) : (a - floorModulo(a, b)) / b;
    case '%':
      return b === 0n ? divisionByZero(op, false) : floorModulo(a, b);
    case '**':
      if (b < 0n) return Number(a) ** Number(b);
      if (b > widestPower || a.toString(16).length > 200) {
        throw new Unsupported('integers this long');
      }
      return a ** b;
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '<<':
    case '>>':
      if (b > widestPower) throw new Unsupported('integers this long');
      return op === '<<' ? a << b : a >> b;
    default:
      return unsupported(op, a, b);
  }
}

const floorModulo = (a: bigint, b: bigint): bigint => ((a % b) + b) % b;

const longestSequence = 100_000;

function requireLength(length: number): void {
  if (length > longestSequence) throw new Unsupported('lists and strings this long');
  spend(length);
}

function concatenated(left: readonly Value[], right: readonly Value[]): Value[] {
  requireLength(left.length + right.length);
  return [...left, ...right];
}

function sequences(op: string, left: Value, right: Value): Value {
  if (op === '+') {
    if (left instanceof List && right instanceof List) {
      return new List(concatenated(left.items, right.items));
    }
    if (left instanceof Tuple && right instanceof Tuple) {
      return new Tuple(concatenated(left.items, right.items), left.isSize);
    }
    if (typeof left === 'string' && typeof right === 'string') {
      requireLength(left.length + right.length);
      return left + right;
    }
    if (typeof left === 'string') {
      throw typeError(`can only concatenate str (not "${typeName(right)}") to str`);
    }
  }
  if (op === '*') {
    const [many, count] = typeof right === 'bigint' ? [left, right] : [right, left];
    if (typeof count === 'bigint') {
      const times = Math.max(Number(count), 0);
      if (typeof many === 'string') {
        requireLength(many.length * times);
        return many.repeat(times);
      }
      if (many instanceof List || many instanceof Tuple) {
        requireLength(many.items.length * times);
        const items = Array.from({ length: times }, () => many.items).flat();
        return many instanceof List ? new List(items) : new Tuple(items);
      }
    }
    const factor = isSequence(left) ? right : left;
    if (isSequence(left) || isSequence(right)) {
      throw typeError(`can't multiply sequence by non-int of type '${typeName(factor)}'`);
    }
  }
  return unsupported(op, left, right);
}

export function unaryOperator(op: string, operand: Value): Value {
  if (op === 'not') return !truthy(operand);
  if (operand instanceof Tensor) {
    if (op === '-') return neg(operand);
    return op === '~' ? bitwiseNot(operand) : operand;
  }
  if (operand instanceof NumpyArray) {
    const result = unaryOperator(op, operand.tensor);
    return result instanceof Tensor ? new NumpyArray(result) : result;
  }
  if (operand instanceof Complex && op === '-') {
    return new Complex(-operand.real, -operand.imaginary);
  }
  const own = typeof operand === 'boolean' ? BigInt(operand) : operand;
  if (typeof own === 'bigint') return op === '-' ? -own : op === '~' ? ~own : own;
  if (typeof own === 'number' && op !== '~') return op === '-' ? -own : own;
  throw typeError(`bad operand type for unary ${op}: '${typeName(operand)}'`);
}

const comparisonNames: Readonly<Record<string, Comparison>> = {
  '==': 'eq',
  '!=': 'ne',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
};

/** `left op right` for one link of a chain of comparisons. */
export function compareValues(op: string, left: Value, right: Value): Value {
  if (op === 'is' || op === 'is not') return same(left, right) === (op === 'is');
  if (op === 'in' || op === 'not in') {
    const found =
      typeof right === 'string' && typeof left === 'string'
        ? right.includes(left)
        : iterate(right).some((item) => equal(item, left));
    return found === (op === 'in');
  }
  if (left instanceof NumpyArray || right instanceof NumpyArray) {
    const result = compareValues(op, withoutArray(left), withoutArray(right));
    return result instanceof Tensor ? new NumpyArray(result) : result;
  }
  if (left instanceof Tensor || right instanceof Tensor) {
    const name = comparisonNames[op];
    if (name && isOperand(left) && isOperand(right)) return compare(name, left, right);
    if (op === '==' || op === '!=') return op === '!=';
    throw typeError(
      `'${op}' not supported between instances of '${typeName(left)}' and '${typeName(right)}'`,
    );
  }
  if (op === '==') return equal(left, right);
  if (op === '!=') return !equal(left, right);
  return ordered(op, left, right);
}

function comparable(value: Value): number | bigint | string | null {
  if (typeof value === 'boolean') return Number(value);
  const isComparable =
    typeof value === 'number' || typeof value === 'bigint' || typeof value === 'string';
  return isComparable ? value : null;
}

function ordered(op: string, left: Value, right: Value): boolean {
  const [a, b] = [comparable(left), comparable(right)];
  if (a === null || b === null || (typeof a === 'string') !== (typeof b === 'string')) {
    throw typeError(
      `'${op}' not supported between instances of '${typeName(left)}' and '${typeName(right)}'`,
    );
  }
  if (op === '<') return a < b;
  if (op === '<=') return a <= b;
  return op === '>' ? a > b : a >= b;
}

function same(left: Value, right: Value): boolean {
  if (left instanceof TorchDtype && right instanceof TorchDtype) return left.dtype === right.dtype;
  return left === right;
}

const itemsOf = (value: Value): readonly Value[] | null =>
  value instanceof List || value instanceof Tuple ? value.items : null;

/** Python's `==` of anything but tensors. */
export function equal(left: Value, right: Value): boolean {
  if (isNumber(left) && isNumber(right)) return Number(left) === Number(right);
  const [a, b] = [itemsOf(left), itemsOf(right)];
  if (a && b) return a.length === b.length && a.every((item, i) => equal(item, b[i] ?? null));
  if (left instanceof Tensor && right instanceof Tensor) {
    const other = values(right);
    return (
      sameShape(left.shape, right.shape) && values(left).every((value, i) => value === other[i])
    );
  }
  return same(left, right);
}
