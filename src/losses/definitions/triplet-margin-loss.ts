import type { ArgumentSpec, LossContract } from '../contract';
import { tensor } from '../../tensors/tensor';

const embedding: ArgumentSpec = {
  name: 'anchor',
  meaning: 'embedding',
  shapes: [['D'], ['N', 'D']],
  dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
  range: [-3, 3],
  step: 0.01,
  differentiable: true,
};

export const contract: LossContract = {
  id: 'TripletMarginLoss',
  family: 'ranking',
  short: 'Triplet',
  aliases: [
    'triplet',
    'metric learning',
    'embedding',
    'FaceNet',
    '三元组',
    'sanyuanzu',
    '度量学习',
  ],
  api: { kind: 'nn' },
  inputs: [embedding, { ...embedding, name: 'positive' }, { ...embedding, name: 'negative' }],
  targets: [],
  parameters: [
    { kind: 'number', name: 'margin', default: 1, min: 0.01, max: 3, step: 0.01 },
    { kind: 'number', name: 'p', default: 2, min: 1, max: 8, step: 0.1, infinite: true },
    { kind: 'boolean', name: 'swap', default: false },
    { kind: 'number', name: 'eps', default: 1e-6, min: 0, max: 0.1, step: 1e-6, scale: 'log' },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'rows',
  scene: {
    kind: 'embedding',
    anchor: 'anchor',
    positive: 'positive',
    negative: 'negative',
    domain: [-3, 3],
    initial: {
      inputs: {
        anchor: tensor([1, 2], [-0.8, -0.4]),
        positive: tensor([1, 2], [0.9, 0.8]),
        negative: tensor([1, 2], [0.2, -1.3]),
      },
      targets: {},
      params: {},
    },
  },
};
