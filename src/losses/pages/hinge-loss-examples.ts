import { tensor, vector } from '../../tensors/tensor';
import { raises, right, trap } from '../examples';
import type { Preset, TargetExample } from '../prose';
import { scalarState } from '../states';

/** States worth a click. */
export const presets: readonly Preset[] = [
  {
    id: 'wrong-side',
    name: { en: 'On the wrong side', zh: '站错了边' },
    why: {
      en: 'Score −0.5 for the label 1: a loss of 1.5 and the full pull.',
      zh: '标签为 1，得分却是 −0.5：损失 1.5，拉力不减。',
    },
    state: scalarState(-0.5, 1),
  },
  {
    id: 'too-close',
    name: { en: 'Right, but inside the margin', zh: '答对了，但在间隔以内' },
    why: {
      en: 'Score 0.4 has the right sign and still costs 0.6.',
      zh: '得分 0.4 符号正确，但仍有 0.6 的损失。',
    },
    state: scalarState(0.4, 1),
  },
  {
    id: 'kink',
    name: { en: 'Exactly on the margin', zh: '正好在间隔上' },
    why: {
      en: 'The loss is 0 and the gradient is still −1: torch.clamp passes it at the tie.',
      zh: '损失是 0，梯度却仍是 −1：相等时 torch.clamp 仍传递梯度。',
    },
    state: scalarState(1, 1),
  },
  {
    id: 'satisfied',
    name: { en: 'Far on the right side', zh: '远在正确一侧' },
    why: {
      en: 'Beyond the margin nothing pulls: an open square.',
      zh: '越过间隔后没有拉力：画成空心方块。',
    },
    state: scalarState(2.5, 1),
  },
  {
    id: 'negative',
    name: { en: 'The other label', zh: '另一个标签' },
    why: {
      en: 'With −1 the hinge opens to the other side.',
      zh: '标签为 −1 时，合页朝另一侧张开。',
    },
    state: scalarState(0.5, -1),
  },
];

/** Three legal and three illegal calls. */
export const examples: readonly TargetExample[] = [
  right(
    'signs',
    { en: 'Scores (3), labels ±1', zh: '得分 (3)，标签 ±1' },
    { en: 'One score and one sign each.', zh: '每个得分对应一个符号。' },
    {
      inputs: { input: vector([1.2, -0.3, 0.4]) },
      targets: { target: vector([1, -1, 1]) },
    },
  ),
  right(
    'integer-signs',
    { en: 'Labels ±1 as int64', zh: '标签 ±1 为 int64' },
    { en: 'Promoted to float32.', zh: '自动提升为 float32。' },
    {
      inputs: { input: vector([1.2, -0.3]) },
      targets: { target: vector([1, -1], 'int64') },
    },
  ),
  right(
    'wide',
    { en: 'Margin 2', zh: '间隔为 2' },
    { en: 'Any margin: it sets the scale of the scores.', zh: '间隔可以任取：它决定得分的尺度。' },
    {
      inputs: { input: vector([1.2, -0.3]) },
      targets: { target: vector([1, -1]) },
      params: { margin: 2 },
    },
  ),
  trap(
    'zero-one',
    { en: 'Labels 0 and 1', zh: '标签为 0 和 1' },
    {
      en: 'The label 0 takes the score out of the formula: a constant loss of 1 and no pull. Use 2·y − 1.',
      zh: '标签 0 会让得分从公式里消失：损失恒为 1，没有拉力。请用 2·y − 1。',
    },
    {
      inputs: { input: vector([2]) },
      targets: { target: vector([0]) },
    },
  ),
  trap(
    'column-against-row',
    { en: 'Scores (2, 1), labels (2)', zh: '得分 (2, 1)，标签 (2)' },
    {
      en: 'Broadcast to (2, 2) without a warning: perfect scores cost 1.5.',
      zh: '广播成 (2, 2)，没有任何警告：完全正确的得分也有 1.5 的损失。',
    },
    {
      inputs: { input: tensor([2, 1], [2, -2]) },
      targets: { target: vector([1, -1]) },
    },
  ),
  raises(
    'sizes-differ',
    { en: 'Scores (3), labels (2)', zh: '得分 (3)，标签 (2)' },
    { en: 'These sizes cannot be broadcast.', zh: '这两个尺寸无法广播。' },
    {
      inputs: { input: vector([1.2, -0.3, 0.4]) },
      targets: { target: vector([1, -1]) },
    },
    {
      stage: 'forward',
      type: 'RuntimeError',
      message:
        'The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0',
    },
  ),
];
