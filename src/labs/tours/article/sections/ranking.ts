import { articleTriplet } from '../../../../losses/prose/article-triplet';
import {
  drawnDistances,
  drawnSigns,
  firstDraw,
  firstScores,
  secondDraw,
  secondScores,
} from '../../../../losses/prose/article-tensors';
import { scalar, tensor, vector } from '../../../../tensors/tensor';
import { callOf, plainCall, range } from '../calls';
import type { Section } from '../claim';
import { asGradient, asLoss, gradientOf, gradientsOf, termsOf, valueOf, valuesOf } from '../picks';

const negated = tensor(
  [3, 5],
  secondDraw.data.map((value) => -value),
);
const allHalf = tensor(
  [3, 5],
  firstDraw.data.map(() => 0.5),
);

const meant = plainCall('HingeEmbeddingLoss', drawnDistances, vector([1, -1, 1]));
const differentAt = (loss: string) => ({
  call: plainCall(loss, scalar(0.4), scalar(-1)),
  axes: [{ tensor: 'input', values: range(0, 3) }] as const,
});

export const hingeEmbedding: Section = {
  loss: 'HingeEmbeddingLoss',
  name: { en: 'Hinge embedding', zh: '合页嵌入' },
  example: {
    code: 'loss_fn = nn.HingeEmbeddingLoss()\ninput = torch.randn(3, 5, requires_grad=True)\ntarget = torch.randn(3, 5)\nloss = loss_fn(input, target)',
    call: plainCall('HingeEmbeddingLoss', firstDraw, secondDraw),
  },
  result: { en: 'runs, and means nothing', zh: '能运行，但没有意义' },
  corrected: {
    code: 'a = torch.randn(3, 5, requires_grad=True)\nb = torch.randn(3, 5)\ninput = F.pairwise_distance(a, b)      # one distance per pair\ntarget = torch.randn(3).sign()         # 1 same, -1 different\nloss = loss_fn(input, target)',
    call: meant,
    result: { en: 'distances, and ±1', zh: '距离，配 ±1' },
  },
  claims: [
    {
      id: 'hinge-formula',
      verdict: 'false',
      says: {
        en: 'Its formula is max(0, 1 − y · ŷ).',
        zh: '它的公式是 max(0, 1 − y · ŷ)。',
      },
      finding: {
        en: 'That is the textbook hinge of support vector machines, which torch.nn does not have. HingeEmbeddingLoss takes a distance x: x itself for a same pair, max(0, margin − x) for a different one. At x = 0.4 and y = −1 the two give {embedding} and {textbook}, and slope in opposite directions: {egrad} and {tgrad}.',
        zh: '那是支持向量机里的教科书 hinge，torch.nn 里没有。HingeEmbeddingLoss 接收的是距离 x：相同的一对损失就是 x，不同的一对是 max(0, margin − x)。在 x = 0.4、y = −1 处，两者分别是 {embedding} 和 {textbook}，斜率方向恰好相反：{egrad} 和 {tgrad}。',
      },
      calls: [
        plainCall('HingeEmbeddingLoss', scalar(0.4), scalar(-1)),
        plainCall('HingeLoss', scalar(0.4), scalar(-1)),
      ],
      sweeps: [differentAt('HingeEmbeddingLoss'), differentAt('HingeLoss')],
      numbers: {
        embedding: asLoss(valueOf(0)),
        textbook: asLoss(valueOf(1)),
        egrad: asGradient(gradientOf(0, 'input')),
        tgrad: asGradient(gradientOf(1, 'input')),
      },
      picture: {
        kind: 'curves',
        labels: [
          { text: { en: 'PyTorch’s', zh: 'PyTorch 的' }, x: 1.9, side: 'above' },
          { text: { en: 'textbook', zh: '教科书的' }, x: 1.6, side: 'right' },
        ],
        x: { en: 'x, for y = −1', zh: 'x，y = −1 时' },
        top: 3,
        dot: { x: 0.4, value: valueOf(0), side: 'right' },
      },
    },
    {
      id: 'hinge-randn',
      verdict: 'false',
      says: {
        en: 'Its target may be torch.randn(3, 5).',
        zh: '它的标签可以是 torch.randn(3, 5)。',
      },
      finding: {
        en: 'The target must be 1 or −1. For anything else PyTorch adds both branches, which is max(x, 1) whatever the target: randn gives {randn}, its negation’s {other}, a half everywhere {half}. The labels have no influence at all, and nothing warns.',
        zh: '标签必须是 1 或 −1。其他值会让 PyTorch 把两个分支相加，结果总是 max(x, 1)，与标签无关：randn 得 {randn}，取反得 {other}，全部填 0.5 得 {half}。标签毫无影响，也没有任何警告。',
      },
      calls: [
        plainCall('HingeEmbeddingLoss', firstDraw, secondDraw),
        plainCall('HingeEmbeddingLoss', firstDraw, negated),
        plainCall('HingeEmbeddingLoss', firstDraw, allHalf),
        plainCall(
          'HingeEmbeddingLoss',
          firstDraw,
          tensor(
            [3, 5],
            firstDraw.data.map((_, i) => (i % 2 === 0 ? 1 : -1)),
          ),
        ),
      ],
      numbers: {
        randn: asLoss(valueOf(0)),
        other: asLoss(valueOf(1)),
        half: asLoss(valueOf(2)),
      },
      picture: {
        kind: 'values',
        items: [
          { label: { en: 'randn', zh: 'randn' }, value: valueOf(0) },
          { label: { en: '−randn', zh: '−randn' }, value: valueOf(1) },
          { label: { en: 'all 0.5', zh: '全 0.5' }, value: valueOf(2) },
          { label: { en: 'real ±1', zh: '真正的 ±1' }, value: valueOf(3) },
        ],
      },
    },
    {
      id: 'hinge-same-different',
      verdict: 'true',
      says: {
        en: 'It tells same from different pairs: for nonlinear embeddings and semi-supervised learning.',
        zh: '它判断一对样本相同还是不同：用于非线性嵌入和半监督学习。',
      },
      finding: {
        en: 'Given distances and ±1 it does: the same pair at 0.2 is pulled with {same}, a different one at 0.4, inside the margin, with {near}, and one at 1.6 with {far}: it is left in peace.',
        zh: '传入距离和 ±1 时确实如此：距离 0.2 的相同对，梯度是 {same}；距离 0.4、落在间隔以内的不同对是 {near}；距离 1.6 的是 {far}，不再受力。',
      },
      calls: [
        plainCall('HingeEmbeddingLoss', vector([0.2, 0.4, 1.6]), vector([1, -1, -1]), {
          reduction: 'sum',
        }),
      ],
      numbers: {
        same: asGradient(gradientOf(0, 'input', 0)),
        near: asGradient(gradientOf(0, 'input', 1)),
        far: asGradient(gradientOf(0, 'input', 2)),
      },
      picture: {
        kind: 'bars',
        tone: 'gradient',
        rows: [{ label: { en: 'gradient', zh: '梯度' }, values: gradientsOf(0, 'input') }],
        names: [
          { en: 'same', zh: '相同' },
          { en: 'different, near', zh: '不同，近' },
          { en: 'different, far', zh: '不同，远' },
        ],
      },
    },
  ],
};

