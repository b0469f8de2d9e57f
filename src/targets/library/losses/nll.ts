import { sizeOf, sameShape, type Shape } from '../../../tensors/tensor';
import { indexError, notImplementedFor, runtimeError, valueError } from '../../python/errors';
import { record } from '../../torch/autograd';
import { add, compare, div, mul } from '../../torch/binary';
import { category, isFloating, roundingOf, scalarType } from '../../torch/dtype';
import { sizes } from '../../torch/operands';
import { fitted } from '../../torch/in-place';
import { sum } from '../../torch/reduce';
import { maskedFill } from '../../torch/select';
import { spend } from '../../torch/session';
import { logSoftmax } from '../../torch/softmax';
import { filled, fromValues, values, type Tensor } from '../../torch/tensor';
import { bitwiseNot, neg } from '../../torch/unary';
import { reshape } from '../../torch/views';
import { builtin } from '../builtin';
import type { Given } from '../given';
import { lossFunction } from './loss-function';
import { givenReduction, reductionNamed, requireNoGrad, type Reduction } from './reduction';

function requireIndexDtype(target: Tensor): void {
  if (target.dtype !== 'int64' && target.dtype !== 'uint8') {
    throw runtimeError(
      `expected target dtype to be Long or Byte, but got ${scalarType(target.dtype)}`,
    );
  }
}

interface Layout {
  readonly batch: number;
  readonly classes: number;
  /** Positions per sample and class. */
  readonly inner: number;
  readonly outShape: Shape;
}

interface Options {
  readonly weight: Tensor | null;
  readonly reduction: Reduction;
  readonly ignoreIndex: number;
}

/** Picks −input[target] · weight[target] and divides a mean by the weights of the targets. */
function pick(
  input: Tensor,
  target: Tensor,
  layout: Layout,
  { weight, reduction, ignoreIndex }: Options,
  checkBackward: () => void,
): Tensor {
  const { batch, classes, inner, outShape } = layout;
  if (weight && weight.dtype !== input.dtype) {
    throw runtimeError(
      `expected scalar type ${scalarType(input.dtype)} but found ${scalarType(weight.dtype)}`,
    );
  }
  requireNoGrad(inner === 1 ? 'nll_loss_forward' : 'nll_loss2d_forward', 'weight', weight);
  const x = values(input);
  const indices = values(target);
  const weights = weight ? values(weight) : null;
  const round = roundingOf(input.dtype);
  const count = batch * inner;
  spend(count);
  const elements = new Float64Array(count);
  const at = new Int32Array(count).fill(-1);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const label = indices[i] ?? 0;
    if (label === ignoreIndex) continue;
    if (label < 0 || label >= classes) throw indexError(`Target ${label} is out of bounds.`);
    const place = Math.floor(i / inner) * classes * inner + label * inner + (i % inner);
    at[i] = place;
    elements[i] = -(x[place] ?? 0) * (weights?.[label] ?? 1);
    total += weights?.[label] ?? 1;
  }
  const whole = elements.reduce((a, b) => a + b, 0);
  const none = reduction === 'none';
  const data = none
    ? elements.map(round)
    : Float64Array.of(round(reduction === 'mean' ? whole / total : whole));
  const origin = { op: 'nll_loss', from: [input, target] };
  const result = fromValues(input.dtype, none ? outShape : [], data, origin);
  return record(result, 'NllLossBackward0', [input], (grad) => {
    checkBackward();
    const gradient = new Float64Array(x.length);
    const scale = reduction === 'mean' ? (grad[0] ?? 0) / total : (grad[0] ?? 0);
    at.forEach((place, i) => {
      if (place < 0) return;
      const share = weights?.[indices[i] ?? 0] ?? 1;
      gradient[place] = -(none ? (grad[i] ?? 0) : scale) * share;
    });
    return [gradient];
  });
}

/** The kernel of (C) and (N, C) inputs. */
function nllLoss1d(input: Tensor, target: Tensor, options: Options): Tensor {
  const { weight } = options;
  const classes = input.shape.at(-1) ?? 0;
  if (weight && !(weight.dim === 1 && weight.size === classes)) {
    throw runtimeError(
      `weight tensor should be defined either for all ${classes} classes or no classes but got weight tensor of shape: ${sizes(weight.shape)}`,
    );
  }
  if (category(input.dtype) !== 2) {
    throw notImplementedFor('nll_loss_out_frame', scalarType(input.dtype));
  }
  const batch = input.dim === 1 ? 1 : (input.shape[0] ?? 0);
  const outShape = input.dim === 2 ? [batch] : [];
  return pick(input, target, { batch, classes, inner: 1, outShape }, options, () => {
    if (input.dim === 1 && target.dim === 1 && input.shape[0] !== target.shape[0]) {
      throw runtimeError(
        `size mismatch (got input: ${sizes(input.shape)}, target: ${sizes(target.shape)})`,
      );
    }
  });
}

