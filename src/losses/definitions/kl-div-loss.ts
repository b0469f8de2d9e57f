import type { LossContract } from '../contract';
import { tensor } from '../../tensors/tensor';

export const contract: LossContract = {
  id: 'KLDivLoss',
  family: 'classification',
  short: 'KLDiv',
  aliases: [
    'KL',
    'Kullback-Leibler',
    'relative entropy',
    'KL散度',
    '相对熵',
    'xiangduishang',
    'sandu',
    'distillation',
  ],
  api: { kind: 'nn' },
  inputs: [
    {
      name: 'input',
      meaning: 'log-probability',
      shapes: [['N', 'C'], ['*']],
      dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
      range: [-4, 4],
      step: 0.01,
      legal: { max: 0 },
      differentiable: true,
    },
  ],
  targets: [
    {
      name: 'target',
      meaning: 'probability',
      shapes: [['N', 'C'], ['*']],
      dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
      range: [0, 1],
      step: 0.01,
      legal: { min: 0, max: 1 },
      differentiable: false,
    },
  ],
  parameters: [{ kind: 'boolean', name: 'log_target', default: false }],
  reductions: ['batchmean', 'mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'distributions',
    input: 'input',
    target: 'target',
    initial: {
      inputs: { input: tensor([1, 4], [0.4, 1.2, -0.3, -1]) },
      targets: { target: tensor([1, 4], [0.1, 0.25, 0.5, 0.15]) },
      params: { pre: 'log_softmax(dim=1)' },
    },
  },
};