const scores = { input1: firstScores, input2: secondScores };
const atMargin = (margin: number) => ({
  call: callOf(
    'MarginRankingLoss',
    { input1: scalar(0), input2: scalar(0) },
    { target: scalar(1) },
    { params: { margin } },
  ),
  axes: [{ tensor: 'input1', values: range(-2, 2) }] as const,
});

export const marginRanking: Section = {
  loss: 'MarginRankingLoss',
  name: { en: 'Margin ranking', zh: '间隔排序' },
  example: {
    code: 'loss_fn = nn.MarginRankingLoss()\ninput1 = torch.randn(3, requires_grad=True)\ninput2 = torch.randn(3, requires_grad=True)\ntarget = torch.randn(3).sign()\nloss = loss_fn(input1, input2, target)',
    call: callOf('MarginRankingLoss', scores, { target: drawnSigns }),
  },
  result: { en: 'all three pairs are in order', zh: '三对的次序都正确' },
  claims: [
    {
      id: 'ranking-formula',
      verdict: 'true',
      says: {
        en: 'The loss is max(0, −y (x₁ − x₂) + margin).',
        zh: '损失是 max(0, −y (x₁ − x₂) + margin)。',
      },
      finding: {
        en: 'It is, averaged over the pairs. In the article’s example the three brackets are all below zero, so every pair costs {a}.',
        zh: '没错，再对样本对取平均。文章的例子里，三对括号内的值都小于零，所以每一对的损失都是 {a}。',
      },
      calls: [callOf('MarginRankingLoss', scores, { target: drawnSigns }, { reduction: 'none' })],
      numbers: { a: asLoss(valueOf(0)) },
      picture: {
        kind: 'bars',
        tone: 'loss',
        rows: [
          {
            label: { en: '−y (x₁ − x₂) + margin', zh: '−y (x₁ − x₂) + margin' },
            values: termsOf(0, 'slack'),
          },
        ],
        names: [
          { en: 'pair 0', zh: '第 0 对' },
          { en: 'pair 1', zh: '第 1 对' },
          { en: 'pair 2', zh: '第 2 对' },
        ],
      },
    },
    {
      id: 'ranking-margin',
      verdict: 'only-if',
      says: {
        en: 'The higher score must lead by a margin.',
        zh: '得分高的一方必须领先一个间隔。',
      },
      condition: { en: 'you set one: the default is 0', zh: '你设置了间隔：默认值是 0' },
      finding: {
        en: 'With the default margin a model that scores everything alike pays {tie}. At that tie PyTorch still returns the gradients {g1} and {g2}. With a margin of 1 the tie costs {tie1}, and the article’s pairs {one} instead of {zero}.',
        zh: '用默认间隔时，给所有样本相同得分的模型损失是 {tie}；在这个平局点上，PyTorch 仍返回梯度 {g1} 和 {g2}。间隔设为 1，平局的损失是 {tie1}，文章那三对的损失从 {zero} 变为 {one}。',
      },
      calls: [
        callOf('MarginRankingLoss', scores, { target: drawnSigns }, { params: { margin: 1 } }),
        callOf('MarginRankingLoss', scores, { target: drawnSigns }),
        callOf(
          'MarginRankingLoss',
          { input1: scalar(0.5), input2: scalar(0.5) },
          { target: scalar(1) },
        ),
        callOf(
          'MarginRankingLoss',
          { input1: scalar(0.5), input2: scalar(0.5) },
          { target: scalar(1) },
          { params: { margin: 1 } },
        ),
      ],
      sweeps: [atMargin(0), atMargin(1)],
      numbers: {
        one: asLoss(valueOf(0)),
        zero: asLoss(valueOf(1)),
        tie: asLoss(valueOf(2)),
        tie1: asLoss(valueOf(3)),
        g1: asGradient(gradientOf(2, 'input1')),
        g2: asGradient(gradientOf(2, 'input2')),
      },
      picture: {
        kind: 'curves',
        labels: [
          { text: { en: 'margin 0', zh: '间隔 0' }, x: -0.75, side: 'left' },
          { text: { en: 'margin 1', zh: '间隔 1' }, x: -0.5, side: 'right' },
        ],
        x: { en: 'x₁ − x₂, for y = 1', zh: 'x₁ − x₂，y = 1 时' },
        top: 3,
        dot: { x: 0, value: valueOf(2), side: 'right' },
      },
    },
  ],
};

