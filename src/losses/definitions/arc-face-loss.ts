import { tensor, vector, type TensorData } from '../../tensors/tensor';
import { vectorInput } from '../arguments';
import type { LossContract, LossState } from '../contract';
import { widenAngle } from '../exact';
import type { Computation, ForwardArguments, Tf } from '../forward';
import { normalize } from '../norm';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { mask, matrixTerms, products, rowCrossEntropy } from '../similarity';
import { numberParameter } from '../states';
import { tex } from '../tex';

const source = `def arcface_loss(embedding, class_weight, target, s=64.0, m=0.5, reduction='mean'):
    F = torch.nn.functional
    cosine = F.linear(F.normalize(embedding), F.normalize(class_weight))
    theta = torch.acos(cosine.clamp(-1 + 1e-7, 1 - 1e-7))
    one_hot = F.one_hot(target, class_weight.shape[0]).to(cosine.dtype)
    return F.cross_entropy(s * torch.cos(theta + m * one_hot), target, reduction=reduction)`;

// @__NO_SIDE_EFFECTS__
function faces(
  embedding: TensorData,
  class_weight: TensorData,
  target: readonly number[],
  params: LossState['params'] = {},
): LossState {
  return {
    inputs: { embedding, class_weight },
    targets: { target: vector([...target], 'int64') },
    params,
  };
}

// @__NO_SIDE_EFFECTS__
function threeFaces(params: LossState['params']): LossState {
  return faces(
    tensor([3, 2], [1.1, 0.7, -1.2, 0.7, 0.4, -1.1]),
    tensor([3, 2], [1.5, 0.1, -0.9, 1.2, -0.5, -1.4]),
    [0, 1, 2],
    params,
  );
}

