import { tensor, vector } from '../../tensors/tensor';
import { firstDraw } from './article-tensors';
import type { Preset, TargetExample } from '../prose';
import { raises, right, trap } from './examples';
import { stateOf } from '../states';

/** States worth a click. */
export const presets: readonly Preset[] = [
  {
    id: 'confidently-wrong',
    name: { en: 'Confidently wrong', zh: '自信地答错' },
    why: {
      en: 'The first class has almost all the probability, the second is right: a loss of 8.00 and almost the full pull.',
      zh: '概率几乎全给了第一类，正确的却是第二类：损失 8.00，拉力接近上限。',
    },
    state: stateOf(tensor([1, 3], [4, -4, -2]), vector([1], 'int64')),
  },
  {
    id: 'undecided',
    name: { en: 'Nothing learned yet', zh: '还什么都没学到' },
    why: {
      en: 'All logits equal: the loss is the logarithm of the number of classes, 1.3863 for 4. A loss that stays there has learned nothing.',
      zh: '所有 logits 相等：损失是类别数的对数，4 类时为 1.3863。损失停在这里，说明什么也没学到。',
    },
    state: stateOf(tensor([1, 4], [0, 0, 0, 0]), vector([2], 'int64')),
  },
  {
    id: 'weights',
    name: { en: 'Class weights', zh: '类别权重' },
    why: {
      en: 'A rare class counts 5 times. The mean divides by the weights of the labels, not by the batch size.',
      zh: '少数类的权重是 5。mean 除以各标签的权重之和，而不是批大小。',
    },
    state: stateOf(tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]), vector([0, 2], 'int64'), {
      weight: vector([1, 1, 5]),
    }),
  },
  {
    id: 'smoothing',
    name: { en: 'Label smoothing', zh: '标签平滑' },
    why: {
      en: 'A smoothing of 0.1: now being too sure costs too, and the pull turns round beyond the best gap.',
      zh: '平滑 0.1：过于自信也要付出代价，超过最佳差距后拉力会反向。',
    },
    state: stateOf(tensor([1, 3], [4, -1.5, -1.5]), vector([0], 'int64'), { label_smoothing: 0.1 }),
  },
  {
    id: 'ignored',
    name: { en: 'Every label skipped', zh: '全部标签被忽略' },
    why: {
      en: 'Both labels are −100: the mean is 0/0 = NaN, while every gradient is exactly 0.',
      zh: '两个标签都是 −100：均值变成 0/0 = NaN，而所有梯度恰好是 0。',
    },
    state: stateOf(tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]), vector([-100, -100], 'int64')),
  },
  {
    id: 'article',
    name: { en: 'The article’s example', zh: '文章中的例子' },
    why: {
      en: 'randn of shape (3, 5) as logits, random class indices of shape (3).',
      zh: '形状 (3, 5) 的 randn 作为 logits，形状 (3) 的随机类别下标作为标签。',
    },
    state: stateOf(firstDraw, vector([3, 0, 0], 'int64')),
  },
];

/** Three legal and three illegal calls. */
export const examples: readonly TargetExample[] = [
  right(
    'indices',
    { en: 'Indices int64 (3) against (3, 5)', zh: '下标 int64 (3) 对 (3, 5)' },
    { en: 'One class number per row.', zh: '每一行一个类别编号。' },
    stateOf(firstDraw, vector([1, 0, 4], 'int64')),
  ),
  right(
    'probabilities',
    { en: 'Probabilities float32 (2, 3)', zh: '概率 float32 (2, 3)' },
    {
      en: 'Soft labels in the input’s shape, each row summing to 1 (PyTorch does not check).',
      zh: '软标签，形状与输入相同，每行之和为 1（PyTorch 不检查）。',
    },
    stateOf(
      tensor([2, 3], [2, 0.5, -1, 0.1, 0.3, 0.6]),
      tensor([2, 3], [0.8, 0.2, 0, 0, 0.25, 0.75]),
    ),
  ),
  right(
    'segmentation',
    {
      en: 'Segmentation: (1, 3, 2, 2) against (1, 2, 2)',
      zh: '语义分割：(1, 3, 2, 2) 对 (1, 2, 2)',
    },
    {
      en: '(N, C, H, W) against (N, H, W): one class number per pixel, no channel dimension.',
      zh: '(N, C, H, W) 对 (N, H, W)：每个像素一个类别编号，没有通道维。',
    },
    stateOf(
      tensor([1, 3, 2, 2], [2, 0, 0, 1, 0, 2, 0, 1, 0, 0, 2, 1]),
      tensor([1, 2, 2], [0, 1, 2, 1], 'int64'),
    ),
  ),
  trap(
    'softmax-first',
    { en: 'Softmax before this loss', zh: '在这个损失之前做了 softmax' },
    {
      en: 'The loss applies softmax again: even this perfect prediction costs 0.5514, and its gradient is weak. Pass the logits.',
      zh: '损失内部会再做一次 softmax：即使预测完全正确，损失仍是 0.5514，梯度也很弱。应传入 logits。',
    },
    stateOf(tensor([1, 3], [1, 0, 0]), vector([0], 'int64')),
  ),
  raises(
    'float-indices',
    { en: 'Indices as float32', zh: '下标是 float32' },
    {
      en: 'Labels from a CSV or NumPy are often floats: y.long().',
      zh: '从 CSV 或 NumPy 读入的标签常是浮点数：请用 y.long()。',
    },
    stateOf(firstDraw, vector([1, 0, 4])),
    {
      stage: 'forward',
      type: 'RuntimeError',
      message: 'expected target dtype to be Long or Byte, but got Float',
    },
  ),
  raises(
    'out-of-range',
    { en: 'Labels counted from 1', zh: '标签从 1 开始编号' },
    {
      en: 'With 5 classes the indices are 0 to 4: subtract 1.',
      zh: '5 个类别的下标是 0 到 4：请减 1。',
    },
    stateOf(firstDraw, vector([2, 1, 5], 'int64')),
    { stage: 'forward', type: 'IndexError', message: 'Target 5 is out of bounds.' },
  ),
];
