import { indexError, notImplementedFor, runtimeError, valueError } from '../../python/errors';
import { record } from '../../torch/autograd';
import { add, mul, sub } from '../../torch/binary';
import { category, kernelRounding, requireCast, roundingOf, scalarType } from '../../torch/dtype';
import { expandValues, resultType, sizes } from '../../torch/operands';
import { withoutGrad } from '../../torch/session';
import { binaryOperator } from '../../python/operators';
import { castTo } from '../../torch/select';
import { fitted, inPlaceResult } from '../../torch/in-place';
import { sum } from '../../torch/reduce';
import { div } from '../../torch/binary';
import { fromValues, values, type Tensor } from '../../torch/tensor';
import { logsigmoid, neg } from '../../torch/unary';
import { expand } from '../../torch/views';
import { builtin } from '../builtin';
import { str } from '../../python/represent';
import { differ, printedSize, requireSize } from './arguments';
import { lossFunction } from './loss-function';
import {
  givenReduction,
  reduced,
  reductionNamed,
  reductionOf,
  requireNoGrad,
  type Reduction,
} from './reduction';

const weightedOptions =
  "input, target, weight=None, size_average=None, reduce=None, reduction='mean'";

/** `torch.broadcast_shapes(target, weight)`, which has words of its own. */
function broadcastWeight(target: Tensor, weight: Tensor): Tensor {
  const dims = Math.max(target.dim, weight.dim);
  const shape = Array.from({ length: dims }, () => 1);
  [target, weight].forEach((tensor, argument) => {
    for (let i = 1; i <= tensor.dim; i++) {
      const size = tensor.shape.at(-i) ?? 1;
      const known = shape[dims - i] ?? 1;
      if (size === 1 || size === known) continue;
      if (known !== 1) {
        throw runtimeError(
          `Attempting to broadcast a dimension of length ${size} at -${i}! Mismatching argument at index ${argument} had torch.Size(${sizes(tensor.shape)}); but expected shape should be broadcastable to ${sizes(shape)}`,
        );
      }
      shape[dims - i] = size;
    }
  });
  return expand(weight, shape);
}

const leastLog = -100;
const leastSpread = 1e-12;

const binaryCrossEntropyKernel = builtin(
  'binary_cross_entropy(Tensor input, Tensor target, Tensor? weight, str reduction)',
  (given) => {
    const input = given.tensor('input');
    const target = given.tensor('target');
    const weight = given.optionalTensor('weight');
    requireNoGrad('binary_cross_entropy', 'weight', weight);
    if (target.dtype !== input.dtype) {
      throw runtimeError(
        `Found dtype ${scalarType(target.dtype)} but expected ${scalarType(input.dtype)}`,
      );
    }
    if (category(input.dtype) !== 2) {
      throw notImplementedFor('binary_cross_entropy', scalarType(input.dtype));
    }
    const x = values(input);
    const y = values(target);
    const round = roundingOf(input.dtype);
    const within = kernelRounding(input.dtype);
    const elements = x.map((p, i) => {
      const t = y[i] ?? 0;
      if (!(p >= 0 && p <= 1)) {
        throw runtimeError('all elements of input should be between 0 and 1');
      }
      if (!(t >= 0 && t <= 1)) {
        throw runtimeError('all elements of target should be between 0 and 1');
      }
      const negative = Math.max(Math.log(within(1 - p)), leastLog);
      return round((t - 1) * negative - t * Math.max(Math.log(p), leastLog));
    });
    const origin = { op: 'binary_cross_entropy', from: [input, target] };
    const loss = fromValues(input.dtype, input.shape, elements, origin);
    const scale = weight ? expandValues(values(weight), weight.shape, weight.shape) : null;
    record(loss, 'BinaryCrossEntropyBackward0', [input, target], (grad) => [
      grad.map((g, i) => {
        const p = x[i] ?? 0;
        return (g * (p - (y[i] ?? 0))) / Math.max(within((1 - p) * p), leastSpread);
      }),
      grad.map((g, i) => g * (Math.log(within(1 - (x[i] ?? 0))) - Math.log(x[i] ?? 0))),
    ]);
    const product = weight && scale ? inPlaceResult(mul, loss, weight) : loss;
    return reduced(product, reductionNamed(given.value('reduction')));
  },
);

