import { realInput, signTarget } from '../arguments';
import type { LossContract } from '../contract';
import { numberParameter, scalarState } from '../states';

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
