import { logitInput } from '../arguments';
import type { LossContract } from '../contract';
import { tensor } from '../../tensors/tensor';
import { classAxis, indexDenominator, negativeLogLikelihood, targetRows } from '../classes';
import type { Computation } from '../forward';

/**
 * Terms, in the input's shape: `log_probability` = the input as the loss sees it, after `pre`; `probability` = e to it;
 * `target_probability` = one-hot rows. One per row: `sum_probability`, which is 1 only for real log-probabilities.
 */
export const computation: Computation = {
  forward: (tf, args) => negativeLogLikelihood(tf, args, args.tensor('input')),
  denominator: indexDenominator,
  terms: (tf, args) => {
    const logProbability = args.tensor('input');
    const probability = tf.exp(logProbability);
    return {
      log_probability: logProbability,
      probability,
      target_probability: targetRows(tf, args, logProbability.shape),
      sum_probability: tf.sum(probability, classAxis(logProbability.shape)),
    };
  },
};

export const contract: LossContract = {
  id: 'NLLLoss',
  family: 'classification',
  short: 'NLL',
  aliases: ['negative log likelihood', 'log loss', '负对数似然', 'fuduishusiran', 'log_softmax'],
  api: { kind: 'nn' },
  inputs: [
    {
      ...logitInput,
      meaning: 'log-probability',
      shapes: [['C'], ['N', 'C'], ['N', 'C', 'd1'], ['N', 'C', 'd1', 'd2']],
      range: [-4, 4],
      legal: { max: 0 },
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
  ],
  parameters: [
    { kind: 'tensor', name: 'weight', default: null, shape: ['C'], min: 0, max: 5, step: 0.01 },
    { kind: 'integer', name: 'ignore_index', default: -100, min: -100, max: 4 },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'rows',
  scene: {
    kind: 'classes',
    input: 'input',
    target: 'target',
    forms: ['index'],
    bars: 'log-probabilities',
    initial: {
      inputs: {
        input: tensor([3, 4], [2.4, 1.1, 0.3, -0.9, -0.4, 2.2, 0.5, 0.1, 0.2, 0.6, 1.9, 0.4]),
      },
      targets: { target: tensor([3], [1, 1, 2], 'int64') },
      params: { pre: 'log_softmax(dim=1)' },
    },
  },
};

export { prose } from '../pages/nll-loss';
