import type { causes as english } from '../en/causes';
import type { Translation } from '../section';

export const causes = {
  'nan-given': 'NaN：传入的数中就有 NaN。',
  'infinity-given': '不是有限的数：传入的数中有无穷大。',
  'empty-mean': 'NaN：没有元素，取平均就是 0 / 0。',
  'all-ignored': 'NaN：所有标签都等于 ignore_index，取平均就是 0 / 0。',
  'zero-weights': 'NaN：所有标签的权重都是 0，取平均就是 0 / 0。',
  'log-of-negative': 'NaN：KLDivLoss 要对标签取对数，而有标签小于 0。',
  'zero-times-infinity': 'NaN：标签 0 乘以对数概率 −∞。',
  'log-of-zero': '∞：对数概率 −∞ 就是概率 0，可它偏偏发生了。',
  'norm-of-zero': 'NaN：距离为 0 且 eps=0 时的斜率。',
  overflow: '∞：超出了 float32 的最大值 3.4e38。',
  undefined: 'NaN：损失内部出现了 ∞ − ∞、0 · ∞ 或 0 / 0。',
} satisfies Translation<typeof english>;
