import { logitInput } from '../arguments';
import type { LossContract } from '../contract';
import { tensor } from '../../tensors/tensor';
import {
  classAxis,
  hasIndexTarget,
  indexDenominator,
  negativeLogLikelihood,
  smoothLoss,
  targetRows,
  weightPerClass,
} from '../classes';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { logSoftmax } from '../ops';

/** Index targets: (1 − ε) · nll + ε/C · the uniform part, as PyTorch adds them. */
function indexLoss(tf: Tf, args: ForwardArguments, logProbability: Tensor): Tensor {
  const loss = negativeLogLikelihood(tf, args, logProbability);
  const smoothing = args.number('label_smoothing');
  if (smoothing <= 0) return loss;
  const classes = logProbability.shape[classAxis(logProbability.shape)] ?? 1;
  const uniform = tf.mul(smoothLoss(tf, args, logProbability), smoothing / classes);
  return tf.add(tf.mul(1 - smoothing, loss), uniform);
}

/** Class probabilities, smoothed towards the uniform ones; for index targets one-hot rows. */
function targetProbability(tf: Tf, args: ForwardArguments, shape: readonly number[]): Tensor {
  const given = hasIndexTarget(args.state) ? targetRows(tf, args, shape) : args.tensor('target');
  const smoothing = args.number('label_smoothing');
  if (smoothing <= 0) return given;
  const classes = shape[classAxis(shape)] ?? 1;
  return tf.add(tf.mul(given, 1 - smoothing), smoothing / classes);
}

function probabilityLoss(tf: Tf, args: ForwardArguments, logProbability: Tensor): Tensor {
  const { shape } = logProbability;
  const product = tf.mul(logProbability, targetProbability(tf, args, shape));
  const weight = weightPerClass(tf, args, shape);
  return tf.neg(tf.sum(weight ? tf.mul(product, weight) : product, classAxis(shape)));
}

/**
 * Terms, in the input's shape: `exp_logit` = e^input; `probability` = softmax(input); `log_probability` = log_softmax(input);
 * `target_probability` = the target as probabilities, one-hot for an index, after smoothing; `pointwise` = −weight · target · log p,
 * which sums to the loss. One per row: `sum_exp` = Σ e^input; `log_sum_exp` = its logarithm, stable.
 */
export const computation: Computation = {
  forward: (tf, args) => {
    const logits = args.tensor('input');
    const logProbability = logSoftmax(tf, logits, classAxis(logits.shape));
    return hasIndexTarget(args.state)
      ? indexLoss(tf, args, logProbability)
      : probabilityLoss(tf, args, logProbability);
  },
  denominator: indexDenominator,
  terms: (tf, args) => {
    const logits = args.tensor('input');
    const axis = classAxis(logits.shape);
    const logProbability = logSoftmax(tf, logits, axis);
    const exponential = tf.exp(logits);
    const target = targetProbability(tf, args, logits.shape);
    const weight = weightPerClass(tf, args, logits.shape);
    const pointwise = tf.neg(tf.mul(target, logProbability));
    return {
      exp_logit: exponential,
      probability: tf.exp(logProbability),
      log_probability: logProbability,
      target_probability: target,
      pointwise: weight ? tf.mul(pointwise, weight) : pointwise,
      sum_exp: tf.sum(exponential, axis),
      log_sum_exp: tf.max(tf.sub(logits, logProbability), axis),
    };
  },
};

export const contract: LossContract = {
  id: 'CrossEntropyLoss',
  family: 'classification',
  short: 'CrossEntropy',
  aliases: [
    'CE',
    'softmax loss',
    'log loss',
    'categorical cross entropy',
    '交叉熵',
    'jiaochashang',
    '多分类',
  ],
  api: { kind: 'nn' },
  inputs: [
    {
      ...logitInput,
      shapes: [['C'], ['N', 'C'], ['N', 'C', 'd1'], ['N', 'C', 'd1', 'd2']],
      range: [-4, 4],
    },
  ],
  targets: [
    {
      name: 'target',
      meaning: 'class index',
      shapes: [[], ['N'], ['N', 'd1'], ['N', 'd1', 'd2']],
      dtypes: ['int64', 'uint8'],
      range: [0, 4],
      step: 1,
      legal: { min: 0 },
      differentiable: false,
    },
    {
      name: 'target',
      meaning: 'class probability',
      shapes: [['C'], ['N', 'C'], ['N', 'C', 'd1'], ['N', 'C', 'd1', 'd2']],
      dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
      range: [0, 1],
      step: 0.01,
      legal: { min: 0, max: 1 },
      differentiable: false,
    },
  ],
  parameters: [
    { kind: 'tensor', name: 'weight', default: null, shape: ['C'], min: 0, max: 5, step: 0.01 },
    { kind: 'integer', name: 'ignore_index', default: -100, min: -100, max: 4 },
    { kind: 'number', name: 'label_smoothing', default: 0, min: 0, max: 1, step: 0.01 },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'rows',
  scene: {
    kind: 'classes',
    input: 'input',
    target: 'target',
    forms: ['index', 'probabilities'],
    bars: 'logits',
    initial: {
      inputs: {
        input: tensor([3, 4], [2.4, 1.1, 0.3, -0.9, -0.4, 2.2, 0.5, 0.1, 0.2, 0.6, 1.9, 0.4]),
      },
      targets: { target: tensor([3], [1, 1, 2], 'int64') },
      params: {},
    },
  },
};

export { prose } from '../pages/cross-entropy-loss';
