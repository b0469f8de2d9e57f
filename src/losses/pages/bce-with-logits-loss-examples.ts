import { scalar, tensor, vector } from '../../tensors/tensor';
import { raises, right, trap } from '../examples';
import type { Preset, TargetExample } from '../prose';
import { scalarState } from '../states';

/** States worth a click. */
export const presets: readonly Preset[] = [
  {
    id: 'undecided',
    name: { en: 'Undecided', zh: '五五开' },
    why: {
      en: 'Logit 0 is an even chance: 0.6931, the logarithm of 2, and half of the full pull.',
      zh: 'logit 为 0 就是五五开：损失 0.6931，即 2 的对数，拉力是上限的一半。',
    },
    state: scalarState(0, 1),
  },
  {
    id: 'confidently-wrong',
    name: { en: 'Confidently wrong', zh: '自信地答错' },
    why: {
      en: 'Far on the wrong side the loss is a straight line and the pull almost 1: nothing saturates.',
      zh: '在错误一侧很远处，损失是一条直线，拉力接近 1：不会饱和。',
    },
    state: scalarState(-6, 1),
  },
  {
    id: 'sign-labels',
    name: { en: 'A label of −1', zh: '标签为 −1' },
    why: {
      en: 'Accepted without a word, and the loss falls below zero: with target −1 and logit −4 it is −3.98.',
      zh: '没有任何提示就被接受，损失却跌到零以下：标签为 −1、logit 为 −4 时，损失是 −3.98。',
    },
    state: scalarState(-4, -1),
  },
  {
    id: 'rare-positives',
    name: { en: 'Rare positives', zh: '正类很少' },
    why: {
      en: 'pos_weight 5 multiplies what a missed positive costs.',
      zh: 'pos_weight 取 5，漏掉一个正类的代价变为五倍。',
    },
    state: { ...scalarState(-1, 1), params: { pos_weight: scalar(5) } },
  },
  {
    id: 'multi-label',
    name: { en: 'Several labels at once', zh: '多标签' },
    why: {
      en: 'Shape (2, 3): each of the 6 logits answers its own question.',
      zh: '形状 (2, 3)：6 个 logit 各自回答一个问题。',
    },
    state: {
      inputs: { input: tensor([2, 3], [2.2, -1.4, 0.8, -2.2, 0.4, -0.8]) },
      targets: { target: tensor([2, 3], [1, 0, 1, 0, 1, 0]) },
      params: {},
    },
  },
];

/** Three legal and three illegal calls. */
export const examples: readonly TargetExample[] = [
  right(
    'same-shape',
    { en: 'Logits (3), labels float32 (3)', zh: 'logits (3)，标签 float32 (3)' },
    { en: 'One logit and one 0 or 1 each.', zh: '每个 logit 对应一个 0 或 1。' },
    {
      inputs: { input: vector([2, -1, 0.5]) },
      targets: { target: vector([1, 0, 1]) },
    },
  ),
  right(
    'multi-label',
    { en: 'Many labels (2, 3)', zh: '多标签 (2, 3)' },
    { en: 'Each column is its own yes or no.', zh: '每一列各自回答是或否。' },
    {
      inputs: { input: tensor([2, 3], [2.2, -1.4, 0.8, -2.2, 0.4, -0.8]) },
      targets: { target: tensor([2, 3], [1, 0, 1, 0, 1, 0]) },
    },
  ),
  right(
    'positives-weighted',
    { en: 'pos_weight (3), one per column', zh: 'pos_weight (3)，每列一个' },
    {
      en: 'It broadcasts over the last dimension.',
      zh: '它沿最后一维广播。',
    },
    {
      inputs: { input: tensor([2, 3], [2.2, -1.4, 0.8, -2.2, 0.4, -0.8]) },
      targets: { target: tensor([2, 3], [1, 0, 1, 0, 1, 0]) },
      params: { pos_weight: vector([1, 2, 5]) },
    },
  ),
  raises(
    'column-against-row',
    { en: 'Logits (3, 1), labels (3)', zh: 'logits (3, 1)，标签 (3)' },
    {
      en: 'nn.Linear gives a column: y.unsqueeze(1), or squeeze the logits.',
      zh: 'nn.Linear 输出的是列：用 y.unsqueeze(1)，或对 logits 做 squeeze(1)。',
    },
    {
      inputs: { input: tensor([3, 1], [2, -1, 0.5]) },
      targets: { target: vector([1, 0, 1]) },
    },
    {
      stage: 'forward',
      type: 'ValueError',
      message: 'Target size (torch.Size([3])) must be the same as input size (torch.Size([3, 1]))',
    },
  ),
  raises(
    'integer-target',
    { en: 'Labels as int64', zh: '标签是 int64' },
    {
      en: 'The message never mentions the target; the cure is y.float().',
      zh: '报错信息里没有提到标签，解决办法却是 y.float()。',
    },
    {
      inputs: { input: vector([2, -1, 0.5]) },
      targets: { target: vector([1, 0, 1], 'int64') },
    },
    {
      stage: 'forward',
      type: 'RuntimeError',
      message: "result type Float can't be cast to the desired output type Long",
    },
  ),
  trap(
    'sigmoid-first',
    { en: 'Sigmoid before this loss', zh: '在这个损失之前做了 sigmoid' },
    {
      en: 'The loss applies sigmoid again: even perfect outputs, 1 for yes and 0 for no, cost 0.5032.',
      zh: '损失内部会再做一次 sigmoid：即使输出完全正确（是为 1，否为 0），损失仍是 0.5032。',
    },
    {
      inputs: { input: vector([1, 0]) },
      targets: { target: vector([1, 0]) },
    },
  ),
];
