import { tensor, vector } from '../../tensors/tensor';
import { logitInput } from '../arguments';
import type { LossContract } from '../contract';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { labelCounts, labelSlacks } from '../margins';
import { row } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { stateOf } from '../states';
import { tex } from '../tex';

export const contract: LossContract = {
  id: 'MultiLabelMarginLoss',
  family: 'classification',
  short: 'MultiLabelMargin',
  aliases: [
    'multi-label hinge',
    'multilabel margin',
    '多标签合页',
    '多标签间隔',
    'duobiaoqianjiange',
  ],
  api: { kind: 'nn', function: 'F.multilabel_margin_loss' },
  inputs: [{ ...logitInput, meaning: 'score', shapes: [['C'], ['N', 'C']], range: [-4, 4] }],
  targets: [
    {
      name: 'target',
      meaning: 'class index',
      shapes: [['C'], ['N', 'C']],
      dtypes: ['int64'],
      range: [-1, 4],
      step: 1,
      legal: { min: -1 },
      differentiable: false,
    },
  ],
  parameters: [],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'rows',
  scene: {
    kind: 'classes',
    input: 'input',
    target: 'target',
    forms: ['index list'],
    bars: 'scores',
    initial: stateOf(
      tensor([2, 4], [0.4, 1.3, 0.9, -0.6, 1.2, -0.3, 0.5, 0.8]),
      tensor([2, 4], [3, 1, -1, -1, 0, -1, -1, -1], 'int64'),
    ),
  },
};

/** What each class that is no label adds to the loss of its row. */
const classesOf = (args: ForwardArguments) => args.tensor('input').shape.at(-1) ?? 1;

/** What each class adds, before PyTorch divides by their number. */
function partOf(tf: Tf, args: ForwardArguments): Tensor {
  return labelSlacks(tf, args.tensor('input'), labelCounts(args.state, classesOf(args)));
}

/**
 * Terms: `piece` = what each class adds to its row's loss; `count` = how often it is listed; `threshold` = the lowest label's score less 1,
 * from which on a class is too close.
 */
export const computation: Computation = {
  forward: (tf, args) => tf.div(tf.sum(partOf(tf, args), -1), Math.max(1, classesOf(args))),
  terms: (tf, args) => {
    const x = args.tensor('input');
    const counts = labelCounts(args.state, x.shape.at(-1) ?? 1);
    const count = tf.tensor(Float32Array.from(counts.data), [...x.shape], 'float32');
    const far = tf.add(tf.zerosLike(x), Infinity);
    const lowest = tf.min(tf.where(tf.greater(count, 0), x, far), -1, true);
    const piece = tf.div(partOf(tf, args), Math.max(1, classesOf(args)));
    return { piece, count, threshold: tf.sub(lowest, 1) };
  },
};

const slots = (state: FormulaState) => {
  const count = row(state.terms.count, state.sample);
  return {
    labels: count.flatMap((times, c) => Array.from({ length: times }, () => c)).join(', ') || '∅',
    pieces: row(state.terms.piece, state.sample).filter((_, c) => count[c] === 0),
    loss: state.loss,
  };
};

const hasLabels = (state: FormulaState) => row(state.terms.count, state.sample).some((n) => n > 0);
const hasOthers = (state: FormulaState) =>
  row(state.terms.count, state.sample).some((n) => n === 0);

