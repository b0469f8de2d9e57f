import { binaryTarget, realInput } from '../arguments';
import type { LossContract } from '../contract';
import { scalarState } from '../states';

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
    kinks: () => [],
  },
};
