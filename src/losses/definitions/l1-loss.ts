import { realInput, realTarget } from '../arguments';
import type { LossContract } from '../contract';
import { scalarState } from '../states';
import type { Computation } from '../forward';
import { abs } from '../ops';
import { weightedMeanDenominator, withWeight } from '../weighted';

/** Terms: `residual` = input − target. */
export const computation: Computation = {
  extra: ['weight'],
  forward: (tf, args) =>
    withWeight(tf, args, abs(tf, tf.sub(args.tensor('input'), args.tensor('target')))),
  denominator: weightedMeanDenominator,
  terms: (tf, args) => ({ residual: tf.sub(args.tensor('input'), args.tensor('target')) }),
};

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

export { prose } from '../pages/l1-loss';
