import { tensor, vector } from '../../tensors/tensor';
import { stateOf } from '../states';
import { raises, right, trap } from './examples';

// What losses of a score and a label of ±1 say in the same words.

export const scoreAndSide = {
  input: { en: 'score', zh: '得分' },
  target: { en: 'side, 1 or −1', zh: '标签' },
} as const;

export const signs = right(
  'signs',
  { en: 'Scores (3), labels ±1', zh: '得分 (3)，标签 ±1' },
  { en: 'One score and one sign each.', zh: '每个得分对应一个符号。' },
  stateOf(vector([1.2, -0.3, 0.4]), vector([1, -1, 1])),
);

export const integerSigns = right(
  'integer-signs',
  { en: 'Labels ±1 as int64', zh: '标签 ±1 为 int64' },
  { en: 'Promoted to float32.', zh: '自动提升为 float32。' },
  stateOf(vector([1.2, -0.3]), vector([1, -1], 'int64')),
);

/** Scores as a column against labels as a row: no warning. */
// @__NO_SIDE_EFFECTS__
export function scoresAgainstRow(loss: number) {
  return trap(
    'column-against-row',
    { en: 'Scores (2, 1), labels (2)', zh: '得分 (2, 1)，标签 (2)' },
    {
      en: `Broadcast to (2, 2) without a warning: perfect scores cost ${loss}.`,
      zh: `广播成 (2, 2)，没有任何警告：完全正确的得分也有 ${loss} 的损失。`,
    },
    stateOf(tensor([2, 1], [2, -2]), vector([1, -1])),
  );
}

export const signsMissing = raises(
  'sizes-differ',
  { en: 'Scores (3), labels (2)', zh: '得分 (3)，标签 (2)' },
  { en: 'These sizes cannot be broadcast.', zh: '这两个尺寸无法广播。' },
  stateOf(vector([1.2, -0.3, 0.4]), vector([1, -1])),
  {
    stage: 'forward',
    type: 'RuntimeError',
    message:
      'The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0',
  },
);

/** No activation: the score must be free. */
export const freeScore = {
  code: 'nn.Linear(in_features, 1)',
  why: {
    en: 'No activation: the sign decides the class, the size says how far from the border.',
    zh: '不加激活函数：正负号决定类别，大小表示离边界多远。',
  },
} as const;

export const meanOverScores = {
  en: 'mean divides by the number of all elements; sum by nothing.',
  zh: 'mean 除以全部元素的个数；sum 不除。',
} as const;

export const rawScore = {
  en: 'A raw score, any real number: not a probability.',
  zh: '原始得分，任意实数：不是概率。',
} as const;
