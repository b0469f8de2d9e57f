import { realInput, signTarget } from '../arguments';
import type { LossContract } from '../contract';
import { numberParameter, scalarState } from '../states';
import type { Computation } from '../forward';
import { clampMin, select, together } from '../ops';

/**
 * Any target but ±1 takes both branches, as PyTorch does.
 *
 * Terms: `slack` = margin − input; `similar` = the part of the loss for target 1; `dissimilar` = the part for target −1.
 */
export const computation: Computation = {
  forward: (tf, args) => {
    const [input, target] = together(tf, args.tensor('input'), args.tensor('target'));
    const apart = clampMin(tf, tf.sub(args.number('margin'), input));
    const dissimilar = select(tf, tf.notEqual(target, 1), apart);
    return tf.add(dissimilar, select(tf, tf.notEqual(target, -1), input));
  },
  terms: (tf, args) => {
    const [input, target] = together(tf, args.tensor('input'), args.tensor('target'));
    const slack = tf.sub(args.number('margin'), input);
    return {
      slack,
      similar: select(tf, tf.notEqual(target, -1), input),
      dissimilar: select(tf, tf.notEqual(target, 1), clampMin(tf, slack)),
    };
  },
};

export const contract: LossContract = {
  id: 'HingeEmbeddingLoss',
  family: 'ranking',
  short: 'HingeEmbedding',
  aliases: [
    'hinge embedding',
    'similarity',
    'same or different',
    '合页嵌入',
    '铰链嵌入',
    'heye',
    'semi-supervised',
  ],
  api: { kind: 'nn' },
  inputs: [{ ...realInput, meaning: 'distance', range: [-1, 4], legal: { min: 0 } }],
  targets: [signTarget],
  parameters: [{ kind: 'number', name: 'margin', default: 1, min: 0, max: 3, step: 0.01 }],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'line',
    input: 'input',
    target: 'target',
    domain: [-0.5, 3],
    lossRange: [0, 3],
    gradientRange: [-1.5, 1.5],
    axis: 'distance',
    ring: 'label',
    initial: scalarState(0.4, -1),
    kinks: (state) => {
      const margin = numberParameter(state, 'margin', 1);
      return state.targets.target?.data[0] === 1 ? [] : [margin];
    },
    brackets: (state) =>
      state.targets.target?.data[0] === 1
        ? []
        : [{ parameter: 'margin', at: numberParameter(state, 'margin', 1), side: 'right' }],
  },
};

export { prose } from '../pages/hinge-embedding-loss';