export const binaryCrossEntropy = lossFunction(
  'BCELoss',
  'binary_cross_entropy',
  weightedOptions,
  (given) => {
    const reduction = reductionOf(given);
    const target = requireSize(given.value('target'));
    const input = requireSize(given.value('input'));
    if (differ(target, input)) {
      throw valueError(
        `Using a target size (${printedSize(target)}) that is different to the input size (${printedSize(input)}) is deprecated. Please ensure they have the same size.`,
      );
    }
    const own = given.value('weight');
    const weight = own === null ? null : broadcastWeight(target, requireSize(own));
    return binaryCrossEntropyKernel.call({
      positional: [input, target, weight, reduction],
      keywords: new Map(),
    });
  },
);

/** The mean of a fused kernel: on the way back its count divides in the input's digits, not in those of the result. */
function reducedInKernel(loss: Tensor, reduction: Reduction): Tensor {
  const result = reduced(loss, reduction);
  if (reduction !== 'mean' || !result.gradFn || !loss.gradFn) return result;
  const { inputs, backward, name } = loss.gradFn;
  const count = Math.max(loss.size, 1);
  result.gradFn = {
    name,
    inputs,
    backward: (grad) => backward(new Float64Array(loss.size).fill((grad[0] ?? 0) / count)),
  };
  return result;
}

const withLogitsKernel = builtin(
  'binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight, Tensor? pos_weight, str reduction)',
  (given) => {
    const input = given.tensor('input');
    const target = given.tensor('target');
    const weight = given.optionalTensor('weight');
    const positive = given.optionalTensor('pos_weight');
    requireNoGrad('binary_cross_entropy_with_logits', 'weight', weight);
    requireNoGrad('binary_cross_entropy_with_logits', 'pos_weight', positive);
    // The logarithm is taken first, and weights of positives must fit before anything is subtracted.
    const logs = logsigmoid(input);
    if (positive) fitted(add(positive, target), castTo(target, 'float64'));
    if (target.dtype === 'bool') {
      throw runtimeError(
        'Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or `logical_xor()` operator instead.',
      );
    }
    const elements = withoutGrad(() => {
      const scale = positive ? add(mul(sub(positive, 1n), target), 1n) : null;
      const linear = inPlaceResult(mul, sub(1n, target), input);
      const scaled = scale ? inPlaceResult(mul, scale, logs) : logs;
      const plain = inPlaceResult(sub, linear, scaled);
      return weight ? inPlaceResult(mul, plain, weight) : plain;
    });
    const origin = { op: 'binary_cross_entropy_with_logits', from: [input, target] };
    const loss = fromValues(elements.dtype, elements.shape, values(elements), origin);
    const spread = (tensor: Tensor | null): Float64Array | null =>
      tensor && expandValues(values(tensor), tensor.shape, input.shape);
    const [weights, positives] = [spread(weight), spread(positive)];
    const x = values(input);
    const y = values(target);
    const round = roundingOf(input.dtype);
    record(loss, 'BinaryCrossEntropyWithLogitsBackward0', [input, target], (grad) => [
      grad.map((g, i) => {
        const own = g * (weights?.[i] ?? 1);
        const label = y[i] ?? 0;
        const likely = round(1 / (1 + Math.exp(-(x[i] ?? 0))));
        const scaled = (positives?.[i] ?? 1) * label;
        return positives ? own * ((scaled + 1 - label) * likely - scaled) : own * (likely - label);
      }),
      grad.map((g, i) => {
        const score = x[i] ?? 0;
        const [yes, no] = [logSigmoidOf(score), logSigmoidOf(-score)];
        return g * (weights?.[i] ?? 1) * (positives ? no - (positives[i] ?? 1) * yes : -score);
      }),
    ]);
    return reducedInKernel(loss, reductionNamed(given.value('reduction')));
  },
);

