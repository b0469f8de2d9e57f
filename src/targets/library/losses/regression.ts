import { truthy } from '../../python/iterate';
import type { Dtype } from '../../../tensors/tensor';
import {
  notImplementedFor,
  PythonError,
  runtimeError,
  typeError,
  valueError,
} from '../../python/errors';
import { compareValues, binaryOperator } from '../../python/operators';
import { NumpyArray, typeName, type Callable, type Value } from '../../python/values';
import { str } from '../../python/represent';
import { Tensor, filled, fromValues, values } from '../../torch/tensor';
import { add, compare, div, mul, pow, sub } from '../../torch/binary';
import { record } from '../../torch/autograd';
import { category, cName, requireCast, roundingOf, scalarType } from '../../torch/dtype';
import { broadcastShapes, resultType } from '../../torch/operands';
import { inPlaceResult } from '../../torch/in-place';
import { mean, sum, truth } from '../../torch/reduce';
import { castTo, maskedFill } from '../../torch/select';
import { spend, warn } from '../../torch/session';
import { abs, exp, log } from '../../torch/unary';
import { expand, unsqueeze } from '../../torch/views';
import { requireSameDevice } from '../../torch/binary';
import { builtin } from '../builtin';
import type { Given } from '../given';
import { differ, printedSize, requireSize, numberArgument } from './arguments';
import { lossFunction } from './loss-function';
import { givenReduction, reduced, reductionNamed, type Reduction } from './reduction';

function warnAboutSizes(input: Value, target: Value): void {
  const own = requireSize(target);
  const other = requireSize(input);
  if (differ(own, other)) {
    warn(
      'UserWarning',
      `Using a target size (${printedSize(own)}) that is different to the input size (${printedSize(other)}). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.`,
    );
  }
}

interface Kernel {
  readonly name: string;
  readonly value: (difference: number) => number;
  readonly slope: (difference: number) => number;
  /** Whether the result has the input's dtype, and backward wants the target's to be the same. */
  readonly strict: boolean;
}

function pointwise(input: Tensor, target: Tensor, kernel: Kernel): Tensor {
  requireSameDevice([input, target]);
  const common = resultType([input, target]);
  const dtype: Dtype = kernel.strict ? input.dtype : common;
  if (kernel.strict) requireCast(common, dtype);
  if (category(common) !== 2) throw notImplementedFor(kernel.name, scalarType(common));
  const shape = broadcastShapes(input.shape, target.shape);
  const x = values(castTo(input, common));
  const y = values(castTo(target, common));
  spend(x.length);
  const round = roundingOf(common);
  const out = roundingOf(dtype);
  const difference = x.map((value, i) => round(value - (y[i] ?? 0)));
  const data = difference.map((value) => out(round(kernel.value(value))));
  const origin = { op: kernel.name, from: [input, target] };
  return record(fromValues(dtype, shape, data, origin), kernel.name, [input, target], (grad) => {
    if (kernel.strict && target.dtype !== input.dtype) {
      throw runtimeError(
        `Found dtype ${scalarType(target.dtype)} but expected ${scalarType(input.dtype)}`,
      );
    }
    const gradient = difference.map((value, i) => (grad[i] ?? 0) * kernel.slope(value));
    return [gradient, gradient.map((value) => -value)];
  });
}

const squared: Kernel = {
  name: 'mse_cpu',
  value: (d) => d * d,
  slope: (d) => 2 * d,
  strict: false,
};

const smoothed = (beta: number): Kernel => ({
  name: 'smooth_l1_cpu',
  value: (d) => (Math.abs(d) < beta ? (0.5 * d * d) / beta : Math.abs(d) - 0.5 * beta),
  slope: (d) => (d <= -beta ? -1 : d >= beta ? 1 : d / beta),
  strict: false,
});

const huber = (delta: number): Kernel => ({
  name: 'huber_cpu',
  value: (d) => (Math.abs(d) <= delta ? 0.5 * d * d : delta * (Math.abs(d) - 0.5 * delta)),
  slope: (d) => (d <= -delta ? -delta : d >= delta ? delta : d),
  strict: true,
});

function expandedPair(given: Given): [Tensor, Tensor] {
  warnAboutSizes(given.value('input'), given.value('target'));
  return [given.tensor('input'), given.tensor('target')];
}

