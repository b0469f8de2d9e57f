import { realInput, realTarget } from '../arguments';
import type { LossContract } from '../contract';
import { scalarState } from '../states';

export const contract: LossContract = {
  id: 'L1Loss',
  family: 'regression',
  short: 'L1',
  aliases: [
    'MAE',
    'mean absolute error',
    'absolute error',
    '平均绝对误差',
    '绝对误差',
    'pingjunjueduiwucha',
    'L1 loss',
  ],
  api: { kind: 'nn' },
  inputs: [realInput],
  targets: [realTarget],
  parameters: [],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'line',
    input: 'input',
    target: 'target',
    domain: [-4, 6],
    lossRange: [0, 20],
    gradientRange: [-8, 12],
    axis: 'residual',
    ring: 'position',
    initial: scalarState(4, 0),
    kinks: ({ targets }) => targets.target?.data ?? [],
  },
};
