import { tensor, type TensorData } from '../../tensors/tensor';
import { vectorInput } from '../arguments';
import type { LossContract, LossState } from '../contract';
import type { Computation, ForwardArguments, Tf } from '../forward';
import { normalize } from '../norm';
import { select } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { mask, matrixTerms, products, rowCrossEntropy, rowsOf } from '../similarity';
import { numberParameter } from '../states';
import { tex } from '../tex';

const source = `def nt_xent_loss(z_i, z_j, temperature=0.5, reduction='mean'):
    F = torch.nn.functional
    n = z_i.shape[0]
    z = F.normalize(torch.cat([z_i, z_j], 0), dim=1)
    logits = (z @ z.t() / temperature).masked_fill(torch.eye(2 * n, dtype=torch.bool), float('-inf'))
    labels = torch.cat([torch.arange(n, 2 * n), torch.arange(n)])
    return F.cross_entropy(logits, labels, reduction=reduction)`;

// @__NO_SIDE_EFFECTS__
function views(z_i: TensorData, z_j: TensorData, params: LossState['params'] = {}): LossState {
  return { inputs: { z_i, z_j }, targets: {}, params };
}

// @__NO_SIDE_EFFECTS__
function threeViews(): LossState {
  return views(
    tensor([3, 2], [1.2, 0.5, -0.6, 1.2, -0.2, -1.3]),
    tensor([3, 2], [1.4, -0.4, -1.3, 0.4, 0.8, -1]),
  );
}