function broadcastPair([input, target]: readonly [Tensor, Tensor]): [Tensor, Tensor] {
  const shape = broadcastShapes(input.shape, target.shape);
  return [expand(input, shape), expand(target, shape)];
}

/** The `weight` of the functional forms: the mean divides by its sum, except for huber_loss. */
function weighted(
  elements: Tensor,
  weight: Tensor,
  reduction: Value,
  divideBySum: boolean,
): Tensor {
  const product = mul(elements, weight);
  if (reduction === 'none') return product;
  if (reduction === 'sum') return sum(product);
  if (reduction === 'mean') return divideBySum ? div(sum(product), sum(weight)) : mean(product);
  throw valueError(
    `Invalid reduction mode: ${str(reduction)}. Expected one of 'none', 'mean', 'sum'.`,
  );
}

function weightOf(given: Given): Tensor | null {
  if (!given.has('weight')) return null;
  const weight = requireSize(given.value('weight'));
  if (differ(weight, given.tensor('input'))) {
    throw valueError('Weights and input must have the same size.');
  }
  return weight;
}

const commonOptions = "size_average=None, reduce=None, reduction='mean'";

function absoluteLoss(pair: readonly [Tensor, Tensor], reduction: Reduction): Tensor {
  return reduced(abs(sub(pair[0], pair[1])), reduction);
}

/** How a plain loss of differences differs from the others: its elements, and its reduced form without weights. */
function differenceLoss(
  id: string,
  name: string,
  elements: (pair: readonly [Tensor, Tensor]) => Tensor,
  plain: (pair: readonly [Tensor, Tensor], reduction: Reduction) => Tensor,
): Callable {
  return lossFunction(id, name, `input, target, ${commonOptions}, weight=None`, (given) => {
    const sized = expandedPair(given);
    const reduction = givenReduction(given);
    const pair = broadcastPair(sized);
    const weight = weightOf(given);
    if (weight) return weighted(elements(pair), weight, reduction, true);
    return plain(pair, reductionNamed(reduction));
  });
}

export const l1Loss = differenceLoss(
  'L1Loss',
  'l1_loss',
  ([input, target]) => abs(sub(input, target)),
  absoluteLoss,
);

export const mseLoss = differenceLoss(
  'MSELoss',
  'mse_loss',
  ([input, target]) => pow(sub(input, target), 2n),
  ([input, target], reduction) => reduced(pointwise(input, target, squared), reduction),
);

export const smoothL1Loss = lossFunction(
  'SmoothL1Loss',
  'smooth_l1_loss',
  `input, target, ${commonOptions}, beta=1.0`,
  (given) => {
    const sized = expandedPair(given);
    const reduction = givenReduction(given);
    const pair = broadcastPair(sized);
    const known = reductionNamed(reduction);
    const beta = numberArgument(given, 'smooth_l1_loss', 'beta', 4);
    if (beta === 0) return absoluteLoss(pair, known);
    if (!(beta >= 0)) {
      throw runtimeError('smooth_l1_loss does not support negative values for beta.');
    }
    return reduced(pointwise(...pair, smoothed(beta)), known);
  },
);

export const huberLoss = lossFunction(
  'HuberLoss',
  'huber_loss',
  "input, target, reduction='mean', delta=1.0, weight=None",
  (given) => {
    const pair = broadcastPair(expandedPair(given));
    const delta = given.number('delta');
    const reduction = given.value('reduction');
    const weight = weightOf(given);
    const known = weight ? 'none' : reductionNamed(reduction);
    if (!(delta > 0)) {
      throw runtimeError('huber_loss does not support non-positive values for delta.');
    }
    const elements = pointwise(...pair, huber(delta));
    return weight ? weighted(elements, weight, reduction, false) : reduced(elements, known);
  },
);

const poissonKernel = builtin(
  'poisson_nll_loss(Tensor input, Tensor target, bool log_input, bool full, float eps, str reduction)',
  (given) => {
    const input = given.tensor('input');
    const target = given.tensor('target');
    let loss = given.boolean('log_input')
      ? sub(exp(input), mul(target, input))
      : sub(input, mul(target, log(add(input, given.number('eps')))));
    if (given.boolean('full')) {
      const stirling = add(
        sub(mul(target, log(target)), target),
        mul(0.5, log(mul(2 * Math.PI, target))),
      );
      loss = inPlaceResult(add, loss, maskedFill(stirling, compare('le', target, 1n), 0));
    }
    return reduced(loss, reductionNamed(given.value('reduction')));
  },
);