const triplet = articleTriplet();
const nearAndFar = {
  anchor: tensor([1, 2], [0, 1]),
  positive: tensor([1, 2], [0.1, 1]),
  negative: tensor([1, 2], [3, 0]),
};

export const tripletMargin: Section = {
  loss: 'TripletMarginLoss',
  name: { en: 'Triplet margin', zh: '三元组间隔' },
  example: {
    code: 'loss_fn = nn.TripletMarginLoss(margin=1.0, p=2)\nanchor = torch.randn(100, 128, requires_grad=True)\npositive = torch.randn(100, 128, requires_grad=True)\nnegative = torch.randn(100, 128, requires_grad=True)\nloss = loss_fn(anchor, positive, negative)',
    call: callOf('TripletMarginLoss', triplet, {}),
  },
  result: { en: 'near the margin: random embeddings', zh: '接近间隔：嵌入是随机的' },
  claims: [
    {
      id: 'triplet-formula',
      verdict: 'true',
      says: {
        en: 'The loss is max(d(a, p) − d(a, n) + margin, 0).',
        zh: '损失是 max(d(a, p) − d(a, n) + margin, 0)。',
      },
      finding: {
        en: 'Yes; PyTorch adds a tiny eps to every coordinate before the norm and averages the rows. Random embeddings are all about equally far apart, so the 100 rows scatter around the margin and their mean is {loss}. A loss that stays there in training means nothing was learned.',
        zh: '没错；PyTorch 在取范数前给每个坐标加上很小的 eps，再对各行取平均。随机嵌入彼此的距离差不多，所以 100 行的损失散布在间隔附近，均值是 {loss}。训练中损失停在这里，说明什么也没学到。',
      },
      calls: [
        callOf('TripletMarginLoss', triplet, {}),
        callOf('TripletMarginLoss', triplet, {}, { reduction: 'none' }),
      ],
      numbers: { loss: asLoss(valueOf(0)) },
      picture: {
        kind: 'bars',
        tone: 'loss',
        rows: [
          {
            label: { en: 'loss of each of 100 rows', zh: '100 行各自的损失' },
            values: valuesOf(1),
          },
        ],
        level: { at: 1, label: { en: 'margin', zh: '间隔' } },
      },
    },
    {
      id: 'triplet-relative',
      verdict: 'true',
      says: {
        en: 'It learns relative similarity: for content-based retrieval or person re-identification.',
        zh: '它学习的是相对相似度：用于基于内容的检索、行人重识别。',
      },
      finding: {
        en: 'Only the order of the two distances and their gap count. With the near one as positive the triplet costs {right}; swap the two and it costs {swapped}. There is no label that could tell PyTorch which was meant.',
        zh: '它只看两个距离的次序和差距。近的作正样本，损失是 {right}；两者一交换就变成 {swapped}。没有任何标签能告诉 PyTorch 你本来想的是哪一种。',
      },
      calls: [
        callOf('TripletMarginLoss', nearAndFar, {}),
        callOf(
          'TripletMarginLoss',
          { ...nearAndFar, positive: nearAndFar.negative, negative: nearAndFar.positive },
          {},
        ),
      ],
      numbers: { right: asLoss(valueOf(0)), swapped: asLoss(valueOf(1)) },
      picture: {
        kind: 'values',
        items: [
          { label: { en: 'as meant', zh: '本意' }, value: valueOf(0) },
          { label: { en: 'swapped', zh: '交换后' }, value: valueOf(1) },
        ],
      },
    },
  ],
};