export const contract: LossContract = {
  id: 'ArcFaceLoss',
  family: 'ranking',
  short: 'ArcFace',
  aliases: [
    'additive angular margin',
    'face recognition',
    'CosFace',
    'SphereFace',
    '人脸识别',
    '角度间隔',
  ],
  api: { kind: 'custom', function: 'arcface_loss', source },
  inputs: [
    { ...vectorInput, name: 'embedding' },
    { ...vectorInput, name: 'class_weight' },
  ],
  targets: [
    {
      name: 'target',
      meaning: 'class index',
      shapes: [['N']],
      dtypes: ['int64'],
      range: [0, 2],
      step: 1,
      differentiable: false,
    },
  ],
  parameters: [
    { kind: 'number', name: 's', default: 64, min: 1, max: 64, step: 0.5 },
    { kind: 'number', name: 'm', default: 0.5, min: 0, max: 1.5, step: 0.01 },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  isDelicate: true,
  batch: 'stacked',
  scene: {
    kind: 'similarity',
    rows: 'embedding',
    columns: 'class_weight',
    target: 'target',
    domain: [-2, 2],
    initial: threeFaces({ s: 8 }),
  },
};

const wantedOf = ({ state }: ForwardArguments) => state.targets.target?.data ?? [];

function cosines(tf: Tf, args: ForwardArguments) {
  const [embedding, weight] = [args.tensor('embedding'), args.tensor('class_weight')];
  return products(tf, normalize(tf, embedding), normalize(tf, weight));
}

/** s · cos(θ + m) in the target's column, s · cos θ in the others. */
function logitsOf(tf: Tf, args: ForwardArguments) {
  const cosine = cosines(tf, args);
  const wanted = wantedOf(args);
  const hot = mask(tf, cosine.shape, (row, column) => wanted[row] === column);
  const margin = tf.mul(args.number('m'), tf.cast(hot, 'float32'));
  return tf.mul(args.number('s'), widenAngle(tf, cosine, margin));
}

/** Terms: `cosine`, `logits`, `probability` (N, C); `wanted` (N); `share`, what each row gives its class. */
export const computation: Computation = {
  forward: (tf, args) => rowCrossEntropy(tf, logitsOf(tf, args), wantedOf(args)),
  terms: (tf, args) => {
    const logits = logitsOf(tf, args);
    return {
      ...matrixTerms(tf, cosines(tf, args), logits, wantedOf(args)),
      share: tf.exp(tf.neg(rowCrossEntropy(tf, logits, wantedOf(args)))),
    };
  },
};

const slots = (state: FormulaState) => ({
  s: numberParameter(state, 's', 64),
  m: numberParameter(state, 'm', 0.5),
  share: element(state.terms.share, state.sample),
  loss: state.loss,
});

export const prose: LossProse = {
  name: { en: 'ArcFace loss', zh: 'ArcFace 损失' },
  summary: {
    en: 'Cross-entropy over angles to the class directions, with the right angle widened by a margin.',
    zh: '对与各类方向的夹角做交叉熵，并把正确类的角度加宽一个间隔。',
  },
  uses: {
    en: 'Faces, voices, products: many classes, and new ones later that are told apart by angle.',
    zh: '人脸、声纹、商品：类别极多，日后还要靠角度区分新类别。',
  },
  character: {
    en: 'Right is not enough: a sample must be nearer to its class than to any other by m radians.',
    zh: '只是分对还不够：样本到自己类别的角度要比到其他类小 m 弧度。',
  },
  arguments: {
    embedding: { en: 'sample vectors', zh: '样本向量' },
    class_weight: { en: 'class directions', zh: '类别方向' },
    target: { en: 'class index', zh: '类别编号（标签）' },
  },
  parameters: {
    s: { en: 'scale of the logits', zh: 'logits 的尺度' },
    m: { en: 'angular margin, radians', zh: '角度间隔（弧度）' },
  },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = -\log\frac{e^{\class{term-s}{s}\cos(\theta_y+\class{term-m}{m})}}{e^{\class{term-s}{s}\cos(\theta_y+\class{term-m}{m})}+\sum_{j\ne y} e^{\class{term-s}{s}\cos\theta_j}}`,
      spoken: {
        en: 'The loss is the cross-entropy of s times the cosines, the target’s angle widened by m.',
        zh: '损失是 s 乘以各余弦后的交叉熵，其中标签类的角度加上 m。',
      },
    },
    {
      math: tex`\class{term-s}{s} = \class{slot-s}{s},\ \class{term-m}{m} = \class{slot-m}{m}\ \Rightarrow\ \class{term-loss}{\ell} = -\log\class{slot-share}{p} = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'With the numbers of the lit row.', zh: '代入当前行的数值。' },
      slots,
    },
  ],
  note: {
    en: 'class_weight is learned with the network: each row is the direction of a class. Beyond an angle of π − m the widened cosine rises again and pulls a hopeless sample the wrong way; common implementations switch to a straight line there, this one does not.',
    zh: 'class_weight 与网络一起学习：每一行是一个类别的方向。角度超过 π − m 后，加宽的余弦又会上升，把极差的样本往错误方向拉；常见实现会在那里改用直线，这里没有。',
  },
  prediction: {
    en: 'Vectors (N, D) and class directions (C, D); lengths do not count.',
    zh: '向量 (N, D) 与类别方向 (C, D)；长度不计。',
  },
  target: {
    en: 'int64 class indices (N), 0 to C − 1.',
    zh: 'int64 类别编号 (N)，0 到 C − 1。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, D)',
    why: {
      en: 'The embedding itself; the class directions are a parameter of the loss. Throw them away after training.',
      zh: '输出嵌入本身；类别方向是损失自己的参数，训练后丢弃。',
    },
  },
  denominator: {
    en: 'mean divides by the samples N; sum by nothing.',
    zh: 'mean 除以样本数 N；sum 不除。',
  },
  presets: [
    {
      id: 'three',
      name: { en: 'Three samples, three classes', zh: '三个样本，三个类别' },
      why: {
        en: 'All nearest to their own class, and still pulled: the margin of 0.5 is not reached.',
        zh: '都离自己的类别最近，却仍被拉动：还没达到 0.5 的间隔。',
      },
      state: threeFaces({ s: 8, m: 0.5 }),
    },
    {
      id: 'no-margin',
      name: { en: 'No margin', zh: '没有间隔' },
      why: {
        en: 'With m 0 it is cross-entropy over cosines: content as soon as it is right.',
        zh: 'm 取 0 就是余弦上的交叉熵：分对就满意了。',
      },
      state: threeFaces({ s: 8, m: 0 }),
    },
    {
      id: 'usual',
      name: { en: 'The usual scale', zh: '常用的尺度' },
      why: {
        en: 'With the default scale the softmax is nearly a maximum: a sample is either far off or done.',
        zh: '默认尺度下 softmax 近乎取最大值：样本要么差得远，要么已完成。',
      },
      state: threeFaces({}),
    },
  ],
  examples: [
    right(
      'classes',
      { en: '2 samples, 3 classes', zh: '2 个样本，3 个类别' },
      { en: 'One class index per sample.', zh: '每个样本一个类别编号。' },
      faces(tensor([2, 2], [1, 0.1, 0, 1]), tensor([3, 2], [1, 0, 0, 1, -1, 0]), [0, 1]),
    ),
    right(
      'four-dimensions',
      { en: 'Vectors (1, 4)', zh: '向量 (1, 4)' },
      { en: 'Any dimension that both share.', zh: '维数任意，两者相同即可。' },
      faces(tensor([1, 4], [1, 0, 0.5, 0]), tensor([2, 4], [1, 0, 0, 0, 0, 1, 0, 0]), [0]),
    ),
    right(
      'narrow',
      { en: 'm 0.1', zh: 'm 为 0.1' },
      { en: 'A smaller margin is easier to train.', zh: '间隔小一些更容易训练。' },
      faces(tensor([2, 2], [1, 0.1, 0, 1]), tensor([2, 2], [1, 0, 0, 1]), [0, 1], { m: 0.1 }),
    ),
    trap(
      'degrees',
      { en: 'm 28.6, in degrees', zh: 'm 为 28.6（角度）' },
      {
        en: 'm is in radians: 28.6 turns the angle round several times, and the gradient points anywhere.',
        zh: 'm 的单位是弧度：28.6 让角度转了好几圈，梯度方向毫无意义。',
      },
      faces(tensor([1, 2], [1, 0.1]), tensor([2, 2], [1, 0, 0, 1]), [0], { m: 28.6 }),
    ),
    raises(
      'outside',
      { en: 'Class 3 of 3', zh: '3 个类别，标签为 3' },
      { en: 'Classes are counted from 0.', zh: '类别从 0 开始编号。' },
      faces(tensor([1, 2], [1, 0.1]), tensor([3, 2], [1, 0, 0, 1, -1, 0]), [3]),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message: 'Class values must be smaller than num_classes.',
      },
    ),
    raises(
      'float-labels',
      { en: 'Labels as float32', zh: '标签为 float32' },
      { en: 'An index is an integer: target.long().', zh: '编号是整数：请用 target.long()。' },
      {
        inputs: {
          embedding: tensor([1, 2], [1, 0.1]),
          class_weight: tensor([2, 2], [1, 0, 0, 1]),
        },
        targets: { target: vector([0]) },
      },
      {
        stage: 'forward',
        type: 'RuntimeError',
        message: 'one_hot is only applicable to index tensor of type LongTensor.',
      },
    ),
  ],
  breakIt: 'degrees',
  references: [
    { label: 'Deng et al. 2019', url: 'https://arxiv.org/abs/1801.07698' },
    {
      label: 'pytorch-metric-learning ArcFaceLoss',
      url: 'https://kevinmusgrave.github.io/pytorch-metric-learning/losses/#arcfaceloss',
    },
  ],
};
