import { tensor, vector } from '../../tensors/tensor';
import { raises, right, trap } from '../examples';
import type { Preset, TargetExample } from '../prose';
import { scalarState } from '../states';

/** States worth a click. */
export const presets: readonly Preset[] = [
  {
    id: 'unsure',
    name: { en: 'Undecided', zh: '五五开' },
    why: {
      en: 'A probability of 0.5 costs 0.6931, the logarithm of 2, whatever the label.',
      zh: '概率 0.5 的损失是 0.6931，即 2 的对数，与标签无关。',
    },
    state: scalarState(0.5, 1),
  },
  {
    id: 'confidently-wrong',
    name: { en: 'Confidently wrong', zh: '自信地答错' },
    why: {
      en: 'One in a hundred for what is true: a loss of 4.6052 and a pull of 100.',
      zh: '给真实结果的概率只有百分之一：损失 4.6052，拉力 100。',
    },
    state: scalarState(0.01, 1),
  },
  {
    id: 'clamped',
    name: { en: 'Impossible, and it happened', zh: '“不可能”却发生了' },
    why: {
      en: 'The logarithm of 0 is cut at −100, so the loss is 100, while the gradient is −1e12.',
      zh: '0 的对数被截断在 −100，所以损失是 100，而梯度是 −1e12。',
    },
    state: scalarState(0, 1),
  },
  {
    id: 'soft',
    name: { en: 'A label in between', zh: '介于两者之间的标签' },
    why: {
      en: 'Target 0.5 met exactly: no pull, and still a loss of 0.6931. Zero loss is not what a soft label ends at.',
      zh: '标签 0.5，预测也是 0.5：没有拉力，损失却仍是 0.6931。软标签的最低损失不是零。',
    },
    state: scalarState(0.5, 0.5),
  },
  {
    id: 'multi-label',
    name: { en: 'Several labels at once', zh: '多标签' },
    why: {
      en: 'Shape (2, 3): each of the 6 outputs is a question of its own, so two labels of a row may both be 1.',
      zh: '形状 (2, 3)：6 个输出各是一个独立的问题，同一行可以有两个标签都是 1。',
    },
    state: {
      inputs: { input: tensor([2, 3], [0.9, 0.2, 0.7, 0.1, 0.6, 0.3]) },
      targets: { target: tensor([2, 3], [1, 0, 1, 0, 1, 0]) },
      params: {},
    },
  },
];

/** Three legal and three illegal calls. */
export const examples: readonly TargetExample[] = [
  right(
    'same-shape',
    { en: 'Probabilities (3), labels float32 (3)', zh: '概率 (3)，标签 float32 (3)' },
    { en: 'One probability and one 0 or 1 each.', zh: '每个概率对应一个 0 或 1。' },
    {
      inputs: { input: vector([0.9, 0.2, 0.6]) },
      targets: { target: vector([1, 0, 1]) },
    },
  ),
  right(
    'multi-label',
    { en: 'Many labels (2, 3)', zh: '多标签 (2, 3)' },
    {
      en: 'Also multi-label: each column is its own yes or no.',
      zh: '也能用于多标签：每一列各自回答是或否。',
    },
    {
      inputs: { input: tensor([2, 3], [0.9, 0.2, 0.7, 0.1, 0.6, 0.3]) },
      targets: { target: tensor([2, 3], [1, 0, 1, 0, 1, 0]) },
    },
  ),
  right(
    'soft',
    { en: 'Labels between 0 and 1', zh: '标签在 0 和 1 之间' },
    {
      en: 'Soft labels are fine; their lowest loss is above 0.',
      zh: '可以用软标签；此时最低损失大于 0。',
    },
    {
      inputs: { input: vector([0.5, 0.3]) },
      targets: { target: vector([0.5, 0.25]) },
    },
  ),
  raises(
    'logits',
    { en: 'Logits instead of probabilities', zh: '传入 logits 而不是概率' },
    {
      en: 'Take BCEWithLogitsLoss, or put a Sigmoid before this one.',
      zh: '请改用 BCEWithLogitsLoss，或在前面加 Sigmoid。',
    },
    {
      inputs: { input: vector([2, -1, 0.5]) },
      targets: { target: vector([1, 0, 1]) },
    },
    {
      stage: 'forward',
      type: 'RuntimeError',
      message: 'all elements of input should be between 0 and 1',
    },
  ),
  raises(
    'integer-target',
    { en: 'Labels as int64', zh: '标签是 int64' },
    { en: 'The labels must be floats here: y.float().', zh: '这里的标签必须是浮点数：y.float()。' },
    {
      inputs: { input: vector([0.9, 0.2, 0.5]) },
      targets: { target: vector([1, 0, 1], 'int64') },
    },
    {
      stage: 'forward',
      type: 'RuntimeError',
      message: 'Found dtype Long but expected Float',
    },
  ),
  trap(
    'lucky-logits',
    { en: 'Logits that happen to lie in [0, 1]', zh: '恰好落在 [0, 1] 内的 logits' },
    {
      en: 'Nothing to see from the range: these logits pass as probabilities until one leaves the interval.',
      zh: '从数值范围看不出问题：这些 logits 会被当成概率，直到某个值超出区间才报错。',
    },
    {
      inputs: { input: vector([0.9, 0.2, 0.5]) },
      targets: { target: vector([1, 0, 1]) },
    },
  ),
];
