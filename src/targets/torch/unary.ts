import type { Dtype } from '../../tensors/tensor';
import { notImplementedFor, runtimeError, Unsupported } from '../python/errors';
import { record } from './autograd';
import { complexAbs } from './complex';
import { category, kernelRounding, roundingOf, scalarType, type Rounding } from './dtype';
import { spend } from './session';
import { fromValues, values, type Tensor } from './tensor';

/** An elementwise function, with its derivative times the incoming gradient. */
interface Unary {
  /** `round` rounds intermediates as the kernel does. */
  readonly value: (x: number, round: Rounding) => number;
  readonly slope?: (grad: number, x: number, out: number, round: Rounding) => number;
  /** Integers become float32. */
  readonly floating?: boolean;
  /** The kernel's name in `"…" not implemented for 'Long'`, where integers are refused. */
  readonly kernel?: string;
  readonly scalar?: number;
}

/** Applies an elementwise function. */
export function unary(op: string, rule: Unary, input: Tensor): Tensor {
  if (input.device === 'meta') throw new Unsupported('tensors on the meta device have no numbers');
  if (input.dtype === 'complex64') throw new Unsupported(`${op} of complex tensors`);
  if (rule.kernel && category(input.dtype) < 2) {
    throw notImplementedFor(rule.kernel, scalarType(input.dtype));
  }
  const dtype: Dtype = rule.floating && category(input.dtype) < 2 ? 'float32' : input.dtype;
  const round = roundingOf(dtype);
  const x = values(input);
  spend(x.length);
  const within = kernelRounding(dtype);
  const data = x.map((value) => round(rule.value(value, within)));
  const origin = {
    op,
    from: [input],
    ...(rule.scalar === undefined ? {} : { scalar: rule.scalar }),
  };
  const result = fromValues(dtype, input.shape, data, origin);
  const { slope } = rule;
  return slope
    ? record(result, op, [input], (grad) => [
        grad.map((g, i) => round(slope(g, x[i] ?? 0, data[i] ?? 0, within))),
      ])
    : result;
}

const sigmoidOf = (x: number): number => 1 / (1 + Math.exp(-x));

const rules: Readonly<Record<string, Unary>> = {
  exp: { value: Math.exp, slope: (g, _x, out) => g * out, floating: true },
  log: { value: Math.log, slope: (g, x) => g / x, floating: true },
  log2: { value: Math.log2, slope: (g, x) => g / (x * Math.LN2), floating: true },
  log10: { value: Math.log10, slope: (g, x) => g / (x * Math.LN10), floating: true },
  log1p: { value: Math.log1p, slope: (g, x) => g / (x + 1), floating: true },
  expm1: { value: Math.expm1, slope: (g, _x, out) => g * (out + 1), floating: true },
  sqrt: { value: Math.sqrt, slope: (g, _x, out) => g / (2 * out), floating: true },
  rsqrt: {
    value: (x) => 1 / Math.sqrt(x),
    slope: (g, _x, out, round) => -0.5 * g * round(out ** 3),
    floating: true,
  },
  reciprocal: {
    value: (x) => 1 / x,
    slope: (g, _x, out, round) => -g * round(out * out),
    floating: true,
  },
  square: { value: (x) => x * x, slope: (g, x) => g * 2 * x },
  sin: { value: Math.sin, slope: (g, x) => g * Math.cos(x), floating: true },
  cos: { value: Math.cos, slope: (g, x) => -g * Math.sin(x), floating: true },
  cosh: { value: Math.cosh, slope: (g, x, _out, round) => g * round(Math.sinh(x)), floating: true },
  sinh: { value: Math.sinh, slope: (g, x, _out, round) => g * round(Math.cosh(x)), floating: true },
  tanh: { value: Math.tanh, slope: (g, _x, out) => g * (1 - out * out), floating: true },
  sigmoid: {
    value: (x, round) => 1 / (1 + round(Math.exp(-x))),
    slope: (g, _x, out) => g * (1 - out) * out,
    floating: true,
  },
  atan: { value: Math.atan, slope: (g, x) => g / (x * x + 1), floating: true },
  relu: {
    value: (x) => (Number.isNaN(x) ? x : Math.max(x, 0)),
    slope: (g, _x, out) => (out > 0 ? g : 0),
  },
  exp2: { value: (x) => 2 ** x, slope: (g, _x, out) => g * out * Math.LN2, floating: true },
  tan: { value: Math.tan, slope: (g, _x, out) => g * (1 + out * out), floating: true },
  asin: { value: Math.asin, slope: (g, x) => g / Math.sqrt(1 - x * x), floating: true },
  acos: { value: Math.acos, slope: (g, x) => -g / Math.sqrt(1 - x * x), floating: true },
  asinh: { value: Math.asinh, slope: (g, x) => g / Math.sqrt(x * x + 1), floating: true },
  atanh: { value: Math.atanh, slope: (g, x) => g / (1 - x * x), floating: true },
  frac: { value: (x) => x - Math.trunc(x), slope: (g) => g },
  sgn: { value: (x) => (Number.isNaN(x) ? 0 : Math.sign(x) + 0), slope: () => 0 },
  sign: { value: (x) => (Number.isNaN(x) ? 0 : Math.sign(x) + 0), slope: () => 0 },
  floor: { value: Math.floor, slope: () => 0 },
  ceil: { value: Math.ceil, slope: () => 0 },
  trunc: { value: Math.trunc, slope: () => 0 },
  round: { value: roundHalfToEven, slope: () => 0 },
};

