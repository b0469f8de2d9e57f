import { realInput, realTarget } from '../arguments';
import type { LossContract } from '../contract';
import { scalarState } from '../states';
import type { Computation } from '../forward';
import { weightedMeanDenominator, withWeight } from '../weighted';

/** Terms: `residual` = input − target. */
export const computation: Computation = {
  extra: ['weight'],
  forward: (tf, args) =>
    withWeight(tf, args, tf.square(tf.sub(args.tensor('input'), args.tensor('target')))),
  denominator: weightedMeanDenominator,
  terms: (tf, args) => ({ residual: tf.sub(args.tensor('input'), args.tensor('target')) }),
};

export const contract: LossContract = {
  id: 'MSELoss',
  family: 'regression',
  short: 'MSE',
  aliases: [
    'L2',
    'mean squared error',
    'squared error',
    '均方误差',
    'junfangwucha',
    'L2 loss',
    'quadratic',
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
    kinks: () => [],
  },
};

export { prose } from '../pages/mse-loss';
