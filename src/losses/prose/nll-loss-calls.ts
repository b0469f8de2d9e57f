import { tensor, vector } from '../../tensors/tensor';
import { firstDraw } from './article-tensors';
import { raises, right, trap } from './examples';
import type { Preset, TargetExample } from '../prose';

/** States worth a click. */
export const presets: readonly Preset[] = [
  {
    id: 'confidently-wrong',
    name: { en: 'Confidently wrong', zh: '自信地答错' },
    why: {
      en: 'Behind LogSoftmax a confident mistake costs 8.00 here, as with cross-entropy.',
      zh: '接在 LogSoftmax 之后，自信的错误损失 8.00，与交叉熵一样。',
    },
    state: {
      inputs: { input: tensor([1, 3], [4, -4, -2]) },
      targets: { target: vector([1], 'int64') },
      params: { pre: 'log_softmax(dim=1)' },
    },
  },
  {
    id: 'weights',
    name: { en: 'Class weights', zh: '类别权重' },
    why: {
      en: 'A rare class counts 5 times, and the mean divides by the weights of the labels.',
      zh: '少数类的权重是 5；mean 除以各标签的权重之和。',
    },
    state: {
      inputs: { input: tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]) },
      targets: { target: vector([0, 2], 'int64') },
      params: { pre: 'log_softmax(dim=1)', weight: vector([1, 1, 5]) },
    },
  },
  {
    id: 'ignored',
    name: { en: 'One label skipped', zh: '忽略一个标签' },
    why: {
      en: 'The label −100 takes no part, not even in the mean’s denominator.',
      zh: '标签 −100 不参与计算，也不计入 mean 的分母。',
    },
    state: {
      inputs: { input: tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]) },
      targets: { target: vector([0, -100], 'int64') },
      params: { pre: 'log_softmax(dim=1)' },
    },
  },
  {
    id: 'article',
    name: { en: 'The article’s example', zh: '文章中的例子' },
    why: {
      en: 'LogSoftmax of randn (3, 5), labels 1, 0 and 4.',
      zh: '对 (3, 5) 的 randn 做 LogSoftmax，标签为 1、0、4。',
    },
    state: {
      inputs: { input: firstDraw },
      targets: { target: vector([1, 0, 4], 'int64') },
      params: { pre: 'log_softmax(dim=1)' },
    },
  },
];

/** Three legal and three illegal calls. */
export const examples: readonly TargetExample[] = [
  right(
    'log-softmax',
    { en: 'LogSoftmax (3, 5), indices int64 (3)', zh: 'LogSoftmax (3, 5)，下标 int64 (3)' },
    { en: 'One class number per row.', zh: '每一行一个类别编号。' },
    {
      inputs: { input: firstDraw },
      targets: { target: vector([1, 0, 4], 'int64') },
      params: { pre: 'log_softmax(dim=1)' },
    },
  ),
  right(
    'unbatched',
    { en: 'One sample: (3) against ()', zh: '单个样本：(3) 对 ()' },
    {
      en: 'Without a batch dimension the target is a 0-d tensor: torch.tensor(2).',
      zh: '没有批维时，标签是 0 维张量：torch.tensor(2)。',
    },
    {
      inputs: { input: vector([-2.3, -0.7, -0.9]) },
      targets: { target: tensor([], [2], 'int64') },
    },
  ),
  right(
    'bytes',
    { en: 'Indices uint8 (2)', zh: '下标 uint8 (2)' },
    {
      en: 'The only other dtype for indices, and only for (N).',
      zh: '下标唯一的另一种类型，而且只限形状 (N)。',
    },
    {
      inputs: { input: tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]) },
      targets: { target: vector([0, 2], 'uint8') },
      params: { pre: 'log_softmax(dim=1)' },
    },
  ),
  trap(
    'probabilities',
    { en: 'Softmax instead of LogSoftmax', zh: '用了 softmax 而不是 LogSoftmax' },
    {
      en: 'Returns minus the probability: −0.7, a negative loss that can never pass −1.',
      zh: '返回的是概率取负：−0.7，一个负的损失，而且永远不会低于 −1。',
    },
    {
      inputs: { input: tensor([1, 3], [0.7, 0.2, 0.1]) },
      targets: { target: vector([0], 'int64') },
    },
  ),
  raises(
    'one-hot',
    { en: 'One-hot float32 (2, 3)', zh: '独热（one-hot）float32 (2, 3)' },
    {
      en: 'Unlike CrossEntropyLoss it takes indices alone: y.argmax(1).',
      zh: '与 CrossEntropyLoss 不同，它只接受下标：y.argmax(1)。',
    },
    {
      inputs: { input: tensor([2, 3], [-2.3, -0.7, -0.9, -0.2, -2.1, -2.8]) },
      targets: { target: tensor([2, 3], [0, 1, 0, 1, 0, 0]) },
    },
    {
      stage: 'forward',
      type: 'RuntimeError',
      message: '0D or 1D target tensor expected, multi-target not supported',
    },
  ),
  raises(
    'float-indices',
    { en: 'Indices as float32', zh: '下标是 float32' },
    {
      en: 'Labels from a CSV or NumPy are often floats: y.long().',
      zh: '从 CSV 或 NumPy 读入的标签常是浮点数：请用 y.long()。',
    },
    {
      inputs: { input: tensor([2, 3], [-2.3, -0.7, -0.9, -0.2, -2.1, -2.8]) },
      targets: { target: vector([1, 0]) },
    },
    {
      stage: 'forward',
      type: 'RuntimeError',
      message: 'expected target dtype to be Long or Byte, but got Float',
    },
  ),
];
