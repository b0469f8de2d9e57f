import { binaryTarget, logitInput } from '../arguments';
import type { LossContract } from '../contract';
import { scalarState } from '../states';

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