export const binaryCrossEntropyWithLogits = lossFunction(
  'BCEWithLogitsLoss',
  'binary_cross_entropy_with_logits',
  `${weightedOptions}, pos_weight=None`,
  (given) => {
    const reduction = reductionOf(given);
    const target = requireSize(given.value('target'));
    const input = requireSize(given.value('input'));
    if (differ(target, input)) {
      throw valueError(
        `Target size (${printedSize(target)}) must be the same as input size (${printedSize(input)})`,
      );
    }
    return withLogitsKernel.call({
      positional: [input, target, given.value('weight'), given.value('pos_weight'), reduction],
      keywords: new Map(),
    });
  },
);

const logSigmoidOf = (x: number): number => Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));

const softMarginKernel = builtin(
  'soft_margin_loss(Tensor input, Tensor target, str reduction)',
  (given) => {
    const input = given.tensor('input');
    const target = given.tensor('target');
    requireNoGrad('soft_margin_loss', 'target', target);
    // The forward pass works in the input's memory, so its shape and dtype must hold the result.
    if (input.dtype === 'bool') neg(input);
    inPlaceResult(mul, input, target);
    requireCast(resultType([input, target]), input.dtype);
    const round = roundingOf(input.dtype);
    const within = kernelRounding(input.dtype);
    const x = values(input);
    const y = expandValues(values(target), target.shape, input.shape);
    const data = x.map((score, i) => {
      const z = within(Math.exp(within(within(-score) * (y[i] ?? 0))));
      return round(Math.log1p(z));
    });
    if (category(input.dtype) !== 2) {
      requireCast('float32', input.dtype);
    }
    const origin = { op: 'soft_margin_loss', from: [input, target] };
    const loss = fromValues(input.dtype, input.shape, data, origin);
    record(loss, 'SoftMarginLossBackward0', [input], (grad) => {
      if (target.dtype === 'bool') {
        throw runtimeError(
          'Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
        );
      }
      // −target is taken in the target's dtype, where it may wrap.
      const wrapped = roundingOf(target.dtype);
      const negated = (label: number): number => wrapped(-label);
      return [
        grad.map((g, i) => {
          const label = y[i] ?? 0;
          const z = within(Math.exp(within(negated(label) * (x[i] ?? 0))));
          return (within(-label * z) / within(z + 1)) * g;
        }),
      ];
    });
    return reduced(loss, reductionNamed(given.value('reduction')));
  },
);

export const softMarginLoss = lossFunction(
  'SoftMarginLoss',
  'soft_margin_loss',
  "input, target, size_average=None, reduce=None, reduction='mean'",
  (given) => {
    const reduction = reductionOf(given);
    return softMarginKernel.call({
      positional: [given.value('input'), given.value('target'), reduction],
      keywords: new Map(),
    });
  },
);

export const multiLabelSoftMarginLoss = lossFunction(
  'MultiLabelSoftMarginLoss',
  'multilabel_soft_margin_loss',
  weightedOptions,
  (given) => {
    const reduction = givenReduction(given);
    const input = requireSize(given.value('input'));
    const target = given.value('target');
    const positive = binaryOperator('*', target, logsigmoid(input));
    const inverse = binaryOperator('-', 1n, target);
    const negative = binaryOperator('*', inverse, logsigmoid(neg(input)));
    let loss = neg(requireSize(binaryOperator('+', positive, negative)));
    const weight = given.optionalOperand('weight');
    if (weight !== null) loss = mul(loss, weight);
    if (input.dim === 0) {
      throw indexError('Dimension specified as -1 but tensor has no dimensions');
    }
    const classDim = input.dim - 1;
    const classes = input.shape[classDim] ?? 1;
    const rows = div(sum(loss, [classDim]), BigInt(classes));
    if (reduction === 'none' || reduction === 'mean' || reduction === 'sum') {
      return reduced(rows, reduction);
    }
    throw valueError(`${str(reduction)} is not valid`);
  },
);
