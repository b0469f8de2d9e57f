import { tensor, type TensorData } from '../../tensors/tensor';
import type { ArgumentSpec, LossContract, LossState } from '../contract';
import {
  NotExpressible,
  type Computation,
  type ForwardArguments,
  type Tensor,
  type Tf,
} from '../forward';
import { cosineSimilarity, firstMaximum, pairwiseDistance } from '../norm';
import { abs, clampMin, minimum } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { numberParameter } from '../states';
import { tex } from '../tex';

// @__NO_SIDE_EFFECTS__
function point(x: number, y: number): TensorData {
  return tensor([1, 2], [x, y]);
}

// @__NO_SIDE_EFFECTS__
function triplet(
  anchor: TensorData,
  positive: TensorData,
  negative: TensorData,
  params: LossState['params'] = {},
): LossState {
  return { inputs: { anchor, positive, negative }, targets: {}, params };
}

const embedding: ArgumentSpec = {
  name: 'anchor',
  meaning: 'embedding',
  shapes: [['D'], ['N', 'D']],
  dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
  range: [-3, 3],
  step: 0.01,
  differentiable: true,
};

export const contract: LossContract = {
  id: 'TripletMarginWithDistanceLoss',
  family: 'ranking',
  short: 'TripletDistance',
  aliases: ['triplet with distance', 'custom distance', '自定义距离', '三元组距离', 'zidingyijuli'],
  api: { kind: 'nn' },
  inputs: [embedding, { ...embedding, name: 'positive' }, { ...embedding, name: 'negative' }],
  targets: [],
  parameters: [
    {
      kind: 'choice',
      name: 'distance',
      default: 'pairwise',
      choices: ['pairwise', 'l1', 'linf', 'cosine', 'sqeuclidean'],
      code: {
        argument: 'distance_function',
        choices: {
          pairwise: 'None',
          l1: 'lambda a, b: (a - b).abs().sum(-1)',
          linf: 'lambda a, b: torch.max(torch.abs(a - b), dim=-1).values',
          cosine: 'lambda a, b: 1.0 - F.cosine_similarity(a, b, dim=-1)',
          sqeuclidean: 'lambda a, b: ((a - b) ** 2).sum(-1)',
        },
      },
    },
    { kind: 'number', name: 'margin', default: 1, min: 0.01, max: 3, step: 0.01 },
    { kind: 'boolean', name: 'swap', default: false },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'embedding',
    anchor: 'anchor',
    positive: 'positive',
    negative: 'negative',
    domain: [-3, 3],
    initial: triplet(point(-0.8, -0.4), point(0.9, 0.8), point(0.2, -1.3), { distance: 'l1' }),
  },
};

/** The distance function of that name. */
function distance(tf: Tf, args: ForwardArguments, from: string, to: string): Tensor {
  const [a, b] = [args.tensor(from), args.tensor(to)];
  const difference = tf.sub(a, b);
  switch (args.text('distance')) {
    case 'pairwise':
      return pairwiseDistance(tf, a, b, 2, 1e-6);
    case 'l1':
      return tf.sum(abs(tf, difference), -1);
    case 'linf':
      return firstMaximum(tf, abs(tf, difference));
    case 'cosine':
      return tf.sub(1, cosineSimilarity(tf, a, b));
    case 'sqeuclidean':
      return tf.sum(tf.square(difference), -1);
    default:
      throw new NotExpressible(`distance ${args.text('distance')}`);
  }
}

/** How far the negative is: with `swap` from the nearer of anchor and positive. */
function distanceToNegative(tf: Tf, args: ForwardArguments): Tensor {
  const fromAnchor = distance(tf, args, 'anchor', 'negative');
  if (!args.boolean('swap')) return fromAnchor;
  return minimum(tf, fromAnchor, distance(tf, args, 'positive', 'negative'));
}

function slack(tf: Tf, args: ForwardArguments): Tensor {
  const pulled = tf.add(args.number('margin'), distance(tf, args, 'anchor', 'positive'));
  return tf.sub(pulled, distanceToNegative(tf, args));
}

/** Terms, one per row: `distance_ap`, `distance_an`, `distance_pn`; `distance_negative` = the one that counts. */
export const computation: Computation = {
  forward: (tf, args) => clampMin(tf, slack(tf, args)),
  terms: (tf, args) => ({
    distance_ap: distance(tf, args, 'anchor', 'positive'),
    distance_an: distance(tf, args, 'anchor', 'negative'),
    distance_pn: distance(tf, args, 'positive', 'negative'),
    distance_negative: distanceToNegative(tf, args),
  }),
};

const slots = (state: FormulaState) => ({
  positive: element(state.terms.distance_ap, state.sample),
  negative: element(state.terms.distance_negative, state.sample),
  margin: numberParameter(state, 'margin', 1),
  loss: state.loss,
});