/** The kernel of (N, C, H, W) inputs. */
function nllLoss2d(input: Tensor, target: Tensor, options: Options, outShape: Shape): Tensor {
  if (target.dim !== 3) {
    throw runtimeError(
      `only batches of spatial targets supported (3D tensors) but got targets of dimension: ${target.dim}`,
    );
  }
  requireIndexDtype(target);
  const [batch = 0, classes = 0, height = 0, width = 0] = input.shape;
  if (options.weight && options.weight.size !== classes) {
    throw runtimeError('weight tensor should be defined either for all or no classes');
  }
  if (!sameShape(target.shape, [batch, height, width])) {
    throw runtimeError(
      `size mismatch (got input: ${sizes(input.shape)} , target: ${sizes(target.shape)}`,
    );
  }
  if (category(input.dtype) !== 2) {
    throw notImplementedFor('nll_loss2d_forward_out_frame', scalarType(input.dtype));
  }
  if (target.dtype === 'uint8') throw runtimeError('expected scalar type Long but found Byte');
  const layout = { batch, classes, inner: height * width, outShape };
  return pick(input, target, layout, options, () => undefined);
}

function nllLossNd(input: Tensor, target: Tensor, options: Options): Tensor {
  if (input.dim < 1) throw valueError(`Expected 1 or more dimensions (got ${input.dim})`);
  const [batch = 0] = input.shape;
  if (input.dim !== 1 && batch !== (target.shape[0] ?? 0)) {
    throw valueError(
      `Expected input batch_size (${batch}) to match target batch_size (${target.shape[0] ?? 0}).`,
    );
  }
  if (input.dim <= 2 && target.dim > 1) {
    throw runtimeError('0D or 1D target tensor expected, multi-target not supported');
  }
  if (input.dim <= 2) requireIndexDtype(target);
  if (input.dim === 1 && target.dim === 1 && target.shape[0] !== 1) {
    throw valueError(
      `For 1D input, 1D target must have size 1, but got target size: ${target.shape[0]}`,
    );
  }
  if (input.dim <= 2) return nllLoss1d(input, target, options);
  const outShape = [batch, ...input.shape.slice(2)];
  if (input.dim === 4) return nllLoss2d(input, target, options, outShape);
  if (!sameShape(target.shape.slice(1), input.shape.slice(2))) {
    throw runtimeError(`Expected target size ${sizes(outShape)}, got ${sizes(target.shape)}`);
  }
  const inner = sizeOf(input.shape.slice(2));
  const flatInput = reshape(input, [batch, input.shape[1] ?? 0, 1, inner]);
  return nllLoss2d(flatInput, reshape(target, [batch, 1, inner]), options, outShape);
}

function optionsOf(given: Given): Options {
  return {
    weight: given.optionalTensor('weight'),
    reduction: reductionNamed(given.value('reduction')),
    ignoreIndex: given.number('ignore_index'),
  };
}

const nllKernel = builtin(
  'nll_loss_nd(Tensor input, Tensor target, Tensor? weight, str reduction, int ignore_index)',
  (given) => nllLossNd(given.tensor('input'), given.tensor('target'), optionsOf(given)),
);

export const nllLoss = lossFunction(
  'NLLLoss',
  'nll_loss',
  "input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean'",
  (given) => {
    const reduction = reductionNamed(givenReduction(given));
    const args = ['input', 'target', 'weight'].map((name) => given.value(name));
    return nllKernel.call({
      positional: [...args, reduction, given.value('ignore_index')],
      keywords: new Map(),
    });
  },
);

function classWeights(weight: Tensor, input: Tensor, dim: number): Tensor {
  return reshape(
    weight,
    input.shape.map((_, i) => (i === dim ? weight.size : 1)),
  );
}

function requireSmoothing(smoothing: number): void {
  if (smoothing > 1) {
    throw runtimeError(`label_smoothing must be between 0.0 and 1.0. Got: ${smoothing}`);
  }
}

