import { tensor, type TensorData } from '../../tensors/tensor';
import { vectorInput } from '../arguments';
import type { LossContract, LossState } from '../contract';
import type { Computation, ForwardArguments, Tf } from '../forward';
import { normalize } from '../norm';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { matrixTerms, products, rowCrossEntropy, rowsOf } from '../similarity';
import { numberParameter } from '../states';
import { tex } from '../tex';

const source = `def info_nce_loss(query, positive, temperature=0.1, reduction='mean'):
    F = torch.nn.functional
    logits = F.normalize(query, dim=-1) @ F.normalize(positive, dim=-1).t() / temperature
    labels = torch.arange(query.shape[0])
    return F.cross_entropy(logits, labels, reduction=reduction)`;

// @__NO_SIDE_EFFECTS__
function pairs(
  query: TensorData,
  positive: TensorData,
  params: LossState['params'] = {},
): LossState {
  return { inputs: { query, positive }, targets: {}, params };
}

// @__NO_SIDE_EFFECTS__
function fourPairs(temperature: number): LossState {
  return pairs(
    tensor([4, 2], [1.2, 0.5, -0.4, 1.2, -1.3, -0.3, 0.5, -1.1]),
    tensor([4, 2], [1.4, -0.1, -0.9, 0.9, -1, -0.9, 1.2, -0.8]),
    { temperature },
  );
}

