import { realInput, signTarget } from '../arguments';
import type { LossContract } from '../contract';
import { scalar } from '../../tensors/tensor';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { clampMin } from '../ops';

function slack(tf: Tf, args: ForwardArguments): Tensor {
  const difference = tf.sub(args.tensor('input1'), args.tensor('input2'));
  return tf.add(tf.mul(tf.neg(args.tensor('target')), difference), args.number('margin'));
}

/** Terms: `difference` = input1 − input2; `slack` = −target · difference + margin, the loss before it is cut at 0. */
export const computation: Computation = {
  forward: (tf, args) => clampMin(tf, slack(tf, args)),
  terms: (tf, args) => ({
    difference: tf.sub(args.tensor('input1'), args.tensor('input2')),
    slack: slack(tf, args),
  }),
};

export const contract: LossContract = {
  id: 'MarginRankingLoss',
  family: 'ranking',
  short: 'MarginRanking',
  aliases: ['ranking', 'pairwise', 'learning to rank', '排序', '间隔排序', 'paixu', 'RankNet'],
  api: { kind: 'nn' },
  inputs: [
    { ...realInput, name: 'input1', meaning: 'score', range: [-4, 4] },
    { ...realInput, name: 'input2', meaning: 'score', range: [-4, 4] },
  ],
  targets: [signTarget],
  parameters: [{ kind: 'number', name: 'margin', default: 0, min: -1, max: 3, step: 0.01 }],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'pair',
    x: 'input1',
    y: 'input2',
    target: 'target',
    domain: [-4, 4],
    initial: {
      inputs: { input1: scalar(-0.6), input2: scalar(1.2) },
      targets: { target: scalar(1) },
      params: { margin: 0.5 },
    },
  },
};

export { prose } from '../pages/margin-ranking-loss';
