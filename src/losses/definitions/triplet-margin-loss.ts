import { tensor } from '../../tensors/tensor';
import type { ArgumentSpec, LossContract } from '../contract';
import { examples, presets } from '../prose/triplet-margin-loss-calls';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { pairwiseDistance } from '../norm';
import { clampMin, minimum } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { numberParameter } from '../states';
import { tex } from '../tex';

const embedding: ArgumentSpec = {
  name: 'anchor',
  meaning: 'embedding',
  shapes: [['D'], ['N', 'D']],
  dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
  range: [-3, 3],
  step: 0.01,
  differentiable: true,
};

function distance(tf: Tf, args: ForwardArguments, from: string, to: string): Tensor {
  const [a, b] = [args.tensor(from), args.tensor(to)];
  return pairwiseDistance(tf, a, b, args.number('p'), args.number('eps'));
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

/**
 * Terms, one per row: `distance_ap`, `distance_an`, `distance_pn` between anchor, positive and negative; `distance_negative` = the
 * one that counts (the smaller of an and pn with `swap`); `slack` = margin + ap − negative, the loss before it is cut at 0.
 */
export const computation: Computation = {
  forward: (tf, args) => clampMin(tf, slack(tf, args)),
  terms: (tf, args) => ({
    distance_ap: distance(tf, args, 'anchor', 'positive'),
    distance_an: distance(tf, args, 'anchor', 'negative'),
    distance_pn: distance(tf, args, 'positive', 'negative'),
    distance_negative: distanceToNegative(tf, args),
    slack: slack(tf, args),
  }),
};

export const contract: LossContract = {
  id: 'TripletMarginLoss',
  family: 'ranking',
  short: 'Triplet',
  aliases: [
    'triplet',
    'metric learning',
    'embedding',
    'FaceNet',
    '三元组',
    'sanyuanzu',
    '度量学习',
  ],
  api: { kind: 'nn' },
  inputs: [embedding, { ...embedding, name: 'positive' }, { ...embedding, name: 'negative' }],
  targets: [],
  parameters: [
    { kind: 'number', name: 'margin', default: 1, min: 0.01, max: 3, step: 0.01 },
    { kind: 'number', name: 'p', default: 2, min: 1, max: 8, step: 0.1, infinite: true },
    { kind: 'boolean', name: 'swap', default: false },
    { kind: 'number', name: 'eps', default: 1e-6, min: 0, max: 0.1, step: 1e-6, scale: 'log' },
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
    initial: {
      inputs: {
        anchor: tensor([1, 2], [-0.8, -0.4]),
        positive: tensor([1, 2], [0.9, 0.8]),
        negative: tensor([1, 2], [0.2, -1.3]),
      },
      targets: {},
      params: {},
    },
  },
};

const slots = (state: FormulaState) => ({
  positive: element(state.terms.distance_ap, state.sample),
  negative: element(state.terms.distance_negative, state.sample),
  margin: numberParameter(state, 'margin', 1),
  loss: state.loss,
});

const isSwapped = (state: FormulaState) => state.params.swap === true;
const pulls = ({ grads }: FormulaState) => grads.anchor?.some((g) => g !== 0) ?? false;
const isEuclidean = (state: FormulaState) => numberParameter(state, 'p', 2) === 2;

export const prose: LossProse = {
  name: { en: 'Triplet margin loss', zh: '三元组间隔损失' },
  summary: {
    en: 'The positive is to be nearer to the anchor than the negative, by the margin.',
    zh: '正样本到锚点的距离，要比负样本近一个间隔。',
  },
  uses: {
    en: 'Relative similarity: face and person re-identification, content-based retrieval.',
    zh: '衡量相对相似度：人脸识别、行人重识别、基于内容的检索。',
  },
  character: {
    en: 'Compares two distances and never fixes either; beyond the margin the triplet is at rest.',
    zh: '只比较两个距离，不规定各自的大小；越过间隔后三元组静止。',
  },
  arguments: {
    anchor: { en: 'anchor', zh: '锚点' },
    positive: { en: 'positive', zh: '正样本' },
    negative: { en: 'negative', zh: '负样本' },
  },
  parameters: {
    margin: { en: 'margin', zh: '间隔' },
    p: { en: 'norm', zh: '范数' },
    swap: { en: 'also from the positive', zh: '也从正样本量起' },
    eps: { en: 'added to each coordinate', zh: '每个坐标加的小量' },
  },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \max(0,\ d(\class{term-anchor}{a},\class{term-positive}{p}) - d(\class{term-anchor}{a},\class{term-negative}{n}) + \class{term-margin}{m})`,
      spoken: {
        en: 'The loss is the distance to the positive minus the distance to the negative plus the margin, or 0 if that is negative.',
        zh: '损失等于到正样本的距离减去到负样本的距离，再加间隔；结果为负时取 0。',
      },
      when: (state) => !isSwapped(state),
    },
    {
      math: tex`\class{term-loss}{\ell} = \max(0,\ d(\class{term-anchor}{a},\class{term-positive}{p}) - \min(d(\class{term-anchor}{a},\class{term-negative}{n}),\,d(\class{term-positive}{p},\class{term-negative}{n})) + \class{term-margin}{m})`,
      spoken: {
        en: 'With swap, the negative’s distance is taken from anchor or positive, whichever is nearer.',
        zh: '启用 swap 后，负样本的距离取它到锚点和到正样本中较小的一个。',
      },
      when: isSwapped,
    },
    {
      math: tex`\phantom{\ell} = \max(0,\ \class{slot-positive}{d_p} - \class{slot-negative}{d_n} + \class{slot-margin}{m}) = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'With the numbers now.', zh: '代入当前数值。' },
      slots,
    },
    {
      math: tex`d(u,v) = \lVert u - v + \varepsilon\rVert_{\class{slot-p}{p}},\quad \varepsilon = \class{slot-eps}{\varepsilon}`,
      spoken: {
        en: 'The distance is a norm of the difference; PyTorch adds a tiny epsilon to each coordinate.',
        zh: '距离是差向量的范数；PyTorch 给每个坐标加上很小的 epsilon。',
      },
      slots: (state) => ({
        p: numberParameter(state, 'p', 2),
        eps: numberParameter(state, 'eps', 1e-6),
      }),
    },
    {
      math: tex`\class{term-gradient}{\frac{\partial\ell}{\partial a}} = \frac{\class{term-anchor}{a}-\class{term-positive}{p}}{d(a,p)} - \frac{\class{term-anchor}{a}-\class{term-negative}{n}}{d(a,n)}`,
      spoken: {
        en: 'The anchor is pulled by a unit vector towards the positive and one away from the negative.',
        zh: '锚点受到两个单位向量的拉力：一个朝向正样本，一个背离负样本。',
      },
      when: (state) => pulls(state) && isEuclidean(state) && !isSwapped(state),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell} = 0`,
      spoken: {
        en: 'Beyond the margin nothing pulls.',
        zh: '越过间隔后没有拉力。',
      },
      when: (state) => !pulls(state),
    },
  ],
  note: {
    en: 'eps is added before the norm, so identical vectors have distance eps·√D and a gradient in its arbitrary direction. A loss that stays at the margin means collapse.',
    zh: 'eps 加在取范数之前，所以相同的向量之间距离是 eps·√D，梯度也指向这个任意方向。损失停在间隔值上，说明嵌入已经坍缩。',
  },
  prediction: {
    en: 'Three embeddings (D) or (N, D), often normalised to length 1: the margin is an absolute distance.',
    zh: '三个嵌入，形状 (D) 或 (N, D)，通常归一化到长度 1：间隔是绝对距离。',
  },
  target: {
    en: 'None: which is positive and which negative is said by the order of the arguments.',
    zh: '没有标签：谁是正样本、谁是负样本，由参数的次序决定。',
  },
  lastLayer: {
    code: 'F.normalize(nn.Linear(in_features, D)(features))',
    why: {
      en: 'Embeddings of length 1 keep distances between 0 and 2, so that a margin means something.',
      zh: '长度为 1 的嵌入，距离都在 0 到 2 之间，间隔才有意义。',
    },
  },
  denominator: {
    en: 'mean divides by the number of triplets N, those at rest included; sum by nothing.',
    zh: 'mean 除以三元组的个数 N，包括已经静止的；sum 不除。',
  },
  presets,
  examples,
  breakIt: 'swapped',
  references: [
    {
      label: 'torch.nn.TripletMarginLoss',
      url: 'https://docs.pytorch.org/docs/stable/generated/torch.nn.TripletMarginLoss.html',
    },
    { label: 'FaceNet 2015', url: 'https://arxiv.org/abs/1503.03832' },
  ],
};