export const contract: LossContract = {
  id: 'InfoNCELoss',
  family: 'ranking',
  short: 'InfoNCE',
  aliases: [
    'contrastive predictive coding',
    'CPC',
    'CLIP',
    'MoCo',
    'in-batch negatives',
    '信息噪声对比',
  ],
  api: { kind: 'custom', function: 'info_nce_loss', source },
  inputs: [
    { ...vectorInput, name: 'query' },
    { ...vectorInput, name: 'positive' },
  ],
  targets: [],
  parameters: [
    { kind: 'number', name: 'temperature', default: 0.1, min: 0.02, max: 2, step: 0.01 },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  isDelicate: true,
  batch: 'stacked',
  scene: {
    kind: 'similarity',
    rows: 'query',
    columns: 'positive',
    domain: [-2, 2],
    initial: fourPairs(0.5),
  },
};

function cosines(tf: Tf, args: ForwardArguments) {
  const [query, positive] = [args.tensor('query'), args.tensor('positive')];
  return products(tf, normalize(tf, query), normalize(tf, positive));
}

/** Row i looks for column i. */
const own = (args: ForwardArguments) => Array.from({ length: rowsOf(args, 'query') }, (_, i) => i);

/** Terms: `cosine`, `logits`, `probability` (N, N); `wanted` (N); `share`, what each row gives its own column. */
export const computation: Computation = {
  forward: (tf, args) =>
    rowCrossEntropy(tf, tf.div(cosines(tf, args), args.number('temperature')), own(args)),
  terms: (tf, args) => {
    const cosine = cosines(tf, args);
    const logits = tf.div(cosine, args.number('temperature'));
    return {
      ...matrixTerms(tf, cosine, logits, own(args)),
      share: tf.exp(tf.neg(rowCrossEntropy(tf, logits, own(args)))),
    };
  },
};

const slots = (state: FormulaState) => ({
  temperature: numberParameter(state, 'temperature', 0.1),
  share: element(state.terms.share, state.sample),
  loss: state.loss,
});

export const prose: LossProse = {
  name: { en: 'InfoNCE loss', zh: 'InfoNCE 损失' },
  summary: {
    en: 'Cross-entropy over similarities: each query must find its own positive among all in the batch.',
    zh: '对相似度做交叉熵：每个查询要在整批中找出自己的正样本。',
  },
  uses: {
    en: 'Representations without labels: two views, image and caption, this word and the next.',
    zh: '无标注的表示学习：两个视图、图像与文字、当前与下一时刻。',
  },
  character: {
    en: 'The others are the negatives: the bigger the batch, the harder the question.',
    zh: '其余样本就是负样本：批越大，题目越难。',
  },
  arguments: {
    query: { en: 'query vectors', zh: '查询向量' },
    positive: { en: 'their positives', zh: '对应的正样本' },
  },
  parameters: { temperature: { en: 'temperature', zh: '温度' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell_i} = -\log\frac{e^{s_{ii}/\class{term-temperature}{\tau}}}{\sum_j e^{s_{ij}/\class{term-temperature}{\tau}}},\quad s_{ij} = \cos(\class{term-query}{q_i},\class{term-positive}{k_j})`,
      spoken: {
        en: 'The loss of a row is minus the logarithm of its own column’s share in the softmax of the similarities over the temperature.',
        zh: '一行的损失等于：相似度除以温度后做 softmax，取自己那一列的份额，再取负对数。',
      },
    },
    {
      math: tex`\class{slot-temperature term-temperature}{\tau}\ \Rightarrow\ \class{term-loss}{\ell_i} = -\log\class{slot-share}{p} = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'With the numbers of the lit row.', zh: '代入当前行的数值。' },
      slots,
    },
  ],
  note: {
    en: 'The labels are arange: the positive of row i stands in column i, on the diagonal. Where all labels are zeros, as in MoCo, the code has put each row’s positive in front: logits = cat([own, others], dim=1), and column 0 is the right one for every row. Zeros with this matrix would call the first key right for everybody, and run.',
    zh: '这里的标签是 arange：第 i 行的正样本在第 i 列，即对角线。MoCo 一类代码的标签全是 0，是因为它把每行的正样本放在了最前面：logits = cat([own, others], dim=1)，每行的正确列都是第 0 列。若对这里的矩阵用全 0 标签，就等于说第一个键对谁都正确，而且能运行。',
  },
  prediction: {
    en: 'Vectors (N, D); their lengths do not count, only their directions.',
    zh: '向量 (N, D)；长度不计，只看方向。',
  },
  target: {
    en: 'None: row i of positive belongs to row i of query. Two rows of the same thing are each other’s negatives.',
    zh: '没有标签：positive 的第 i 行对应 query 的第 i 行。同类的两行会互为负样本。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, D)',
    why: {
      en: 'A projection without activation; the loss normalises.',
      zh: '不加激活函数的投影层；归一化由损失完成。',
    },
  },
  denominator: {
    en: 'mean divides by the rows N; sum by nothing.',
    zh: 'mean 除以行数 N；sum 不除。',
  },
  presets: [
    {
      id: 'four',
      name: { en: 'Four pairs', zh: '四对' },
      why: {
        en: 'Each finds its own, none surely: with temperature 0.5 the second-nearest still counts.',
        zh: '每个都找得到自己，但都不够确定：温度 0.5 时，第二近的仍有份额。',
      },
      state: fourPairs(0.5),
    },
    {
      id: 'sharp',
      name: { en: 'A low temperature', zh: '低温度' },
      why: {
        en: 'The same vectors at 0.1: only the hardest negative still pulls.',
        zh: '同样的向量，温度 0.1：只有最难的负样本还在拉。',
      },
      state: fourPairs(0.1),
    },
    {
      id: 'perfect',
      name: { en: 'Perfect pairs', zh: '完美配对' },
      why: {
        en: 'Each query on its positive, and the loss is still above 0: 0.0000454.',
        zh: '每个查询都与正样本重合，损失仍大于 0：0.0000454。',
      },
      state: pairs(tensor([2, 2], [1, 0, 0, 1]), tensor([2, 2], [1, 0, 0, 1])),
    },
    {
      id: 'collapsed',
      name: { en: 'Collapsed', zh: '坍缩' },
      why: {
        en: 'All vectors alike: every row gives 1 of 2 columns half, a loss of 0.693, log 2.',
        zh: '所有向量都一样：每行的 2 列各占一半，损失 0.693，即 log 2。',
      },
      state: pairs(tensor([2, 2], [1, 0, 1, 0]), tensor([2, 2], [1, 0, 1, 0])),
    },
  ],
  examples: [
    right(
      'pairs',
      { en: 'Vectors (2, 3) and (2, 3)', zh: '向量 (2, 3) 与 (2, 3)' },
      { en: 'One positive per query, in the same order.', zh: '每个查询一个正样本，顺序相同。' },
      pairs(tensor([2, 3], [1, 0, 0.2, 0, 1, 0.1]), tensor([2, 3], [0.9, 0.1, 0, 0.2, 0.8, 0])),
    ),
    right(
      'more-keys',
      { en: '2 queries, 3 keys', zh: '2 个查询，3 个键' },
      { en: 'Extra rows are negatives for all.', zh: '多出的行对所有查询都是负样本。' },
      pairs(tensor([2, 2], [1, 0, 0, 1]), tensor([3, 2], [0.9, 0.1, 0.2, 0.8, -1, 0])),
    ),
    right(
      'long',
      { en: 'Long vectors', zh: '很长的向量' },
      { en: 'Lengths are divided out.', zh: '长度会被除掉。' },
      pairs(tensor([2, 2], [100, 0, 0, 100]), tensor([2, 2], [0.9, 0.1, 0.2, 0.8])),
    ),
    trap(
      'one',
      { en: 'A batch of one', zh: '批大小为 1' },
      {
        en: 'There is nobody to confuse it with: the loss is 0 and nothing is learned.',
        zh: '没有别的样本可混淆：损失恒为 0，什么也学不到。',
      },
      pairs(tensor([1, 2], [1, 0]), tensor([1, 2], [-1, 0])),
    ),
    raises(
      'fewer-keys',
      { en: '3 queries, 2 keys', zh: '3 个查询，2 个键' },
      { en: 'The third query has no column of its own.', zh: '第三个查询没有自己的列。' },
      pairs(tensor([3, 2], [1, 0, 0, 1, -1, 0]), tensor([2, 2], [0.9, 0.1, 0.2, 0.8])),
      { stage: 'forward', type: 'IndexError', message: 'Target 2 is out of bounds.' },
    ),
    raises(
      'other-length',
      { en: 'Vectors (2, 3) and (2, 2)', zh: '向量 (2, 3) 与 (2, 2)' },
      { en: 'Query and positive must live in one space.', zh: '两者必须在同一空间。' },
      pairs(tensor([2, 3], [1, 0, 0.2, 0, 1, 0.1]), tensor([2, 2], [0.9, 0.1, 0.2, 0.8])),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message: 'mat1 and mat2 shapes cannot be multiplied (2x3 and 2x2)',
      },
    ),
  ],
  breakIt: 'one',
  references: [
    { label: 'van den Oord et al. 2018', url: 'https://arxiv.org/abs/1807.03748' },
    { label: 'MoCo 2020', url: 'https://arxiv.org/abs/1911.05722' },
  ],
};
