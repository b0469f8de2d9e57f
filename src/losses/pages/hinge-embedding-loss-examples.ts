import { vector } from '../../tensors/tensor';
import { drawnDistances, firstDraw, secondDraw } from '../article-tensors';
import { raises, right, trap } from '../examples';
import type { Preset, TargetExample } from '../prose';
import { scalarState } from '../states';

/** States worth a click. */
export const presets: readonly Preset[] = [
  {
    id: 'different-too-close',
    name: { en: 'Different, and too close', zh: '不同，却靠得太近' },
    why: {
      en: 'Distance 0.4 inside the margin 1: a loss of 0.6, pushed apart.',
      zh: '距离 0.4，小于间隔 1：损失 0.6，被推开。',
    },
    state: scalarState(0.4, -1),
  },
  {
    id: 'kink',
    name: { en: 'Exactly on the margin', zh: '正好在间隔上' },
    why: {
      en: 'The loss is 0, PyTorch’s gradient is still −1.',
      zh: '损失是 0，PyTorch 的梯度却仍是 −1。',
    },
    state: scalarState(1, -1),
  },
  {
    id: 'same',
    name: { en: 'Same, and apart', zh: '相同，却分开了' },
    why: {
      en: 'A same pair pays its distance, 2, and is drawn together.',
      zh: '相同的一对，损失就是距离 2，并被拉近。',
    },
    state: scalarState(2, 1),
  },
  {
    id: 'label-zero',
    name: { en: 'Label 0 for different', zh: '用 0 表示不同' },
    why: {
      en: 'Both branches are added: a loss of 1 and no pull, where −1 would push.',
      zh: '两个分支相加：损失是 1，没有拉力；若标签是 −1，本应被推开。',
    },
    state: scalarState(0.4, 0),
  },
  {
    id: 'article',
    name: { en: 'The article’s example', zh: '文章中的例子' },
    why: {
      en: 'randn (3, 5) as distances and as labels: runs, 1.04277, and the labels have no influence at all.',
      zh: '(3, 5) 的 randn 既当距离又当标签：能运行，得 1.04277，但标签毫无影响。',
    },
    state: { inputs: { input: firstDraw }, targets: { target: secondDraw }, params: {} },
  },
  {
    id: 'article-corrected',
    name: { en: 'The article’s example, corrected', zh: '文章中的例子，改正后' },
    why: {
      en: 'One distance per pair and ±1 as labels: 1.98399.',
      zh: '每一对一个距离，标签为 ±1：1.98399。',
    },
    state: {
      inputs: { input: drawnDistances },
      targets: { target: vector([1, -1, 1]) },
      params: {},
    },
  },
];

/** Three legal and three illegal calls. */
export const examples: readonly TargetExample[] = [
  right(
    'distances',
    { en: 'Distances (3), labels ±1', zh: '距离 (3)，标签 ±1' },
    { en: 'One distance and one sign per pair.', zh: '每一对一个距离、一个符号。' },
    {
      inputs: { input: vector([0.2, 0.4, 1.6]) },
      targets: { target: vector([1, -1, -1]) },
    },
  ),
  right(
    'integer-signs',
    { en: 'Labels ±1 as int64', zh: '标签 ±1 为 int64' },
    { en: 'Integer signs work too.', zh: '整数符号也可以。' },
    {
      inputs: { input: vector([0.2, 0.4]) },
      targets: { target: vector([1, -1], 'int64') },
    },
  ),
  right(
    'wide',
    { en: 'Margin 2', zh: '间隔为 2' },
    { en: 'The margin is in units of the distance.', zh: '间隔的单位与距离相同。' },
    {
      inputs: { input: vector([0.2, 1.4]) },
      targets: { target: vector([1, -1]) },
      params: { margin: 2 },
    },
  ),
  trap(
    'zero-one',
    { en: 'Labels 0 and 1', zh: '标签为 0 和 1' },
    {
      en: 'With 0 both branches are added: near pairs feel nothing, far ones are drawn together. Use 2·y − 1.',
      zh: '标签为 0 时两个分支相加：近的没有拉力，远的反而被拉近。请用 2·y − 1。',
    },
    {
      inputs: { input: vector([0.2, 0.4, 1.6]) },
      targets: { target: vector([1, 0, 0]) },
    },
  ),
  trap(
    'negative-distance',
    { en: 'A score instead of a distance', zh: '传入得分而不是距离' },
    {
      en: 'A negative “distance” of a same pair gives a negative loss, −3, and falls without end.',
      zh: '相同的一对给出负的“距离”，损失也是负的：−3，而且会一直降下去。',
    },
    {
      inputs: { input: vector([-3]) },
      targets: { target: vector([1]) },
    },
  ),
  raises(
    'sizes-differ',
    { en: '(3, 5) against (3)', zh: '(3, 5) 对 (3)' },
    {
      en: 'Two embeddings’ difference is not a distance: reduce it to (3) first.',
      zh: '两个嵌入之差还不是距离：先算成形状 (3) 的距离。',
    },
    {
      inputs: { input: firstDraw },
      targets: { target: vector([1, -1, 1]) },
    },
    {
      stage: 'forward',
      type: 'RuntimeError',
      message:
        'The size of tensor a (3) must match the size of tensor b (5) at non-singleton dimension 1',
    },
  ),
];