export const prose: LossProse = {
  name: { en: 'Multi-label margin loss', zh: '多标签间隔损失' },
  summary: {
    en: 'By how much classes that are no labels come closer than 1 to those that are.',
    zh: '不是标签的类别，得分离标签类别不足 1 的部分之和。',
  },
  uses: {
    en: 'Several labels per sample where only their order above the rest counts: tags, ranking of labels.',
    zh: '每个样本有多个标签，只要求它们排在其余类别之前：打标签、标签排序。',
  },
  character: {
    en: 'Every pair of a label and another class is a hinge of its own; pairs far enough apart are left alone.',
    zh: '每一对“标签与其他类别”都是一个合页；差距足够大的不再理会。',
  },
  arguments: {
    input: { en: 'scores', zh: '得分' },
    target: { en: 'labels, then −1', zh: '标签，之后为 −1' },
  },
  parameters: {},
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \frac1C \sum_{j\in Y}\sum_{i\notin Y}\max(0,\ 1 - (\class{term-input}{x_j} - \class{term-input}{x_i})),\quad \class{term-target}{Y} = \{\class{slot-labels}{0}\}`,
      spoken: {
        en: 'The loss sums, over every label and every other class, one minus the lead of the label where that is positive, and divides by the number of classes.',
        zh: '对每个标签与每个其他类别，取“1 减标签领先的分数”的正部，求和后除以类别数。',
      },
      slots,
    },
    {
      math: tex`\phantom{\ell} = \class{slot-pieces}{z} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'Each class that is no label adds its share, with the numbers now.',
        zh: '代入当前数值：每个非标签类别各占一项。',
      },
      slots,
      when: (state) => hasLabels(state) && hasOthers(state),
    },
    {
      math: tex`\phantom{\ell} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'Without a label, or without another class, there is nothing to compare: 0.',
        zh: '没有标签，或没有其他类别，就无从比较：损失为 0。',
      },
      slots,
      when: (state) => !hasLabels(state) || !hasOthers(state),
    },
    {
      math: tex`\class{term-gradient}{\sum_c \partial\ell/\partial x_c} = 0`,
      spoken: {
        en: 'The labels are pulled up as hard as the others are pushed down.',
        zh: '标签受到的上拉，等于其他类别受到的下推。',
      },
    },
  ],
  note: {
    en: 'Reading stops at the first −1, and the margin is fixed at 1. A 0/1 mask in int64 is accepted and read as a list: [1, 0, 0, 1] means the labels 1 and 0, each twice. At exactly 1 apart there is no gradient.',
    zh: '读到第一个 −1 就停止；间隔固定为 1。int64 的 0/1 掩码会被接受，却当成下标列表：[1, 0, 0, 1] 表示标签 1 和 0，各算两次。恰好相差 1 时没有梯度。',
  },
  prediction: {
    en: 'Raw scores, (C) or (N, C). No sigmoid.',
    zh: '原始得分，(C) 或 (N, C)。不要加 sigmoid。',
  },
  target: {
    en: 'A list of class indices in the input’s shape, int64: labels first, the rest filled with −1.',
    zh: '类别下标的列表，形状与输入相同，int64：先写标签，其余用 −1 填满。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, C)',
    why: { en: 'Scores as they are, without an activation.', zh: '原样输出得分，不加激活函数。' },
  },
  denominator: {
    en: 'Each row is divided by C, not by its number of labels; mean divides by the number of rows.',
    zh: '每一行除以 C，而不是除以标签数；mean 再除以行数。',
  },
  presets: [
    {
      id: 'two-labels',
      name: { en: 'Two labels, one behind', zh: '两个标签，一个落后' },
      why: {
        en: 'Labels 3 and 1: 3 is behind all others, so it is pulled up with 0.5.',
        zh: '标签为 3 和 1：3 落在其他类别之后，受到 0.5 的上拉。',
      },
      state: stateOf(
        tensor([1, 4], [0.4, 1.3, 0.9, -0.6]),
        tensor([1, 4], [3, 1, -1, -1], 'int64'),
      ),
    },
    {
      id: 'documentation',
      name: { en: 'PyTorch’s own example', zh: 'PyTorch 文档中的例子' },
      why: {
        en: 'Labels 3 and 0, and what follows the −1 is not read: 0.85.',
        zh: '标签为 3 和 0，−1 之后的不再读取：损失 0.85。',
      },
      state: stateOf(tensor([1, 4], [0.1, 0.2, 0.4, 0.8]), tensor([1, 4], [3, 0, -1, 1], 'int64')),
    },
    {
      id: 'mask',
      name: { en: 'A mask read as a list', zh: '掩码被读成列表' },
      why: {
        en: 'Meant as the first and the last class, read as the list 1, 0, 0, 1: the last is pushed down, and class 1 pulled up.',
        zh: '本意是第一个和最后一个类别，却读成列表 1、0、0、1：最后一个被下推，类别 1 被上拉。',
      },
      state: stateOf(tensor([1, 4], [0.1, 0.2, 0.4, 0.8]), tensor([1, 4], [1, 0, 0, 1], 'int64')),
    },
    {
      id: 'leading-padding',
      name: { en: '−1 at the front', zh: '开头就是 −1' },
      why: {
        en: 'Nothing behind it is read: loss 0 and no pull.',
        zh: '后面的都不读：损失 0，没有拉力。',
      },
      state: stateOf(tensor([1, 4], [0.1, 0.2, 0.4, 0.8]), tensor([1, 4], [-1, 3, 0, -1], 'int64')),
    },
  ],
  examples: [
    right(
      'padded',
      {
        en: 'Scores (2, 4), labels (2, 4) padded with −1',
        zh: '得分 (2, 4)，标签 (2, 4)，用 −1 填充',
      },
      { en: 'Each row lists its labels, then −1.', zh: '每一行先列出标签，再填 −1。' },
      stateOf(
        tensor([2, 4], [0.4, 1.3, 0.9, -0.6, 1.2, -0.3, 0.5, 0.8]),
        tensor([2, 4], [3, 1, -1, -1, 0, -1, -1, -1], 'int64'),
      ),
    ),
    right(
      'unbatched',
      { en: 'One sample: (4) and (4)', zh: '单个样本：(4) 与 (4)' },
      { en: 'The same without a batch dimension.', zh: '没有批维时也一样。' },
      stateOf(vector([0.1, 0.2, 0.4, 0.8]), vector([3, 0, -1, -1], 'int64')),
    ),
    right(
      'one-label',
      { en: 'One label per row', zh: '每行一个标签' },
      {
        en: 'Then it is MultiMarginLoss with the margin 1.',
        zh: '这时就是间隔为 1 的 MultiMarginLoss。',
      },
      stateOf(
        tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]),
        tensor([2, 3], [0, -1, -1, 2, -1, -1], 'int64'),
      ),
    ),
    trap(
      'mask',
      { en: 'A 0/1 mask in int64', zh: 'int64 的 0/1 掩码' },
      {
        en: 'Read as the list 1, 0, 0, 1: it trains classes 0 and 1, and counts them twice.',
        zh: '被读成列表 1、0、0、1：训练的是类别 0 和 1，而且各算两次。',
      },
      stateOf(tensor([1, 4], [0.1, 0.2, 0.4, 0.8]), tensor([1, 4], [1, 0, 0, 1], 'int64')),
    ),
    raises(
      'float-mask',
      { en: 'A float mask', zh: '浮点掩码' },
      {
        en: 'It wants int64 indices; a mask belongs to MultiLabelSoftMarginLoss or BCEWithLogitsLoss.',
        zh: '它要的是 int64 下标；掩码应交给 MultiLabelSoftMarginLoss 或 BCEWithLogitsLoss。',
      },
      stateOf(tensor([1, 4], [0.1, 0.2, 0.4, 0.8]), tensor([1, 4], [1, 0, 0, 1])),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message: 'expected scalar type Long but found Float',
      },
    ),
    raises(
      'single-label',
      { en: 'One index per row, (2)', zh: '每行一个下标，(2)' },
      {
        en: 'That is MultiMarginLoss’s target; here the list has the input’s shape.',
        zh: '那是 MultiMarginLoss 的标签；这里的列表要与输入同形状。',
      },
      stateOf(tensor([2, 4], [0.4, 1.3, 0.9, -0.6, 1.2, -0.3, 0.5, 0.8]), vector([3, 0], 'int64')),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message: 'inconsistent target size: [2] for input of size: [2, 4]',
      },
    ),
  ],
  breakIt: 'mask',
  references: [torchDocs('nn.MultiLabelMarginLoss')],
};
