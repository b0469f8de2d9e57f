import { tensor, vector, type TensorData } from '../../tensors/tensor';
import { articleTriplet } from '../prose/article-triplet';
import type { ArgumentSpec, LossContract, LossState } from '../contract';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { pairwiseDistance } from '../norm';
import { clampMin, minimum } from '../ops';
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
    { kind: 'number', name: 'p', default: 2, min: 1, max: 8, step: 0.1, infinite: 'above' },
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
    initial: triplet(point(-0.8, -0.4), point(0.9, 0.8), point(0.2, -1.3)),
  },
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
      spoken: { en: 'Beyond the margin nothing pulls.', zh: '越过间隔后没有拉力。' },
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
  presets: [
    {
      id: 'semi-hard',
      name: { en: 'Right order, inside the margin', zh: '次序正确，但在间隔以内' },
      why: {
        en: 'The positive is nearer, but not by the margin: all three are pulled.',
        zh: '正样本更近，但还差不到一个间隔：三者都受拉力。',
      },
      state: triplet(point(-0.8, -0.4), point(0.2, 0.1), point(0.6, -1)),
    },
    {
      id: 'hard',
      name: { en: 'The negative is nearer', zh: '负样本更近' },
      why: {
        en: 'Distances 1 and 3, the wrong way round: with the margin 1 a loss of 3.',
        zh: '距离是 1 和 3，次序颠倒：间隔为 1 时损失是 3。',
      },
      state: triplet(point(-1, 0), point(2, 0), point(-1, 1)),
    },
    {
      id: 'at-rest',
      name: { en: 'At rest', zh: '静止' },
      why: {
        en: 'The negative is farther by more than the margin: loss 0, no pull.',
        zh: '负样本更远，且差距超过间隔：损失为 0，没有拉力。',
      },
      state: triplet(point(-1, 0), point(-0.5, 0.2), point(1.5, -1)),
    },
    {
      id: 'collapse',
      name: { en: 'Collapse', zh: '坍缩' },
      why: {
        en: 'All three in one place: the loss is the margin, 1, and what gradient there is points along eps.',
        zh: '三者重合：损失就是间隔 1，仅有的梯度指向 eps 的方向。',
      },
      state: triplet(point(0.5, 0.5), point(0.5, 0.5), point(0.5, 0.5)),
    },
    {
      id: 'swap',
      name: { en: 'Swap', zh: '启用 swap' },
      why: {
        en: 'The negative is nearer to the positive than to the anchor: swap measures it from there.',
        zh: '负样本离正样本比离锚点更近：swap 改从正样本量起。',
      },
      state: triplet(point(-1, 0), point(0.5, 0), point(0.9, 0.4), { swap: true }),
    },
    {
      id: 'article',
      name: { en: 'The article’s example', zh: '文章中的例子' },
      why: {
        en: 'Three times randn (100, 128): random embeddings are equally far apart, so the loss stays near the margin.',
        zh: '三个 randn (100, 128)：随机嵌入彼此差不多远，损失停在间隔附近。',
      },
      state: { inputs: articleTriplet(), targets: {}, params: {} },
    },
  ],
  examples: [
    right(
      'rows',
      { en: 'Three times (2, 3)', zh: '三个 (2, 3)' },
      { en: 'One triplet per row.', zh: '每一行是一个三元组。' },
      triplet(
        tensor([2, 3], [1, 0, 0, 0, 1, 0]),
        tensor([2, 3], [0.8, 0.6, 0, 0, 0.8, 0.6]),
        tensor([2, 3], [0, 0, 1, 1, 0, 0]),
      ),
    ),
    right(
      'unbatched',
      { en: 'One triplet (2)', zh: '单个三元组 (2)' },
      { en: 'The batch dimension may be left out.', zh: '可以没有批维。' },
      triplet(vector([0.6, 0.8]), vector([0.8, 0.6]), vector([0, 1])),
    ),
    right(
      'small-margin',
      { en: 'Margin 0.2, swap', zh: '间隔 0.2，启用 swap' },
      {
        en: 'The usual choice for embeddings of length 1.',
        zh: '对长度为 1 的嵌入，这是常见选择。',
      },
      triplet(point(0.6, 0.8), point(0.8, 0.6), point(0, 1), {
        margin: 0.2,
        swap: true,
      }),
    ),
    trap(
      'swapped',
      { en: 'Positive and negative swapped', zh: '正样本与负样本传反了' },
      {
        en: 'A perfect triplet gets a large loss, and training learns the opposite.',
        zh: '完美的三元组得到很大的损失，训练学到的恰好相反。',
      },
      triplet(point(0, 1), point(3, 0), point(0.1, 1)),
    ),
    raises(
      'labels',
      { en: 'Labels as the third argument', zh: '第三个参数传了标签' },
      {
        en: 'The third argument is the negative embedding, not a label.',
        zh: '第三个参数是负样本的嵌入，不是标签。',
      },
      triplet(
        tensor([2, 2], [0.6, 0.8, 0, 1]),
        tensor([2, 2], [0.8, 0.6, 1, 0]),
        vector([0, 1], 'int64'),
      ),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'The anchor, positive, and negative tensors are expected to have the same number of dimensions, but got: anchor 2D, positive 2D, and negative 1D inputs',
      },
    ),
    raises(
      'margin-zero',
      { en: 'Margin 0', zh: '间隔为 0' },
      {
        en: 'Without a margin the collapsed solution is perfect, so PyTorch refuses.',
        zh: '没有间隔时，坍缩解就是最优解，所以 PyTorch 拒绝。',
      },
      triplet(vector([0.6, 0.8]), vector([0.8, 0.6]), vector([0, 1]), { margin: 0 }),
      {
        stage: 'constructor',
        type: 'ValueError',
        message: 'TripletMarginLoss: expected margin to be greater than 0, got 0 instead',
      },
    ),
  ],
  breakIt: 'swapped',
  references: [
    torchDocs('nn.TripletMarginLoss'),
    { label: 'FaceNet 2015', url: 'https://arxiv.org/abs/1503.03832' },
  ],
};