// @__NO_SIDE_EFFECTS__
const isDistance = (name: string) => (state: FormulaState) =>
  (state.params.distance ?? 'pairwise') === name;

export const prose: LossProse = {
  name: { en: 'Triplet margin loss with a distance', zh: '自定义距离的三元组损失' },
  summary: {
    en: 'The triplet loss, measured by a distance of your own.',
    zh: '三元组损失，距离由你自己定义。',
  },
  uses: {
    en: 'Embeddings whose nearness is not Euclidean: cosine for texts, city blocks for counts.',
    zh: '远近不按欧氏距离衡量的嵌入：文本用余弦，计数用曼哈顿距离。',
  },
  character: {
    en: 'The hinge stays, the pulls change: along unit vectors, along signs, along one coordinate alone, at right angles, or growing with the distance.',
    zh: '合页不变，拉力却变了：沿单位向量、沿正负号、只沿一个坐标、与向量垂直，或随距离增大。',
  },
  arguments: {
    anchor: { en: 'anchor', zh: '锚点' },
    positive: { en: 'positive', zh: '正样本' },
    negative: { en: 'negative', zh: '负样本' },
  },
  parameters: {
    distance: { en: 'distance function', zh: '距离函数' },
    margin: { en: 'margin', zh: '间隔' },
    swap: { en: 'also from the positive', zh: '也从正样本量起' },
  },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \max(0,\ d(\class{term-anchor}{a},\class{term-positive}{p}) - d(\class{term-anchor}{a},\class{term-negative}{n}) + \class{term-margin}{m})`,
      spoken: {
        en: 'The loss is the distance to the positive minus that to the negative plus the margin, or 0 if that is negative.',
        zh: '损失等于到正样本的距离减去到负样本的距离，再加间隔；结果为负时取 0。',
      },
    },
    {
      math: tex`\phantom{\ell} = \max(0,\ \class{slot-positive}{d_p} - \class{slot-negative}{d_n} + \class{slot-margin}{m}) = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'With the numbers now.', zh: '代入当前数值。' },
      slots,
    },
    {
      math: tex`d(u,v) = \lVert u - v + 10^{-6}\rVert_2`,
      spoken: {
        en: 'Without a distance function PyTorch takes PairwiseDistance, the Euclidean one with a small epsilon.',
        zh: '不给距离函数时，PyTorch 用 PairwiseDistance：加了小量的欧氏距离。',
      },
      when: isDistance('pairwise'),
    },
    {
      math: tex`d(u,v) = \sum_i |u_i - v_i|`,
      spoken: { en: 'City-block distance.', zh: '曼哈顿距离。' },
      when: isDistance('l1'),
    },
    {
      math: tex`d(u,v) = \max_i |u_i - v_i|`,
      spoken: { en: 'The largest difference of a coordinate.', zh: '各坐标之差的最大值。' },
      when: isDistance('linf'),
    },
    {
      math: tex`d(u,v) = 1 - \cos(u,v)`,
      spoken: { en: 'One minus the cosine.', zh: '1 减余弦。' },
      when: isDistance('cosine'),
    },
    {
      math: tex`d(u,v) = \sum_i (u_i - v_i)^2`,
      spoken: { en: 'Squared Euclidean distance.', zh: '欧氏距离的平方。' },
      when: isDistance('sqeuclidean'),
    },
  ],
  note: {
    en: 'A similarity passed as distance_function is accepted and turns everything round. A function that forgets to sum over the features gives one hinge per coordinate. All arguments are keyword-only.',
    zh: '把相似度当作 distance_function 传入也会被接受，结果全部颠倒。忘了对特征求和的函数，会让每个坐标各有一个合页。所有参数都只能用关键字传。',
  },
  prediction: {
    en: 'Three embeddings with the same number of dimensions, (N, D) or (D).',
    zh: '三个维数相同的嵌入，(N, D) 或 (D)。',
  },
  target: {
    en: 'None: which is positive and which negative is said by the order of the arguments.',
    zh: '没有标签：谁是正样本、谁是负样本，由参数的次序决定。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, D)',
    why: {
      en: 'The margin must fit the distance: cosine reaches from 0 to 2, a squared distance has no end.',
      zh: '间隔要与距离相称：余弦距离在 0 到 2 之间，平方距离没有上限。',
    },
  },
  denominator: {
    en: 'mean divides by the number of distances that the function returns.',
    zh: 'mean 除以距离函数返回的距离个数。',
  },
  presets: [
    {
      id: 'city-blocks',
      name: { en: 'City blocks', zh: '曼哈顿距离' },
      why: {
        en: 'Each coordinate pulls with its sign alone: the arrows run along the diagonals.',
        zh: '每个坐标只按正负号拉：箭头都沿对角线。',
      },
      state: triplet(point(-0.8, -0.4), point(0.9, 0.8), point(0.2, -1.3), { distance: 'l1' }),
    },
    {
      id: 'largest',
      name: { en: 'Largest coordinate', zh: '最大坐标差' },
      why: {
        en: 'Only the coordinate that differs most is pulled.',
        zh: '只有相差最大的那个坐标受拉力。',
      },
      state: triplet(point(-0.8, -0.4), point(0.9, 0.8), point(0.2, -1.3), { distance: 'linf' }),
    },
    {
      id: 'cosine',
      name: { en: 'Cosine', zh: '余弦' },
      why: {
        en: 'Lengths do not count: every pull is at right angles to its vector.',
        zh: '长度无关：每个拉力都与自己的向量垂直。',
      },
      state: triplet(point(1.5, 0.2), point(0.8, 1.2), point(1.2, -0.6), {
        distance: 'cosine',
        margin: 0.5,
      }),
    },
    {
      id: 'squared',
      name: { en: 'Squared', zh: '平方距离' },
      why: {
        en: 'The pull grows with the distance, and the anchor’s no longer depends on where it is.',
        zh: '拉力随距离增大，而锚点受的拉力与它自己的位置无关。',
      },
      state: triplet(point(-0.8, -0.4), point(0.9, 0.8), point(0.2, -1.3), {
        distance: 'sqeuclidean',
      }),
    },
    {
      id: 'swap',
      name: { en: 'Swap at a tie', zh: 'swap 打平' },
      why: {
        en: 'The negative is as far from the anchor as from the positive: each distance gets half of the gradient.',
        zh: '负样本到锚点和到正样本一样远：两个距离各得一半梯度。',
      },
      state: triplet(point(-1, 0), point(1, 0), point(0, 1), { distance: 'l1', swap: true }),
    },
  ],
  examples: [
    right(
      'default',
      { en: 'Three (2, 2), no distance function', zh: '三个 (2, 2)，不给距离函数' },
      { en: 'Then it is TripletMarginLoss.', zh: '这时就是 TripletMarginLoss。' },
      triplet(
        tensor([2, 2], [0.2, 1.4, 1, 0.5]),
        tensor([2, 2], [0.5, 0.9, -0.4, 1.1]),
        tensor([2, 2], [1.5, -0.3, 0.2, -0.8]),
      ),
    ),
    right(
      'cosine',
      { en: 'Cosine distance, margin 0.3', zh: '余弦距离，间隔 0.3' },
      {
        en: '1 − F.cosine_similarity, never the similarity itself.',
        zh: '用 1 − F.cosine_similarity，而不是相似度本身。',
      },
      triplet(
        tensor([2, 2], [0.2, 1.4, 1, 0.5]),
        tensor([2, 2], [0.5, 0.9, -0.4, 1.1]),
        tensor([2, 2], [1.5, -0.3, 0.2, -0.8]),
        { distance: 'cosine', margin: 0.3 },
      ),
    ),
    right(
      'unbatched',
      { en: 'One triplet (2)', zh: '单个三元组 (2)' },
      { en: 'The function sums over the last dimension.', zh: '距离函数沿最后一维求和。' },
      triplet(tensor([2], [0.2, 1.4]), tensor([2], [0.5, 0.9]), tensor([2], [1.5, -0.3]), {
        distance: 'l1',
      }),
    ),
    trap(
      'collapsed',
      { en: 'All three alike', zh: '三者相同' },
      {
        en: 'The loss is the margin, 1, and nothing pulls: a collapsed model stays where it is.',
        zh: '损失就是间隔 1，没有任何拉力：塌缩的模型停在原地。',
      },
      triplet(point(0.5, 0.5), point(0.5, 0.5), point(0.5, 0.5), { distance: 'l1' }),
    ),
    raises(
      'margin-zero',
      { en: 'A margin of 0', zh: '间隔为 0' },
      { en: 'Refused when the loss is made.', zh: '在构造损失时就被拒绝。' },
      triplet(point(0.2, 1.4), point(0.5, 0.9), point(1.5, -0.3), { margin: 0 }),
      {
        stage: 'constructor',
        type: 'ValueError',
        message:
          'TripletMarginWithDistanceLoss: expected margin to be greater than 0, got 0 instead',
      },
    ),
    raises(
      'dimensions-differ',
      { en: 'Anchor (1, 2), positive (2)', zh: '锚点 (1, 2)，正样本 (2)' },
      { en: 'All three need the same number of dimensions.', zh: '三者维数必须相同。' },
      triplet(point(0.2, 1.4), tensor([2], [0.5, 0.9]), point(1.5, -0.3)),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'The anchor, positive, and negative tensors are expected to have the same number of dimensions, but got: anchor 2D, positive 1D, and negative 2D inputs',
      },
    ),
  ],
  breakIt: 'margin-zero',
  references: [torchDocs('nn.TripletMarginWithDistanceLoss')],
};
