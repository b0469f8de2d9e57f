import { logitInput } from '../arguments';
import type { LossContract } from '../contract';
import { tensor } from '../../tensors/tensor';

export const contract: LossContract = {
  id: 'CrossEntropyLoss',
  family: 'classification',
  short: 'CrossEntropy',
  aliases: [
    'CE',
    'softmax loss',
    'log loss',
    'categorical cross entropy',
    '交叉熵',
    'jiaochashang',
    '多分类',
  ],
  api: { kind: 'nn' },
  inputs: [
    {
      ...logitInput,
      shapes: [['C'], ['N', 'C'], ['N', 'C', 'd1'], ['N', 'C', 'd1', 'd2']],
      range: [-4, 4],
    },
  ],
  targets: [
    {
      name: 'target',
      meaning: 'class index',
      shapes: [[], ['N'], ['N', 'd1'], ['N', 'd1', 'd2']],
      dtypes: ['int64', 'uint8'],
      range: [0, 4],
      step: 1,
      legal: { min: 0 },
      differentiable: false,
    },
    {
      name: 'target',
      meaning: 'class probability',
      shapes: [['C'], ['N', 'C'], ['N', 'C', 'd1'], ['N', 'C', 'd1', 'd2']],
      dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
      range: [0, 1],
      step: 0.01,
      legal: { min: 0, max: 1 },
      differentiable: false,
    },
  ],
  parameters: [
    { kind: 'tensor', name: 'weight', default: null, shape: ['C'], min: 0, max: 5, step: 0.01 },
    { kind: 'integer', name: 'ignore_index', default: -100, min: -100, max: 4 },
    { kind: 'number', name: 'label_smoothing', default: 0, min: 0, max: 1, step: 0.01 },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'rows',
  scene: {
    kind: 'classes',
    input: 'input',
    target: 'target',
    forms: ['index', 'probabilities'],
    bars: 'logits',
    initial: {
      inputs: {
        input: tensor([3, 4], [2.4, 1.1, 0.3, -0.9, -0.4, 2.2, 0.5, 0.1, 0.2, 0.6, 1.9, 0.4]),
      },
      targets: { target: tensor([3], [1, 1, 2], 'int64') },
      params: {},
    },
  },
};
