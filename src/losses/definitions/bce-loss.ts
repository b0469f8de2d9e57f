import { binaryTarget, realInput } from '../arguments';
import type { LossContract } from '../contract';
import { scalarState } from '../states';
import { binaryCrossEntropy, cappedLog, cappedLogOneMinus } from '../exact';
import type { Computation } from '../forward';
import { together } from '../ops';
import { withWeight } from '../weighted';

/**
 * Terms: `probability` = the input as the loss sees it, after `pre`; `log_probability` = log(input) and
 * `log_one_minus_probability` = log(1 − input), both capped at −100.
 */
export const computation: Computation = {
  forward: (tf, args) => {
    const [input, target] = together(tf, args.tensor('input'), args.tensor('target'));
    return withWeight(tf, args, binaryCrossEntropy(tf, input, target));
  },
  terms: (tf, args) => {
    const probability = args.tensor('input');
    return {
      probability,
      log_probability: cappedLog(tf, probability),
      log_one_minus_probability: cappedLogOneMinus(tf, probability),
    };
  },
};

export const contract: LossContract = {
  id: 'BCELoss',
  family: 'classification',
  short: 'BCE',
  aliases: [
    'binary cross entropy',
    'log loss',
    '二元交叉熵',
    '二分类交叉熵',
    'eryuanjiaochashang',
    'sigmoid',
  ],
  api: { kind: 'nn' },
  inputs: [
    {
      ...realInput,
      meaning: 'probability',
      range: [0, 1],
      step: 0.001,
      legal: { min: 0, max: 1 },
    },
  ],
  targets: [binaryTarget],
  parameters: [
    { kind: 'tensor', name: 'weight', default: null, shape: ['*'], min: 0, max: 5, step: 0.01 },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'line',
    input: 'input',
    target: 'target',
    domain: [0, 1],
    lossRange: [0, 5],
    gradientRange: [-10, 10],
    axis: 'probability',
    ring: 'position',
    initial: scalarState(0.2, 1),
    // Where the prediction meets the end that is right, PyTorch's quotient 0 / 1e-12 makes the gradient jump to 0.
    kinks: () => [0, 1],
  },
};

export { prose } from '../pages/bce-loss';
