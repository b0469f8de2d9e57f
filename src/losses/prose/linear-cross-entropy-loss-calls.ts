import { tensor, vector, type TensorData } from '../../tensors/tensor';
import type { LossState } from '../contract';
import type { Preset, TargetExample } from '../prose';
import { raises, right, trap } from './examples';

// @__NO_SIDE_EFFECTS__
function layer(
  input: TensorData,
  linear_weight: TensorData,
  target: TensorData,
  params: LossState['params'] = {},
  linear_bias?: TensorData,
): LossState {
  return {
    inputs: { input, linear_weight, ...(linear_bias && { linear_bias }) },
    targets: { target },
    params,
  };
}

// @__NO_SIDE_EFFECTS__
function features(): TensorData {
  return tensor([3, 2], [1.2, 0.5, -0.6, 1.1, 0.4, -1.3]);
}

// @__NO_SIDE_EFFECTS__
function classes(): TensorData {
  return tensor([3, 2], [1.5, 0.2, -0.9, 1.2, -0.7, -1.4]);
}

/** Three features, three class vectors in the plane: the last feature lies on the wrong side. */
// @__NO_SIDE_EFFECTS__
function threeClasses(params: LossState['params'], bias?: TensorData): LossState {
  return layer(features(), classes(), vector([0, 1, 0], 'int64'), params, bias);
}

/** States worth a click. */
export const presets: readonly Preset[] = [
  {
    id: 'wrong-side',
    name: { en: 'On the wrong side of a border', zh: '落在边界的另一侧' },
    why: {
      en: 'The last feature is of class 0 and lies where class 2 wins: its vector and two class vectors are pulled.',
      zh: '最后一个特征属于第 0 类，却落在第 2 类的区域：它和两个类别向量都被拉动。',
    },
    state: threeClasses({}),
  },
  {
    id: 'bias',
    name: { en: 'A bias moves the borders', zh: '偏置移动边界' },
    why: {
      en: 'A bias of 2 for class 0: the borders no longer meet at the origin, and its region grows.',
      zh: '第 0 类的偏置为 2：各边界不再交于原点，它的区域变大。',
    },
    state: threeClasses({}, vector([2, 0, 0])),
  },
  {
    id: 'undecided',
    name: { en: 'Fresh from zeros', zh: '从零开始' },
    why: {
      en: 'With class vectors of 0 every logit is 0: the loss is the logarithm of the number of classes(), 1.0986 for 3, and the features are not pulled at all.',
      zh: '类别向量全为 0 时，所有 logits 为 0：损失是类别数的对数，3 类时为 1.0986，而特征完全不受拉力。',
    },
    state: layer(features(), tensor([3, 2], [0, 0, 0, 0, 0, 0]), vector([0, 1, 0], 'int64')),
  },
  {
    id: 'soft',
    name: { en: 'Soft labels, one feature', zh: '软标签，单个特征' },
    why: {
      en: 'The feature is to lie between classes 0 and 1: pulled towards both vectors.',
      zh: '这个特征应在第 0 类与第 1 类之间：同时被两个向量拉近。',
    },
    state: layer(tensor([1, 2], [0.3, -1.1]), classes(), tensor([1, 3], [0.5, 0.5, 0])),
  },
  {
    id: 'padding',
    name: { en: 'Padding is skipped', zh: '忽略填充位置' },
    why: {
      en: 'The first label is −100, as padded text has it: that feature is not pulled, and the mean divides by 2.',
      zh: '第一个标签是 −100（文本填充的惯例）：该特征不受拉力，mean 除以 2。',
    },
    state: layer(features(), classes(), vector([-100, 1, 0], 'int64')),
  },
  {
    id: 'long-vectors',
    name: { en: 'Long vectors are sure', zh: '向量越长越自信' },
    why: {
      en: 'The same directions, twice as long: right answers cost almost nothing, the wrong one much more.',
      zh: '方向相同，长度加倍：答对的几乎没有损失，答错的代价大得多。',
    },
    state: layer(
      tensor([3, 2], [1.9, 0.8, -1, 1.8, 0.6, -2]),
      tensor([3, 2], [2, 0.3, -1.2, 1.6, -0.9, -1.9]),
      vector([0, 1, 0], 'int64'),
    ),
  },
];

/** Three legal and three illegal calls. */
export const examples: readonly TargetExample[] = [
  right(
    'indices',
    {
      en: 'Features (2, 3), 4 classes(), indices int64 (2)',
      zh: '特征 (2, 3)，4 类，下标 int64 (2)',
    },
    { en: 'One class number per feature.', zh: '每个特征一个类别编号。' },
    layer(
      tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]),
      tensor([4, 3], [1, 0, 0, 0, 1, 0, 0, 0, 1, -1, 0, 0.5]),
      vector([0, 1], 'int64'),
    ),
  ),
  right(
    'probabilities',
    { en: 'Probabilities float32 (2, 3)', zh: '概率 float32 (2, 3)' },
    {
      en: 'Soft labels in the shape that the logits would have.',
      zh: '软标签，形状与 logits 相同。',
    },
    layer(
      tensor([2, 2], [1, 0.5, -1, 0.2]),
      classes(),
      tensor([2, 3], [0.8, 0.2, 0, 0, 0.25, 0.75]),
    ),
  ),
  right(
    'places',
    { en: 'Two places per feature: weight (3, 2, 2)', zh: '每个特征两个位置：weight (3, 2, 2)' },
    {
      en: 'linear_weight (C, d1, in_features): one decision per place, target (N, d1).',
      zh: 'linear_weight (C, d1, in_features)：每个位置一个判断，标签 (N, d1)。',
    },
    layer(
      tensor([1, 2], [1, 0.5]),
      tensor([3, 2, 2], [1, 0, 0, 1, -1, 0, 0, -1, 0.5, 0.5, 0, 0]),
      tensor([1, 2], [0, 2], 'int64'),
    ),
  ),
  trap(
    'multi-hot',
    { en: 'Several classes at once', zh: '一次标出多个类别' },
    {
      en: 'A multi-hot row is taken for probabilities and sums to 2: the loss cannot reach 0. For several classes use BCEWithLogitsLoss.',
      zh: '多热标签被当作概率，其和为 2：损失到不了 0。多标签请用 BCEWithLogitsLoss。',
    },
    layer(tensor([1, 2], [1, 0.5]), classes(), tensor([1, 3], [1, 1, 0])),
  ),
  raises(
    'wrong-width',
    { en: 'Features (1, 3), layer for 2', zh: '特征 (1, 3)，层是 2 维' },
    {
      en: 'The layer’s in_features must be the features’ width.',
      zh: '层的 in_features 必须等于特征的宽度。',
    },
    layer(tensor([1, 3], [1, 0.5, -1]), classes(), vector([0], 'int64')),
    {
      stage: 'forward',
      type: 'RuntimeError',
      message:
        'expected equal input and linear_weight last dimensions (in_features), got 3 and 2, respectively',
    },
  ),
  raises(
    'float-indices',
    { en: 'Indices as float32', zh: '下标是 float32' },
    {
      en: 'Labels from a CSV are often floats: y.long().',
      zh: '从 CSV 读入的标签常是浮点数：请用 y.long()。',
    },
    layer(features(), classes(), vector([0, 1, 0])),
    {
      stage: 'forward',
      type: 'RuntimeError',
      message: 'expected target dtype to be Long or Byte, but got Float',
    },
  ),
];
