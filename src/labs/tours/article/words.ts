import type { Localized } from '../../../losses/contract';

/** What the page says around the claims. */
export const words = {
  title: { en: 'The article, checked', zh: '逐条核对这篇文章' },
  deck: {
    en: 'A well-known introduction to PyTorch’s losses gives eight examples and says what they do. Here each example runs again with its own numbers, and each statement stands beside what PyTorch returns. Every number on this page is computed while you read.',
    zh: '一篇流传很广的文章用八个例子介绍 PyTorch 的损失函数。这里用它自己的数字把每个例子重新运行一遍，并把每句话和 PyTorch 的结果放在一起对照。本页的每个数字，都是在你阅读时现算的。',
  },
  verdicts: {
    true: { en: 'true', zh: '对' },
    'only-if': { en: 'only if', zh: '有条件' },
    false: { en: 'false', zh: '不对' },
  },
  all: { en: 'all', zh: '全部' },
  show: { en: 'Show', zh: '显示' },
  map: { en: 'Every statement at a glance', zh: '所有论断一览' },
  onlyIf: { en: 'only if ', zh: '前提：' },
  code: { en: 'The article’s code', zh: '文章的代码' },
  corrected: { en: 'Corrected', zh: '改正后' },
  gives: { en: 'PyTorch returns', zh: 'PyTorch 返回' },
  open: { en: 'Open in Explore', zh: '在“探索”中打开' },
  openExample: { en: 'Open the example in Explore', zh: '在“探索”中打开这个例子' },
  openCorrected: { en: 'Open the corrected call in Explore', zh: '在“探索”中打开改正后的调用' },
  computing: { en: 'computing …', zh: '正在计算……' },
} as const satisfies Record<string, Localized | Record<string, Localized>>;