/** A target of the input's shape is read as class probabilities. */
function fromProbabilities(
  input: Tensor,
  target: Tensor,
  options: Options,
  smoothing: number,
): Tensor {
  const dim = input.dim === 1 ? 0 : 1;
  if (input.dim === 0) {
    throw indexError('Dimension specified as 1 but tensor has no dimensions');
  }
  const classes = input.shape[dim] ?? 0;
  const { weight, reduction } = options;
  if (weight && !(weight.dim === 1 && weight.size === classes)) {
    throw runtimeError(
      `cross_entropy: weight tensor should be defined either for all ${classes} classes or no classes but got weight tensor of shape: ${sizes(weight.shape)}`,
    );
  }
  const logs = logSoftmax(input, dim);
  let probabilities = target;
  if (smoothing > 0) {
    requireSmoothing(smoothing);
    probabilities = add(mul(target, 1 - smoothing), smoothing / classes);
  }
  let product = mul(logs, probabilities);
  if (weight) product = mul(product, classWeights(weight, input, dim));
  if (reduction === 'none') return neg(sum(product, [dim]));
  const whole = neg(sum(product));
  if (reduction === 'sum') return whole;
  if (input.size === 0) return add(whole, NaN);
  return div(whole, BigInt(Math.floor(input.size / classes)));
}

function smoothed(input: Tensor, target: Tensor, options: Options, smoothing: number): Tensor {
  requireSmoothing(smoothing);
  const dim = input.dim === 1 ? 0 : 1;
  const { weight, reduction, ignoreIndex } = options;
  const logs = logSoftmax(input, dim);
  const picked = nllLossNd(logs, target, options);
  const classes = input.shape[dim] ?? 0;
  const scaled = weight ? mul(logs, classWeights(weight, logs, dim)) : logs;
  const ignored = compare('eq', target, BigInt(ignoreIndex));
  const perSample = neg(sum(scaled, [dim]));
  const smooth = fitted(maskedFill(perSample, ignored, 0), perSample);
  let rest = smooth;
  if (reduction === 'sum') rest = sum(smooth);
  if (reduction === 'mean') {
    const kept = bitwiseNot(ignored);
    rest = div(sum(smooth), weight ? weightOfTargets(weight, target, values(kept)) : sum(kept));
  }
  return add(mul(1 - smoothing, picked), mul(rest, smoothing / classes));
}

function weightOfTargets(weight: Tensor, target: Tensor, kept: Float64Array): Tensor {
  const weights = values(weight);
  const total = values(target).reduce(
    (sumSoFar, label, i) => sumSoFar + (kept[i] ? (weights[label] ?? 0) : 0),
    0,
  );
  return filled(weight.dtype, [], total);
}

const crossEntropyKernel = builtin(
  'cross_entropy_loss(Tensor input, Tensor target, Tensor? weight, str reduction, int ignore_index, float label_smoothing)',
  (given) => {
    const input = given.tensor('input');
    const target = given.tensor('target');
    const options = optionsOf(given);
    const smoothing = given.number('label_smoothing');
    if (input.device !== target.device) {
      throw runtimeError(
        `Tensor on device ${input.device} is not on the expected device ${target.device}!`,
      );
    }
    if (sameShape(input.shape, target.shape)) {
      if (!isFloating(target.dtype)) {
        throw runtimeError(
          `Expected floating point type for target with class probabilities, got ${scalarType(target.dtype)}`,
        );
      }
      if (options.ignoreIndex >= 0) {
        throw runtimeError('ignore_index is not supported for floating point target');
      }
      return fromProbabilities(input, target, options, smoothing);
    }
    if (smoothing > 0) return smoothed(input, target, options, smoothing);
    if (input.dim === 0) {
      throw indexError('Dimension out of range (expected to be in range of [-1, 0], but got 1)');
    }
    return nllLossNd(logSoftmax(input, input.dim === 1 ? 0 : 1), target, options);
  },
);

export const crossEntropy = lossFunction(
  'CrossEntropyLoss',
  'cross_entropy',
  "input, target, weight=None, size_average=None, ignore_index=-100, reduce=None, reduction='mean', label_smoothing=0.0",
  (given) => {
    const reduction = reductionNamed(givenReduction(given));
    const args = ['input', 'target', 'weight'].map((name) => given.value(name));
    const rest = [given.value('ignore_index'), given.value('label_smoothing')];
    return crossEntropyKernel.call({
      positional: [...args, reduction, ...rest],
      keywords: new Map(),
    });
  },
);
