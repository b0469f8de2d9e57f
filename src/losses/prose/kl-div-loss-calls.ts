import { tensor, vector } from '../../tensors/tensor';
import { firstLogits, secondLogits, secondProbabilities } from './article-tensors';
import { raises, right, trap } from './examples';
import type { Preset, TargetExample } from '../prose';

/** States worth a click. */
export const presets: readonly Preset[] = [
  {
    id: 'equal',
    name: { en: 'Both the same', zh: '两个分布相同' },
    why: {
      en: 'Even logits against an even target: divergence 0 and no pull.',
      zh: 'logits 相等，标签也均匀：散度为 0，没有拉力。',
    },
    state: {
      inputs: { input: tensor([1, 4], [0, 0, 0, 0]) },
      targets: { target: tensor([1, 4], [0.25, 0.25, 0.25, 0.25]) },
      params: { pre: 'log_softmax(dim=1)' },
    },
    reduction: 'batchmean',
  },
  {
    id: 'certain',
    name: { en: 'A certain target', zh: '确定的标签' },
    why: {
      en: 'One-hot target: its zeros cost nothing, and the divergence is the cross-entropy.',
      zh: 'one-hot 标签：概率为零的项没有损失，散度就等于交叉熵。',
    },
    state: {
      inputs: { input: tensor([1, 4], [2.4, 1.1, 0.3, -0.9]) },
      targets: { target: tensor([1, 4], [0, 1, 0, 0]) },
      params: { pre: 'log_softmax(dim=1)' },
    },
    reduction: 'batchmean',
  },
  {
    id: 'missed',
    name: { en: 'A likely class missed', zh: '漏掉了可能的类别' },
    why: {
      en: 'The target gives the last class 0.45 and the model next to nothing: that term is most of the loss.',
      zh: '真实分布给最后一类 0.45，模型却几乎没给：这一项占了损失的大部分。',
    },
    state: {
      inputs: { input: tensor([1, 4], [2, 2, 0, -4]) },
      targets: { target: tensor([1, 4], [0.45, 0.05, 0.05, 0.45]) },
      params: { pre: 'log_softmax(dim=1)' },
    },
    reduction: 'batchmean',
  },
  {
    id: 'article',
    name: { en: 'The article’s example', zh: '文章中的例子' },
    why: {
      en: 'randn for both: a negative target has no logarithm, so the loss is NaN, while the gradients stay finite.',
      zh: '两者都是 randn：负的标签没有对数，损失是 NaN，而梯度仍是有限的。',
    },
    state: { inputs: { input: firstLogits }, targets: { target: secondLogits }, params: {} },
    reduction: 'batchmean',
  },
  {
    id: 'article-corrected',
    name: { en: 'The article’s example, corrected', zh: '文章中的例子，改正后' },
    why: {
      en: 'log_softmax for the model, softmax for the target: 0.614232.',
      zh: '模型取 log_softmax，标签取 softmax：0.614232。',
    },
    state: {
      inputs: { input: firstLogits },
      targets: { target: secondProbabilities },
      params: { pre: 'log_softmax(dim=1)' },
    },
    reduction: 'batchmean',
  },
];

/** Three legal and three illegal calls. */
export const examples: readonly TargetExample[] = [
  right(
    'distributions',
    { en: 'log_softmax (2, 3), probabilities (2, 3)', zh: 'log_softmax (2, 3)，概率 (2, 3)' },
    {
      en: 'Logarithms for the model, probabilities for the target, batchmean.',
      zh: '模型取对数概率，标签取概率，归约用 batchmean。',
    },
    {
      inputs: { input: tensor([2, 3], [2, 0.5, -1, 0.1, 0.3, 0.6]) },
      targets: { target: tensor([2, 3], [0.8, 0.2, 0, 0, 0.25, 0.75]) },
      params: { pre: 'log_softmax(dim=1)' },
      reduction: 'batchmean',
    },
  ),
  right(
    'zeros',
    { en: 'A target with zeros', zh: '标签中含有零' },
    { en: 'A zero counts as 0, not as NaN.', zh: '概率为零的项算 0，不会得到 NaN。' },
    {
      inputs: { input: tensor([1, 3], [-0.7, -1.4, -1.4]) },
      targets: { target: tensor([1, 3], [1, 0, 0]) },
      reduction: 'batchmean',
    },
  ),
  right(
    'log-target',
    { en: 'log_target with logarithms', zh: 'log_target 且标签取对数' },
    {
      en: 'Both in log space: the stable way when the target is a teacher’s output.',
      zh: '两者都取对数：标签来自教师模型时，这样数值更稳定。',
    },
    {
      inputs: { input: tensor([1, 3], [2, 0.5, -1]) },
      targets: { target: tensor([1, 3], [-0.4, -1.6, -2.1]) },
      params: { pre: 'log_softmax(dim=1)', log_target: true },
      reduction: 'batchmean',
    },
  ),
  trap(
    'probabilities',
    { en: 'Probabilities instead of logarithms', zh: '传入概率而不是对数概率' },
    {
      en: 'Both the same distribution, and the divergence is negative, −1.34182, instead of 0: take log_softmax.',
      zh: '两个分布完全相同，散度却是负的：−1.34182，而不是 0。请用 log_softmax。',
    },
    {
      inputs: { input: tensor([1, 3], [0.7, 0.2, 0.1]) },
      targets: { target: tensor([1, 3], [0.7, 0.2, 0.1]) },
      reduction: 'batchmean',
    },
  ),
  trap(
    'plain-mean',
    { en: "The default reduction 'mean'", zh: '默认的归约 mean' },
    {
      en: 'Divides by the 6 elements instead of the 2 samples; PyTorch warns.',
      zh: '除以 6 个元素，而不是 2 个样本；PyTorch 会警告。',
    },
    {
      inputs: { input: tensor([2, 3], [2, 0.5, -1, 0.1, 0.3, 0.6]) },
      targets: { target: tensor([2, 3], [0.8, 0.2, 0, 0, 0.25, 0.75]) },
      params: { pre: 'log_softmax(dim=1)' },
    },
    "reduction: 'mean' divides the total loss by both the batch size and the support size.'batchmean' divides only by the batch size, and aligns with the KL div math definition.'mean' will be changed to behave the same as 'batchmean' in the next major release.",
  ),
  raises(
    'indices',
    { en: 'Class indices int64 (2)', zh: '类别下标 int64 (2)' },
    {
      en: 'A distribution is needed, not class numbers.',
      zh: '需要的是分布，不是类别编号。',
    },
    {
      inputs: { input: tensor([2, 3], [2, 0.5, -1, 0.1, 0.3, 0.6]) },
      targets: { target: vector([0, 2], 'int64') },
      params: { pre: 'log_softmax(dim=1)' },
      reduction: 'batchmean',
    },
    {
      stage: 'forward',
      type: 'RuntimeError',
      message: 'kl_div: Integral inputs not supported.',
    },
  ),
];