export const contract: LossContract = {
  id: 'NTXentLoss',
  family: 'ranking',
  short: 'NT-Xent',
  aliases: ['SimCLR', 'normalized temperature cross entropy', 'two views', '归一化温度交叉熵'],
  api: { kind: 'custom', function: 'nt_xent_loss', source },
  inputs: [
    { ...vectorInput, name: 'z_i' },
    { ...vectorInput, name: 'z_j' },
  ],
  targets: [],
  parameters: [
    { kind: 'number', name: 'temperature', default: 0.5, min: 0.02, max: 2, step: 0.01 },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  isDelicate: true,
  batch: 'stacked',
  scene: {
    kind: 'similarity',
    rows: 'z_i',
    columns: 'z_j',
    stacked: true,
    domain: [-2, 2],
    initial: threeViews(),
  },
};

/** Both views below each other. tfjs's own `concat` is not among the ops, so each is padded to the full height. */
function stacked(tf: Tf, args: ForwardArguments) {
  const [top, bottom] = [args.tensor('z_i'), args.tensor('z_j')];
  const rows = rowsOf(args, 'z_i') + rowsOf(args, 'z_j');
  const place = (first: number, count: number) =>
    tf.cast(
      mask(tf, [rows, count], (row, column) => row === first + column),
      'float32',
    );
  const upper = place(0, rowsOf(args, 'z_i'));
  const lower = place(rowsOf(args, 'z_i'), rowsOf(args, 'z_j'));
  const put = (where: typeof upper, what: typeof top) =>
    tf.sum(tf.mul(tf.expandDims(where, 2), tf.expandDims(what, -3)), -2);
  return tf.add(put(upper, top), put(lower, bottom));
}

function cosines(tf: Tf, args: ForwardArguments) {
  const z = normalize(tf, stacked(tf, args));
  return products(tf, z, z);
}

/** Cosines over the temperature, and −∞ where a vector meets itself. */
function logitsOf(tf: Tf, args: ForwardArguments) {
  const scaled = tf.div(cosines(tf, args), args.number('temperature'));
  const rows = scaled.shape.at(-2) ?? 0;
  const isOther = mask(tf, scaled.shape, (row, column) => row % rows !== column);
  const never = tf.where(
    isOther,
    tf.zerosLike(scaled),
    tf.add(tf.zerosLike(scaled), Number.NEGATIVE_INFINITY),
  );
  return tf.add(select(tf, isOther, scaled), never);
}

/** The other view of the same: N rows on. */
function other(args: ForwardArguments): readonly number[] {
  const count = rowsOf(args, 'z_i');
  return Array.from({ length: 2 * count }, (_, i) => (i + count) % (2 * count));
}

/** Terms: `cosine`, `logits`, `probability` (2N, 2N); `wanted` (2N); `share`, what each row gives its other view. */
export const computation: Computation = {
  forward: (tf, args) => rowCrossEntropy(tf, logitsOf(tf, args), other(args)),
  terms: (tf, args) => ({
    ...matrixTerms(tf, cosines(tf, args), logitsOf(tf, args), other(args)),
    share: tf.exp(tf.neg(rowCrossEntropy(tf, logitsOf(tf, args), other(args)))),
  }),
};

const slots = (state: FormulaState) => ({
  temperature: numberParameter(state, 'temperature', 0.5),
  share: element(state.terms.share, state.sample),
  loss: state.loss,
});

export const prose: LossProse = {
  name: { en: 'NT-Xent loss', zh: 'NT-Xent 损失' },
  summary: {
    en: 'Two views of each of N things: every view must find its twin among the 2N − 1 others.',
    zh: 'N 个样本各有两个视图：每个视图要在另外 2N − 1 个中找出自己的孪生视图。',
  },
  uses: {
    en: 'SimCLR and its kin: representations from augmented images alone.',
    zh: 'SimCLR 一类方法：只用增强后的图像学习表示。',
  },
  character: {
    en: 'InfoNCE both ways at once: both views are queries, and the negatives come from both.',
    zh: '双向的 InfoNCE：两个视图都当查询，负样本也来自两边。',
  },
  arguments: {
    z_i: { en: 'first views', zh: '第一视图' },
    z_j: { en: 'second views', zh: '第二视图' },
  },
  parameters: { temperature: { en: 'temperature', zh: '温度' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell_i} = -\log\frac{e^{s_{ij}/\class{term-temperature}{\tau}}}{\sum_{k\ne i} e^{s_{ik}/\class{term-temperature}{\tau}}}`,
      spoken: {
        en: 'The loss of a view is minus the logarithm of its twin’s share in the softmax over all but itself.',
        zh: '一个视图的损失等于：对除自己以外的所有视图做 softmax，取孪生视图的份额，再取负对数。',
      },
    },
    {
      math: tex`\class{slot-temperature term-temperature}{\tau}\ \Rightarrow\ \class{term-loss}{\ell_i} = -\log\class{slot-share}{p} = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'With the numbers of the lit row.', zh: '代入当前行的数值。' },
      slots,
    },
  ],
  note: {
    en: 'The labels are n, n + 1, … and then 0, 1, …: the twin of row i stands N rows on. The diagonal is −∞, or every view would find itself. Code that drops the diagonal and moves the twin to column 0 has labels that are all zeros; it is the same loss.',
    zh: '标签是 n, n + 1, …，然后 0, 1, …：第 i 行的孪生视图在 N 行之后。对角线是 −∞，否则每个视图都会找到自己。有的代码去掉对角线，把孪生视图移到第 0 列，标签便全是 0；损失是一样的。',
  },
  prediction: {
    en: 'Vectors (N, D) each; their lengths do not count.',
    zh: '两组向量 (N, D)；长度不计。',
  },
  target: {
    en: 'None: row i of one view belongs to row i of the other.',
    zh: '没有标签：两个视图的第 i 行互相对应。',
  },
  lastLayer: {
    code: 'nn.Linear(hidden, D)',
    why: {
      en: 'A projection head, thrown away after training; the loss normalises.',
      zh: '投影头，训练后丢弃；归一化由损失完成。',
    },
  },
  denominator: {
    en: 'mean divides by the 2N rows; sum by nothing.',
    zh: 'mean 除以 2N 行；sum 不除。',
  },
  presets: [
    {
      id: 'three',
      name: { en: 'Three things, two views each', zh: '三个样本，各两个视图' },
      why: {
        en: 'Twins are near, strangers not far: every view still pulls.',
        zh: '孪生视图相近，陌生视图也不远：每个视图都还在拉。',
      },
      state: threeViews(),
    },
    {
      id: 'identical',
      name: { en: 'Identical views', zh: '视图完全相同' },
      why: {
        en: 'Twins coincide and the loss is still 0.24: the strangers at a right angle keep a share.',
        zh: '孪生视图重合，损失仍有 0.24：成直角的陌生视图还占有份额。',
      },
      state: views(tensor([2, 2], [1, 0, 0, 1]), tensor([2, 2], [1, 0, 0, 1])),
    },
    {
      id: 'cold',
      name: { en: 'A low temperature', zh: '低温度' },
      why: {
        en: 'At 0.1 the strangers have lost: a loss of 0.0000908.',
        zh: '温度 0.1 时陌生视图已没有份额：损失 0.0000908。',
      },
      state: views(tensor([2, 2], [1, 0, 0, 1]), tensor([2, 2], [1, 0, 0, 1]), {
        temperature: 0.1,
      }),
    },
  ],
  examples: [
    right(
      'views',
      { en: 'Views (2, 3) and (2, 3)', zh: '视图 (2, 3) 与 (2, 3)' },
      { en: 'Row by row two views of one thing.', zh: '逐行对应同一样本的两个视图。' },
      views(tensor([2, 3], [1, 0, 0.2, 0, 1, 0.1]), tensor([2, 3], [0.9, 0.1, 0, 0.2, 0.8, 0])),
    ),
    right(
      'long',
      { en: 'Long vectors', zh: '很长的向量' },
      { en: 'Lengths are divided out.', zh: '长度会被除掉。' },
      views(tensor([2, 2], [100, 0, 0, 100]), tensor([2, 2], [0.9, 0.1, 0.2, 0.8])),
    ),
    right(
      'warm',
      { en: 'Temperature 1', zh: '温度为 1' },
      { en: 'Plain cosines as logits: a mild question.', zh: '直接用余弦作 logits：题目较温和。' },
      views(tensor([2, 2], [1, 0, 0, 1]), tensor([2, 2], [0.9, 0.1, 0.2, 0.8]), {
        temperature: 1,
      }),
    ),
    trap(
      'one',
      { en: 'A batch of one', zh: '批大小为 1' },
      {
        en: 'Without itself only the twin is left: the loss is 0 and nothing is learned.',
        zh: '除去自己只剩孪生视图：损失恒为 0，什么也学不到。',
      },
      views(tensor([1, 2], [1, 0]), tensor([1, 2], [-1, 0])),
    ),
    raises(
      'fewer',
      { en: 'Views (2, 2) and (1, 2)', zh: '视图 (2, 2) 与 (1, 2)' },
      { en: 'Every view needs its twin.', zh: '每个视图都要有孪生视图。' },
      views(tensor([2, 2], [1, 0, 0, 1]), tensor([1, 2], [0.9, 0.1])),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'The size of tensor a (4) must match the size of tensor b (3) at non-singleton dimension 1',
      },
    ),
    raises(
      'other-length',
      { en: 'Views (2, 3) and (2, 2)', zh: '视图 (2, 3) 与 (2, 2)' },
      { en: 'Both views come from one head.', zh: '两个视图来自同一个头，维度必须相同。' },
      views(tensor([2, 3], [1, 0, 0.2, 0, 1, 0.1]), tensor([2, 2], [0.9, 0.1, 0.2, 0.8])),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'Sizes of tensors must match except in dimension 0. Expected size 3 but got size 2 for tensor number 1 in the list.',
      },
    ),
  ],
  breakIt: 'one',
  references: [
    { label: 'SimCLR 2020', url: 'https://arxiv.org/abs/2002.05709' },
    {
      label: 'pytorch-metric-learning NTXentLoss',
      url: 'https://kevinmusgrave.github.io/pytorch-metric-learning/losses/#ntxentloss',
    },
  ],
};
