import { tensor, vector } from '../../tensors/tensor';
import type { Localized } from '../contract';
import { right, trap } from './examples';
import type { LossProse } from '../prose';

// What the regression losses say in the same words.

export const predictionAndTrueValue = {
  input: { en: 'prediction', zh: '预测值' },
  target: { en: 'true value', zh: '标签' },
} as const;

export const anyReal: Localized = {
  en: 'Any real number, in any shape.',
  zh: '任意实数，任意形状。',
};

export const linearLayer: LossProse['lastLayer'] = {
  code: 'nn.Linear(in_features, 1)',
  why: {
    en: 'No activation: the prediction must be able to reach every value. Squeeze the last dimension when the target is (N).',
    zh: '不加激活函数：预测值要能取到任何数。标签形状为 (N) 时，先用 squeeze(1) 去掉最后一维。',
  },
};

export const meanOverElements: Localized = {
  en: 'mean divides by the number of all elements, not by the batch size N; sum by nothing.',
  zh: 'mean 除以全部元素的个数，而不是批大小 N；sum 不除。',
};

export const sameShape = right(
  'same-shape',
  { en: 'Same shape (4) and dtype', zh: '形状 (4) 与类型都相同' },
  { en: 'Each prediction meets its own true value.', zh: '每个预测值对应自己的标签。' },
  {
    inputs: { input: vector([1, 2, 3, 4]) },
    targets: { target: vector([1.5, 2, 2.5, 4]) },
  },
);

export const columnBoth = right(
  'column-both',
  { en: 'Both (3, 1)', zh: '两者都是 (3, 1)' },
  {
    en: 'A column is fine as long as the target is one too: y.unsqueeze(1).',
    zh: '列向量没有问题，只要标签也是列向量：y.unsqueeze(1)。',
  },
  {
    inputs: { input: tensor([3, 1], [1, 2, 3]) },
    targets: { target: tensor([3, 1], [1, 2, 4]) },
  },
);

/** The classic: a column from `nn.Linear(…, 1)` against a row of targets. */
// @__NO_SIDE_EFFECTS__
export function columnAgainstRow(score: number) {
  return trap(
    'column-against-row',
    { en: 'input (4, 1) against target (4)', zh: '预测值 (4, 1) 对标签 (4)' },
    {
      en: `Broadcast to a (4, 4) table of all pairs: perfect predictions score ${score}, and training drifts to one value for all.`,
      zh: `广播成 (4, 4) 的两两配对表：完全正确的预测也得到 ${score}，训练会退化成对所有样本给出同一个值。`,
    },
    {
      inputs: { input: tensor([4, 1], [1, 2, 3, 4]) },
      targets: { target: vector([1, 2, 3, 4]) },
    },
    'Using a target size (torch.Size([4])) that is different to the input size (torch.Size([4, 1])). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.',
  );
}
