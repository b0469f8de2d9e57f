import { binaryTarget, logitInput } from '../arguments';
import type { LossContract } from '../contract';
import { scalarState } from '../states';
import { logSigmoid } from '../exact';
import type { Computation } from '../forward';
import { withWeight } from '../weighted';

/**
 * The loss is (1 − t) · x − (1 + (pos_weight − 1) · t) · log σ(x), which never forms σ(x) itself: stable for any x.
 *
 * Terms: `probability` = σ(input); `log_probability` = log σ(input); `log_one_minus_probability` = log(1 − σ(input)).
 */
export const computation: Computation = {
  forward: (tf, args) => {
    const input = args.tensor('input');
    const target = args.tensor('target');
    const positive = args.optional('pos_weight');
    const logProbability = logSigmoid(tf, input);
    const weighted = positive
      ? tf.mul(tf.add(tf.mul(tf.sub(positive, 1), target), 1), logProbability)
      : logProbability;
    return withWeight(tf, args, tf.sub(tf.mul(tf.sub(1, target), input), weighted));
  },
  terms: (tf, args) => {
    const input = args.tensor('input');
    return {
      probability: tf.sigmoid(input),
      log_probability: logSigmoid(tf, input),
      log_one_minus_probability: logSigmoid(tf, tf.neg(input)),
    };
  },
};

export const contract: LossContract = {
  id: 'BCEWithLogitsLoss',
  family: 'classification',
  short: 'BCE logits',
  aliases: [
    'binary cross entropy with logits',
    'log loss',
    'sigmoid cross entropy',
    '二元交叉熵',
    '带logits的二元交叉熵',
    'eryuanjiaochashang',
  ],
  api: { kind: 'nn' },
  inputs: [logitInput],
  targets: [{ ...binaryTarget, dtypes: ['float32', 'float64', 'float16', 'bfloat16'] }],
  parameters: [
    { kind: 'tensor', name: 'weight', default: null, shape: ['*'], min: 0, max: 5, step: 0.01 },
    {
      kind: 'tensor',
      name: 'pos_weight',
      default: null,
      shape: ['C'],
      min: 0,
      max: 10,
      step: 0.01,
    },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'line',
    input: 'input',
    target: 'target',
    domain: [-6, 6],
    lossRange: [0, 6],
    gradientRange: [-1.2, 1.2],
    axis: 'logit',
    ring: 'label',
    initial: scalarState(-3, 1),
    kinks: () => [],
  },
};

export { prose } from '../pages/bce-with-logits-loss';