function roundHalfToEven(x: number): number {
  const below = Math.floor(x);
  const rest = x - below;
  if (rest !== 0.5) return Math.round(x);
  return below % 2 === 0 ? below : below + 1;
}

export const unaryNames = Object.keys(rules);

/** `torch.exp` and the like, by name. */
export function applyUnary(op: string, input: Tensor): Tensor {
  const rule = rules[op];
  if (!rule) throw new Error(`unary.ts knows no ${op}`);
  if (op === 'relu' && input.dtype === 'bool') {
    throw runtimeError('Boolean inputs not supported for relu');
  }
  return unary(op, rule, input);
}

export const exp = (input: Tensor): Tensor => applyUnary('exp', input);
export const log = (input: Tensor): Tensor => applyUnary('log', input);
export const sqrt = (input: Tensor): Tensor => applyUnary('sqrt', input);
export const floor = (input: Tensor): Tensor => applyUnary('floor', input);
export const trunc = (input: Tensor): Tensor => applyUnary('trunc', input);
export const nearest = (input: Tensor): Tensor => applyUnary('round', input);

export function neg(input: Tensor): Tensor {
  if (input.dtype === 'bool') {
    throw runtimeError(
      'Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
    );
  }
  return unary('neg', { value: (x) => -x, slope: (g) => -g }, input);
}

/** `abs`, with subgradient 0 at 0. */
export function abs(input: Tensor): Tensor {
  if (input.dtype === 'complex64') return complexAbs(input);
  return unary('abs', { value: Math.abs, slope: (g, x) => g * (Math.sign(x) || 0) }, input);
}

export function isnan(input: Tensor): Tensor {
  const data = values(input).map((x) => Number(Number.isNaN(x)));
  return fromValues('bool', input.shape, data, { op: 'isnan', from: [input] });
}

export function isfinite(input: Tensor): Tensor {
  const data = values(input).map((x) => Number(Number.isFinite(x)));
  return fromValues('bool', input.shape, data, { op: 'isfinite', from: [input] });
}

/** `~`: inverts masks, and the bits of integers. */
export function bitwiseNot(input: Tensor): Tensor {
  const flip = input.dtype === 'bool' ? (x: number) => 1 - x : (x: number) => -x - 1;
  const round = roundingOf(input.dtype);
  if (category(input.dtype) >= 2) {
    throw notImplementedFor('bitwise_not_cpu', scalarType(input.dtype));
  }
  return fromValues(
    input.dtype,
    input.shape,
    values(input).map((x) => round(flip(x))),
    {
      op: 'bitwise_not',
      from: [input],
    },
  );
}

/** `F.logsigmoid`: min(x, 0) − log1p(exp(−|x|)). */
export function logsigmoid(input: Tensor): Tensor {
  return unary(
    'logsigmoid',
    {
      value: (x) => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x))),
      slope: (g, x) => g * sigmoidOf(-x),
      kernel: 'log_sigmoid_cpu',
    },
    input,
  );
}

/** `F.softplus`: linear above the threshold. */
export function softplus(input: Tensor, beta: number, threshold: number): Tensor {
  return unary(
    'softplus',
    {
      value: (x) => (x * beta > threshold ? x : Math.log1p(Math.exp(x * beta)) / beta),
      slope: (g, x) => (x * beta > threshold ? g : g * sigmoidOf(x * beta)),
      kernel: 'softplus_cpu',
    },
    input,
  );
}
