import { tensor, vector } from '../../tensors/tensor';
import { logitInput } from '../arguments';
import { classAxis } from '../classes';
import type { LossContract } from '../contract';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { slacks } from '../margins';
import { element, isGiven, row } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { numberParameter, stateOf } from '../states';
import { tex } from '../tex';

export const contract: LossContract = {
  id: 'MultiMarginLoss',
  family: 'classification',
  short: 'MultiMargin',
  aliases: [
    'multi-class hinge',
    'multiclass SVM',
    'Weston Watkins',
    '多类合页',
    '多类间隔',
    'duoleijiange',
  ],
  api: { kind: 'nn' },
  inputs: [{ ...logitInput, meaning: 'score', shapes: [['C'], ['N', 'C']], range: [-4, 4] }],
  targets: [
    {
      name: 'target',
      meaning: 'class index',
      shapes: [[], ['N']],
      dtypes: ['int64'],
      range: [0, 4],
      step: 1,
      legal: { min: 0 },
      differentiable: false,
    },
  ],
  parameters: [
    { kind: 'integer', name: 'p', default: 1, min: 1, max: 2 },
    { kind: 'number', name: 'margin', default: 1, min: 0, max: 3, step: 0.01 },
    { kind: 'tensor', name: 'weight', default: null, shape: ['C'], min: 0, max: 5, step: 0.01 },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'rows',
  scene: {
    kind: 'classes',
    input: 'input',
    target: 'target',
    forms: ['index'],
    bars: 'scores',
    initial: stateOf(
      tensor([3, 4], [1.6, 1.1, 0.4, -0.9, -0.4, 2.2, 0.5, 0.1, 0.2, 0.6, 1.9, 0.4]),
      vector([1, 1, 2], 'int64'),
    ),
  },
};

/** What each class adds to the loss of its row, and the score from which on a class is too close to the right one. */
function parts(tf: Tf, args: ForwardArguments): { unscaled: Tensor; threshold: Tensor } {
  const x = args.tensor('input');
  const labels = args.state.targets.target?.data ?? [];
  const { slack, right: score } = slacks(tf, x, labels, args.number('margin'));
  const powered = args.number('p') === 2 ? tf.mul(slack, slack) : slack;
  const { weight } = args.state.params;
  const weighted = isGiven(weight)
    ? tf.mul(
        powered,
        tf.tensor(
          labels.map((label) => weight.data[label] ?? 0),
          x.shape.length > 1 ? [labels.length, 1] : [1],
          'float32',
        ),
      )
    : powered;
  return { unscaled: weighted, threshold: tf.sub(score, args.number('margin')) };
}

const classesOf = (x: Tensor) => x.shape[classAxis(x.shape)] ?? 1;

/** Terms: `piece` = what each class adds to its row's loss; `threshold` = the right score less the margin. */
export const computation: Computation = {
  forward: (tf, args) => {
    const { unscaled } = parts(tf, args);
    // Divided after the sum, as in PyTorch, which overflows where the pieces do not.
    const loss = tf.div(tf.sum(unscaled, classAxis(unscaled.shape)), classesOf(unscaled));
    const target = args.state.targets.target?.shape ?? [];
    return unscaled.shape.length === 1 ? tf.reshape(loss, [...target]) : loss;
  },
  terms: (tf, args) => {
    const { unscaled, threshold } = parts(tf, args);
    return { piece: tf.div(unscaled, classesOf(unscaled)), threshold };
  },
};

const slots = (state: FormulaState) => {
  const y = element(state.targets.target, state.sample);
  return {
    pieces: row(state.terms.piece, state.sample).filter((_, c) => c !== y),
    weight: isGiven(state.params.weight) ? (state.params.weight.data[y] ?? Number.NaN) : 1,
    margin: numberParameter(state, 'margin', 1),
    score: row(state.inputs.input, state.sample)[y] ?? Number.NaN,
    loss: state.loss,
    gradient: state.grads.input?.[y] ?? Number.NaN,
  };
};

const isSquared = (state: FormulaState) => state.params.p === 2;
const isWeighted = (state: FormulaState) => isGiven(state.params.weight);

export const prose: LossProse = {
  name: { en: 'Multi-class margin loss', zh: '多类间隔损失' },
  summary: {
    en: 'By how much the other classes come closer to the right one than the margin.',
    zh: '其他类别的得分离正确类别有多近，近过间隔多少。',
  },
  uses: {
    en: 'Multi-class support vector machines, and rankings where only the order of the scores matters.',
    zh: '多类支持向量机，以及只关心得分次序的任务。',
  },
  character: {
    en: 'Every class within the margin is pushed down alike; one that is far enough behind is left alone.',
    zh: '每个落在间隔以内的类别受到同样的下推；落后足够多的类别不再理会。',
  },
  arguments: {
    input: { en: 'scores', zh: '得分' },
    target: { en: 'right class', zh: '标签' },
  },
  parameters: {
    p: { en: 'power', zh: '幂' },
    margin: { en: 'margin', zh: '间隔' },
    weight: { en: 'class weights', zh: '类别权重' },
  },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \frac1C \sum_{i \ne y} \max(0,\ \class{term-margin}{m} - \class{term-input}{x_y} + \class{term-input}{x_i})`,
      spoken: {
        en: 'The loss sums, over the wrong classes, the margin minus the right score plus theirs where that is positive, and divides by the number of classes.',
        zh: '对每个错误类别取“间隔 − 正确类别得分 + 该类得分”的正部，求和后除以类别数。',
      },
      when: (state) => !isSquared(state) && !isWeighted(state),
    },
    {
      math: tex`\class{term-loss}{\ell} = \frac1C \sum_{i \ne y} \max(0,\ \class{term-margin}{m} - \class{term-input}{x_y} + \class{term-input}{x_i})^2`,
      spoken: { en: 'With p two every slack is squared.', zh: 'p = 2 时，每一项先平方。' },
      when: (state) => isSquared(state) && !isWeighted(state),
    },
    {
      math: tex`\class{term-loss}{\ell} = \frac{w_y}{C} \sum_{i \ne y} \max(0,\ \class{term-margin}{m} - \class{term-input}{x_y} + \class{term-input}{x_i})^p,\quad w_y = \class{slot-weight}{w}`,
      spoken: {
        en: 'The weight of the right class multiplies the row.',
        zh: '整行再乘以正确类别的权重。',
      },
      slots,
      when: isWeighted,
    },
    {
      math: tex`\phantom{\ell} = \class{slot-pieces}{z} = \class{slot-loss term-loss}{\ell},\quad \class{term-input}{x_y} - \class{term-margin}{m} = \class{slot-score}{x} - \class{slot-margin}{m}`,
      spoken: {
        en: 'Each wrong class adds its share, with the numbers now.',
        zh: '代入当前数值：每个错误类别各占一项。',
      },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x_y} = -\sum_{i\ne y}\class{term-gradient}{\partial\ell/\partial x_i} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The right class is pulled up as hard as all others together are pushed down.',
        zh: '正确类别受到的上拉，等于其他类别受到的下推之和。',
      },
      slots,
    },
  ],
  note: {
    en: 'It divides by C, not by the C − 1 wrong classes, and a class exactly at the margin gets no gradient: the opposite of MarginRankingLoss. With weights the mean still divides by N.',
    zh: '它除以 C，而不是错误类别数 C − 1；恰好在间隔上的类别没有梯度，与 MarginRankingLoss 相反。有权重时 mean 仍除以 N。',
  },
  prediction: {
    en: 'Raw scores, (C) or (N, C). No softmax: the margin is meant in units of the scores.',
    zh: '原始得分，(C) 或 (N, C)。不要加 softmax：间隔以得分的单位来量。',
  },
  target: {
    en: 'Class indices 0 … C − 1, int64 alone: () or (N). There is no ignore_index, and no one-hot.',
    zh: '类别下标 0 … C − 1，只能是 int64：() 或 (N)。没有 ignore_index，也不接受 one-hot。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, C)',
    why: { en: 'Scores as they are, without an activation.', zh: '原样输出得分，不加激活函数。' },
  },
  denominator: {
    en: 'Each row is divided by C; mean divides by the number of rows, whatever the weights.',
    zh: '每一行先除以 C；mean 再除以行数，与权重无关。',
  },
  presets: [
    {
      id: 'second-place',
      name: { en: 'Beaten by one', zh: '被一个类别超过' },
      why: {
        en: 'Class 0 leads the right class 1 and class 2 is too close: both are pushed down with 0.25.',
        zh: '类别 0 超过了正确的类别 1，类别 2 也太近：两者都以 0.25 的力下推。',
      },
      state: stateOf(tensor([1, 4], [1.6, 1.1, 0.4, -0.9]), vector([1], 'int64')),
    },
    {
      id: 'at-the-margin',
      name: { en: 'Exactly at the margin', zh: '正好在间隔上' },
      why: {
        en: 'Class 1 is behind by exactly 1: no loss, and no gradient either.',
        zh: '类别 1 恰好落后 1：没有损失，也没有梯度。',
      },
      state: stateOf(tensor([1, 3], [1.5, 0.5, -1]), vector([0], 'int64')),
    },
    {
      id: 'squared',
      name: { en: 'Squared: p = 2', zh: '平方：p = 2' },
      why: {
        en: 'The worst offender is pushed hardest: 0.75 here, where p = 1 pushes all alike.',
        zh: '越过得最多的类别受推最重：这里是 0.75；p = 1 时一视同仁。',
      },
      state: stateOf(tensor([1, 4], [1.6, 1.1, 0.4, -0.9]), vector([1], 'int64'), { p: 2 }),
    },
    {
      id: 'weights',
      name: { en: 'Class weights', zh: '类别权重' },
      why: {
        en: 'The weight of the right class, 5, multiplies its row; the mean still divides by 2 rows.',
        zh: '正确类别的权重 5 乘在它那一行上；mean 仍除以 2 行。',
      },
      state: stateOf(tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]), vector([0, 2], 'int64'), {
        weight: vector([1, 1, 5]),
      }),
    },
  ],
  examples: [
    right(
      'indices',
      { en: 'Scores (2, 3), indices int64 (2)', zh: '得分 (2, 3)，下标 int64 (2)' },
      { en: 'One class number per row.', zh: '每一行一个类别编号。' },
      stateOf(tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]), vector([0, 2], 'int64')),
    ),
    right(
      'unbatched',
      { en: 'One sample: (3) against ()', zh: '单个样本：(3) 对 ()' },
      { en: 'Without a batch dimension the target is 0-d.', zh: '没有批维时，标签是 0 维张量。' },
      stateOf(vector([1, 0.5, -1]), tensor([], [2], 'int64')),
    ),
    right(
      'squared',
      { en: 'Squared slacks, p=2', zh: '平方，p=2' },
      { en: 'Only 1 and 2 exist.', zh: '只有 1 和 2 两种。' },
      stateOf(tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]), vector([0, 2], 'int64'), { p: 2 }),
    ),
    raises(
      'one-hot',
      { en: 'One-hot int64 (2, 3)', zh: '独热（one-hot）int64 (2, 3)' },
      { en: 'It takes indices alone: y.argmax(1).', zh: '只接受下标：y.argmax(1)。' },
      stateOf(
        tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]),
        tensor([2, 3], [1, 0, 0, 0, 0, 1], 'int64'),
      ),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'multi_margin_loss: target tensor should be 1-D with size equal to the number of input samples (batch size). Expected target size [2], but got [2, 3]. Input has shape [2, 3].',
      },
    ),
    raises(
      'ignored',
      { en: 'A label of −100', zh: '标签 −100' },
      {
        en: 'There is no ignore_index: drop these rows before.',
        zh: '没有 ignore_index：请先去掉这些行。',
      },
      stateOf(tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]), vector([0, -100], 'int64')),
      { stage: 'forward', type: 'RuntimeError', message: 'target out of range' },
    ),
    trap(
      'probabilities',
      { en: 'Softmax outputs', zh: '传入 softmax 的输出' },
      {
        en: 'No two probabilities lie 1 apart, so the margin is never met: even 0.9 against 0.1 costs.',
        zh: '两个概率的差永远到不了 1，间隔永远满足不了：0.9 对 0.1 也仍有损失。',
      },
      stateOf(tensor([1, 2], [0.9, 0.1]), vector([0], 'int64'), {}),
    ),
  ],
  breakIt: 'one-hot',
  references: [torchDocs('nn.MultiMarginLoss')],
};
