import { scalar, tensor, vector } from '../../tensors/tensor';
import { drawnSigns, firstScores, secondScores } from '../article-tensors';
import { raises, right, trap } from '../examples';
import type { Preset, TargetExample } from '../prose';

/** States worth a click. */
export const presets: readonly Preset[] = [
  {
    id: 'wrong-order',
    name: { en: 'Wrong order', zh: '次序颠倒' },
    why: {
      en: 'The first should be higher and is 1.8 lower: with the margin 0.5 a loss of 2.3.',
      zh: '第一个本应更高，却低了 1.8：间隔 0.5 时损失是 2.3。',
    },
    state: {
      inputs: { input1: scalar(-0.6), input2: scalar(1.2) },
      targets: { target: scalar(1) },
      params: { margin: 0.5 },
    },
  },
  {
    id: 'too-close',
    name: { en: 'Right order, too close', zh: '次序正确，但太接近' },
    why: {
      en: 'Ahead by 0.2 where 0.5 is asked.',
      zh: '只领先 0.2，而间隔要求 0.5。',
    },
    state: {
      inputs: { input1: scalar(0.7), input2: scalar(0.5) },
      targets: { target: scalar(1) },
      params: { margin: 0.5 },
    },
  },
  {
    id: 'tie',
    name: { en: 'A tie with the default margin', zh: '默认间隔下的平局' },
    why: {
      en: 'Equal scores cost 0, and still PyTorch returns −1 and 1.',
      zh: '得分相等时损失为 0，PyTorch 却仍返回 −1 和 1。',
    },
    state: {
      inputs: { input1: scalar(0.5), input2: scalar(0.5) },
      targets: { target: scalar(1) },
      params: {},
    },
  },
  {
    id: 'satisfied',
    name: { en: 'Far enough apart', zh: '差距足够大' },
    why: {
      en: 'Beyond the margin neither score is pulled.',
      zh: '越过间隔后，两个得分都不受拉力。',
    },
    state: {
      inputs: { input1: scalar(2), input2: scalar(-1) },
      targets: { target: scalar(1) },
      params: { margin: 0.5 },
    },
  },
  {
    id: 'article',
    name: { en: 'The article’s example', zh: '文章中的例子' },
    why: {
      en: 'Three pairs from randn, all in the order their label asks for: the loss is 0.',
      zh: '三对 randn 得分，次序恰好都与标签一致：损失为 0。',
    },
    state: {
      inputs: { input1: firstScores, input2: secondScores },
      targets: { target: drawnSigns },
      params: {},
    },
  },
];

/** Three legal and three illegal calls. */
export const examples: readonly TargetExample[] = [
  right(
    'pairs',
    { en: 'Scores (3) and (3), labels ±1', zh: '得分 (3) 与 (3)，标签 ±1' },
    { en: 'One pair of scores and one sign each.', zh: '每一对得分对应一个符号。' },
    {
      inputs: { input1: vector([0.2, 1.4, -0.3]), input2: vector([0.5, 0.9, 0.1]) },
      targets: { target: vector([1, 1, -1]) },
      params: { margin: 0.5 },
    },
  ),
  right(
    'integer-signs',
    { en: 'Labels ±1 as int64', zh: '标签 ±1 为 int64' },
    { en: 'Promoted to float32.', zh: '自动提升为 float32。' },
    {
      inputs: { input1: vector([1, 0.2]), input2: vector([0.5, 0.9]) },
      targets: { target: vector([1, -1], 'int64') },
      params: { margin: 0.5 },
    },
  ),
  right(
    'columns',
    { en: 'All three (2, 1)', zh: '三者都是 (2, 1)' },
    {
      en: 'Columns from nn.Linear, and a column of labels: y.unsqueeze(1).',
      zh: 'nn.Linear 输出的列，配上列形式的标签：y.unsqueeze(1)。',
    },
    {
      inputs: { input1: tensor([2, 1], [1, 0.2]), input2: tensor([2, 1], [0.5, 0.9]) },
      targets: { target: tensor([2, 1], [1, -1]) },
    },
  ),
  trap(
    'zero-one',
    { en: 'Labels 0 and 1', zh: '标签为 0 和 1' },
    {
      en: 'With 0 the scores drop out: the pair costs the margin, 0.5, and never pulls. Use 2·y − 1.',
      zh: '标签为 0 时得分从公式里消失：损失恒为间隔 0.5，没有拉力。请用 2·y − 1。',
    },
    {
      inputs: { input1: vector([1]), input2: vector([3]) },
      targets: { target: vector([0]) },
      params: { margin: 0.5 },
    },
  ),
  raises(
    'columns-against-row',
    { en: 'Scores (3, 1), labels (3)', zh: '得分 (3, 1)，标签 (3)' },
    {
      en: 'All three need the same number of dimensions: y.unsqueeze(1).',
      zh: '三者的维数必须相同：y.unsqueeze(1)。',
    },
    {
      inputs: {
        input1: tensor([3, 1], [0.2, 1.4, -0.3]),
        input2: tensor([3, 1], [0.5, 0.9, 0.1]),
      },
      targets: { target: vector([1, 1, -1]) },
    },
    {
      stage: 'forward',
      type: 'RuntimeError',
      message:
        'margin_ranking_loss : All input tensors should have same dimension but got sizes: input1: torch.Size([3, 1]), input2: torch.Size([3, 1]), target: torch.Size([3]) ',
    },
  ),
  raises(
    'bool-target',
    { en: 'Labels as bool', zh: '标签是 bool' },
    {
      en: '“First wins” as True or False has no sign: 2 * y.float() - 1.',
      zh: '“第一个更高”用 True/False 表示没有正负号：请用 2 * y.float() - 1。',
    },
    {
      inputs: { input1: vector([1, 0.2]), input2: vector([0.5, 0.9]) },
      targets: { target: vector([1, 0], 'bool') },
      params: { margin: 0.5 },
    },
    {
      stage: 'forward',
      type: 'RuntimeError',
      message:
        'Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
    },
  ),
];