export const poissonNllLoss = lossFunction(
  'PoissonNLLLoss',
  'poisson_nll_loss',
  "input, target, log_input=True, full=False, size_average=None, eps=1e-8, reduce=None, reduction='mean'",
  (given) => {
    const reduction = givenReduction(given);
    if (reduction !== 'none' && reduction !== 'mean' && reduction !== 'sum') {
      if (typeof reduction === 'string') {
        throw valueError(`${reduction} is not a valid value for reduction`);
      }
      throw typeError(`unsupported operand type(s) for +: 'NoneType' and 'str'`);
    }
    const rest = ['input', 'target', 'log_input', 'full', 'eps'].map((name) => given.value(name));
    return poissonKernel.call({ positional: [...rest, reduction], keywords: new Map() });
  },
);

const anyOverloads = (given: Value): string =>
  `any() received an invalid combination of arguments - got (${given instanceof NumpyArray ? 'numpy.ndarray' : typeName(given)}), but expected one of:
 * (Tensor input, *, Tensor out = None)
 * (Tensor input, tuple of ints dim = None, bool keepdim = False, *, Tensor out = None)
 * (Tensor input, int dim, bool keepdim = False, *, Tensor out = None)
`;

function requireClampable(variance: Tensor, eps: Value): void {
  if (category(variance.dtype) < 2 && typeof eps === 'number') {
    throw runtimeError(
      `result type Float can't be cast to the desired output type ${cName(variance.dtype)}`,
    );
  }
}

function varianceOf(given: Given, input: Tensor): Tensor {
  const own = given.value('var');
  if (typeof own === 'number') {
    if (own < 0) throw valueError('var has negative entry/entries');
    return mul(own, filled(input.dtype, input.shape, 1));
  }
  const isBelow = compareValues('<', own, 0n);
  if (!(isBelow instanceof Tensor) || !(own instanceof Tensor)) {
    throw new PythonError('TypeError', anyOverloads(isBelow));
  }
  if (values(truth('any', isBelow, null, false))[0]) {
    throw valueError('var has negative entry/entries');
  }
  return own;
}

function fitVariance(variance: Tensor, input: Tensor): Tensor {
  if (!differ(variance, input)) return variance;
  const leading = input.shape.slice(0, -1);
  if (leading.join() === variance.shape.join() && input.dim > 0) return unsqueeze(variance, -1);
  const odd = variance.shape.filter((size, i) => size !== input.shape[i]);
  const homoscedastic =
    input.dim === variance.dim && odd.reduce((total, size) => total + size, 0) === 1;
  if (homoscedastic) return variance;
  throw valueError('var is of incorrect size');
}

export const gaussianNllLoss = lossFunction(
  'GaussianNLLLoss',
  'gaussian_nll_loss',
  "input, target, var, full=False, eps=1e-6, reduction='mean'",
  (given) => {
    const input = requireSize(given.value('input'));
    const variance = fitVariance(varianceOf(given, input), input);
    const reduction = given.value('reduction');
    if (reduction !== 'none' && reduction !== 'mean' && reduction !== 'sum') {
      throw valueError(`${str(reduction)} is not valid`);
    }
    requireClampable(variance, given.value('eps'));
    // The clamp is hidden from autograd: the gradient is that of the clamped value, passed on unchanged.
    const round = roundingOf(variance.dtype);
    const eps = round(given.number('eps'));
    const clamped = fromValues(
      variance.dtype,
      variance.shape,
      values(variance).map((value) => (value < eps ? eps : value)),
    );
    const hidden = record(clamped, 'CloneBackward0', [variance], (grad) => [grad]);
    const difference = binaryOperator('-', input, given.value('target'));
    const squares = binaryOperator('**', difference, 2n);
    const ratio = requireSize(binaryOperator('/', squares, hidden));
    let loss = mul(0.5, add(log(hidden), ratio));
    if (truthy(given.value('full'))) loss = inPlaceResult(add, loss, 0.5 * Math.log(2 * Math.PI));
    return reduced(loss, reduction);
  },
);
