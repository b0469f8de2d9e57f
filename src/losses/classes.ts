import { isFloating, sizeOf, tensor, type Shape, type TensorData } from '../tensors/tensor';
import type { LossState } from './contract';
import {
  NotExpressible,
  type Denominator,
  type ForwardArguments,
  type Tensor,
  type Tf,
} from './forward';
import { indicator, select } from './ops';

/** Where the classes stand: `(C)` or `(N, C, d1 …)`. */
export function classAxis(shape: Shape): number {
  return shape.length === 1 ? 0 : 1;
}

/** Whether the target holds class indices; a floating one holds class probabilities. */
export function hasIndexTarget(state: LossState): boolean {
  const target = state.targets.target;
  return target !== undefined && !isFloating(target.dtype);
}

function classWeights(state: LossState): readonly number[] | null {
  const weight = state.params.weight;
  return typeof weight === 'object' && weight !== null ? weight.data : null;
}

function ignoreIndex(state: LossState): number {
  return typeof state.params.ignore_index === 'number' ? state.params.ignore_index : -100;
}

/** `weight` of class C, shaped to broadcast against `(N, C, d1 …)`; null without one. */
export function weightPerClass(tf: Tf, args: ForwardArguments, shape: Shape): Tensor | null {
  const weight = args.optional('weight');
  if (!weight || shape.length === 1) return weight;
  return tf.reshape(weight, [1, weight.size, ...shape.slice(2).map(() => 1)]);
}

/** One-hot rows of the kept targets in the input's shape; an ignored target is a row of zeros. */
function oneHot(state: LossState, shape: Shape): TensorData {
  const axis = classAxis(shape);
  const classes = shape[axis] ?? 0;
  const inner = sizeOf(shape.slice(axis + 1));
  const data = Array.from({ length: sizeOf(shape) }, () => 0);
  const ignored = ignoreIndex(state);
  (state.targets.target?.data ?? []).forEach((index, position) => {
    if (index === ignored) return;
    if (index < 0 || index >= classes)
      throw new NotExpressible(`class index ${String(index)} of ${String(classes)} classes`);
    const row = Math.floor(position / inner);
    data[(row * classes + index) * inner + (position % inner)] = 1;
  });
  return tensor(shape, data);
}

/** The targets that count: false at `ignore_index`. In the target's shape. */
function kept(tf: Tf, state: LossState): Tensor {
  const target = state.targets.target;
  const ignored = ignoreIndex(state);
  const data = (target?.data ?? []).map((index) => (index === ignored ? 0 : 1));
  return tf.cast(tf.tensor(data, [...(target?.shape ?? [])], 'float32'), 'bool');
}

function asMask(tf: Tf, data: TensorData): Tensor {
  return tf.cast(tf.tensor(Float32Array.from(data.data), [...data.shape], 'float32'), 'bool');
}

/** `F.nll_loss` with reduction none: −weight[target] · logProbability[target], and 0 where ignored. */
export function negativeLogLikelihood(
  tf: Tf,
  args: ForwardArguments,
  logProbability: Tensor,
): Tensor {
  const { state } = args;
  const hot = asMask(tf, oneHot(state, logProbability.shape));
  // Selected before the sum: a −inf of another class must not become NaN, nor a gradient leak into an ignored row.
  const picked = tf.sum(select(tf, hot, logProbability), classAxis(logProbability.shape));
  const weights = classWeights(state);
  const target = state.targets.target;
  if (!weights || !target) return select(tf, kept(tf, state), tf.neg(picked));
  const ofTarget = target.data.map((index) => weights[index] ?? 0);
  const factor = tf.tensor(ofTarget, [...target.shape], 'float32');
  return select(tf, kept(tf, state), tf.neg(tf.mul(picked, factor)));
}

/** The uniform part of label smoothing, −Σ weight · logProbability over the classes, and 0 where ignored. */
export function smoothLoss(tf: Tf, args: ForwardArguments, logProbability: Tensor): Tensor {
  const weight = weightPerClass(tf, args, logProbability.shape);
  const weighted = weight ? tf.mul(logProbability, weight) : logProbability;
  const sum = tf.neg(tf.sum(weighted, classAxis(logProbability.shape)));
  return select(tf, kept(tf, args.state), sum);
}

/**
 * The mean over class indices divides by the weights of the targets that count; class probabilities by the rows. With label
 * smoothing PyTorch divides the two parts apart, so weights of 0 make 0/0 whatever the other part is: NaN.
 */
export const indexDenominator: Denominator = (state) => {
  if (!hasIndexTarget(state)) return undefined;
  const weights = classWeights(state);
  const ignored = ignoreIndex(state);
  const counted = (state.targets.target?.data ?? []).filter((index) => index !== ignored);
  if (!weights) return counted.length;
  const sum = counted.reduce((total, index) => total + (weights[index] ?? 0), 0);
  const smoothed =
    typeof state.params.label_smoothing === 'number' && state.params.label_smoothing > 0;
  return sum === 0 && smoothed && counted.length > 0 ? Number.NaN : sum;
};

/** One-hot float rows for the pictures, in the input's shape. */
export function targetRows(tf: Tf, args: ForwardArguments, shape: Shape): Tensor {
  return indicator(tf, asMask(tf, oneHot(args.state, shape)));
}
