import { realInput, realTarget } from '../arguments';
import type { LossContract, LossState } from '../contract';
import { numberParameter, scalarState } from '../states';
import type { Computation } from '../forward';
import { huber } from '../ops';
import { withWeight } from '../weighted';

function thresholds(state: LossState): readonly [number, number] {
  const target = state.targets.target?.data[0] ?? 0;
  const delta = numberParameter(state, 'delta', 1);
  return [target - delta, target + delta];
}

/** Terms: `residual` = input − target; `quadratic` = 1 where |residual| ≤ delta. */
export const computation: Computation = {
  extra: ['weight'],
  forward: (tf, args) => {
    const residual = tf.sub(args.tensor('input'), args.tensor('target'));
    return withWeight(tf, args, huber(tf, residual, args.number('delta')));
  },
  terms: (tf, args) => {
    const residual = tf.sub(args.tensor('input'), args.tensor('target'));
    return {
      residual,
      quadratic: tf.cast(tf.lessEqual(tf.abs(residual), args.number('delta')), 'float32'),
    };
  },
};

export const contract: LossContract = {
  id: 'HuberLoss',
  family: 'regression',
  short: 'Huber',
  aliases: ['smooth absolute', 'robust', 'delta', '胡贝尔', '鲁棒', 'hubei er', 'hubeier'],
  api: { kind: 'nn' },
  inputs: [realInput],
  targets: [realTarget],
  parameters: [{ kind: 'number', name: 'delta', default: 1, min: 0.1, max: 4, step: 0.01 }],
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
    brackets: (state) => {
      const [left, right] = thresholds(state);
      return [
        { parameter: 'delta', at: left, side: 'left' },
        { parameter: 'delta', at: right, side: 'right' },
      ];
    },
  },
};

export { prose } from '../pages/huber-loss';
