import { tensor, vector } from '../../tensors/tensor';
import { articleTriplet } from './article-triplet';
import { raises, right, trap } from './examples';
import type { Preset, TargetExample } from '../prose';

/** States worth a click. */
export const presets: readonly Preset[] = [
  {
    id: 'semi-hard',
    name: { en: 'Right order, inside the margin', zh: '次序正确，但在间隔以内' },
    why: {
      en: 'The positive is nearer, but not by the margin: all three are pulled.',
      zh: '正样本更近，但还差不到一个间隔：三者都受拉力。',
    },
    state: {
      inputs: {
        anchor: tensor([1, 2], [-0.8, -0.4]),
        positive: tensor([1, 2], [0.2, 0.1]),
        negative: tensor([1, 2], [0.6, -1]),
      },
      targets: {},
      params: {},
    },
  },
  {
    id: 'hard',
    name: { en: 'The negative is nearer', zh: '负样本更近' },
    why: {
      en: 'Distances 1 and 3, the wrong way round: with the margin 1 a loss of 3.',
      zh: '距离是 1 和 3，次序颠倒：间隔为 1 时损失是 3。',
    },
    state: {
      inputs: {
        anchor: tensor([1, 2], [-1, 0]),
        positive: tensor([1, 2], [2, 0]),
        negative: tensor([1, 2], [-1, 1]),
      },
      targets: {},
      params: {},
    },
  },
  {
    id: 'at-rest',
    name: { en: 'At rest', zh: '静止' },
    why: {
      en: 'The negative is farther by more than the margin: loss 0, no pull.',
      zh: '负样本更远，且差距超过间隔：损失为 0，没有拉力。',
    },
    state: {
      inputs: {
        anchor: tensor([1, 2], [-1, 0]),
        positive: tensor([1, 2], [-0.5, 0.2]),
        negative: tensor([1, 2], [1.5, -1]),
      },
      targets: {},
      params: {},
    },
  },
  {
    id: 'collapse',
    name: { en: 'Collapse', zh: '坍缩' },
    why: {
      en: 'All three in one place: the loss is the margin, 1, and what gradient there is points along eps.',
      zh: '三者重合：损失就是间隔 1，仅有的梯度指向 eps 的方向。',
    },
    state: {
      inputs: {
        anchor: tensor([1, 2], [0.5, 0.5]),
        positive: tensor([1, 2], [0.5, 0.5]),
        negative: tensor([1, 2], [0.5, 0.5]),
      },
      targets: {},
      params: {},
    },
  },
  {
    id: 'swap',
    name: { en: 'Swap', zh: '启用 swap' },
    why: {
      en: 'The negative is nearer to the positive than to the anchor: swap measures it from there.',
      zh: '负样本离正样本比离锚点更近：swap 改从正样本量起。',
    },
    state: {
      inputs: {
        anchor: tensor([1, 2], [-1, 0]),
        positive: tensor([1, 2], [0.5, 0]),
        negative: tensor([1, 2], [0.9, 0.4]),
      },
      targets: {},
      params: { swap: true },
    },
  },
  {
    id: 'article',
    name: { en: 'The article’s example', zh: '文章中的例子' },
    why: {
      en: 'Three times randn (100, 128): random embeddings are equally far apart, so the loss stays near the margin.',
      zh: '三个 randn (100, 128)：随机嵌入彼此差不多远，损失停在间隔附近。',
    },
    state: { inputs: articleTriplet(), targets: {}, params: {} },
  },
];

/** Three legal and three illegal calls. */
export const examples: readonly TargetExample[] = [
  right(
    'rows',
    { en: 'Three times (2, 3)', zh: '三个 (2, 3)' },
    { en: 'One triplet per row.', zh: '每一行是一个三元组。' },
    {
      inputs: {
        anchor: tensor([2, 3], [1, 0, 0, 0, 1, 0]),
        positive: tensor([2, 3], [0.8, 0.6, 0, 0, 0.8, 0.6]),
        negative: tensor([2, 3], [0, 0, 1, 1, 0, 0]),
      },
      targets: {},
    },
  ),
  right(
    'unbatched',
    { en: 'One triplet (2)', zh: '单个三元组 (2)' },
    { en: 'The batch dimension may be left out.', zh: '可以没有批维。' },
    {
      inputs: {
        anchor: vector([0.6, 0.8]),
        positive: vector([0.8, 0.6]),
        negative: vector([0, 1]),
      },
      targets: {},
    },
  ),
  right(
    'small-margin',
    { en: 'Margin 0.2, swap', zh: '间隔 0.2，启用 swap' },
    {
      en: 'The usual choice for embeddings of length 1.',
      zh: '对长度为 1 的嵌入，这是常见选择。',
    },
    {
      inputs: {
        anchor: tensor([1, 2], [0.6, 0.8]),
        positive: tensor([1, 2], [0.8, 0.6]),
        negative: tensor([1, 2], [0, 1]),
      },
      targets: {},
      params: { margin: 0.2, swap: true },
    },
  ),
  trap(
    'swapped',
    { en: 'Positive and negative swapped', zh: '正样本与负样本传反了' },
    {
      en: 'A perfect triplet gets a large loss, and training learns the opposite.',
      zh: '完美的三元组得到很大的损失，训练学到的恰好相反。',
    },
    {
      inputs: {
        anchor: tensor([1, 2], [0, 1]),
        positive: tensor([1, 2], [3, 0]),
        negative: tensor([1, 2], [0.1, 1]),
      },
      targets: {},
    },
  ),
  raises(
    'labels',
    { en: 'Labels as the third argument', zh: '第三个参数传了标签' },
    {
      en: 'The third argument is the negative embedding, not a label.',
      zh: '第三个参数是负样本的嵌入，不是标签。',
    },
    {
      inputs: {
        anchor: tensor([2, 2], [0.6, 0.8, 0, 1]),
        positive: tensor([2, 2], [0.8, 0.6, 1, 0]),
        negative: vector([0, 1], 'int64'),
      },
      targets: {},
    },
    {
      stage: 'forward',
      type: 'RuntimeError',
      message:
        'The anchor, positive, and negative tensors are expected to have the same number of dimensions, but got: anchor 2D, positive 2D, and negative 1D inputs',
    },
  ),
  raises(
    'margin-zero',
    { en: 'Margin 0', zh: '间隔为 0' },
    {
      en: 'Without a margin the collapsed solution is perfect, so PyTorch refuses.',
      zh: '没有间隔时，坍缩解就是最优解，所以 PyTorch 拒绝。',
    },
    {
      inputs: {
        anchor: vector([0.6, 0.8]),
        positive: vector([0.8, 0.6]),
        negative: vector([0, 1]),
      },
      targets: {},
      params: { margin: 0 },
    },
    {
      stage: 'constructor',
      type: 'ValueError',
      message: 'TripletMarginLoss: expected margin to be greater than 0, got 0 instead',
    },
  ),
];
