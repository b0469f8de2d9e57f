import { scalar, tensor, vector } from '../../tensors/tensor';
import { realInput, signTarget } from '../arguments';
import { drawnSigns, firstScores, secondScores } from '../prose/article-tensors';
import type { LossContract } from '../contract';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { clampMin } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { numberParameter } from '../states';
import { tex } from '../tex';

export const contract: LossContract = {
  id: 'MarginRankingLoss',
  family: 'ranking',
  short: 'MarginRanking',
  aliases: ['ranking', 'pairwise', 'learning to rank', '排序', '间隔排序', 'paixu', 'RankNet'],
  api: { kind: 'nn' },
  inputs: [
    { ...realInput, name: 'input1', meaning: 'score', range: [-4, 4] },
    { ...realInput, name: 'input2', meaning: 'score', range: [-4, 4] },
  ],
  targets: [signTarget],
  parameters: [{ kind: 'number', name: 'margin', default: 0, min: -1, max: 3, step: 0.01 }],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'pair',
    x: 'input1',
    y: 'input2',
    target: 'target',
    domain: [-4, 4],
    initial: {
      inputs: { input1: scalar(-0.6), input2: scalar(1.2) },
      targets: { target: scalar(1) },
      params: {},
    },
  },
};

function slack(tf: Tf, args: ForwardArguments): Tensor {
  const difference = tf.sub(args.tensor('input1'), args.tensor('input2'));
  return tf.add(tf.mul(tf.neg(args.tensor('target')), difference), args.number('margin'));
}

/** Terms: `difference` = input1 − input2; `slack` = −target · difference + margin, the loss before it is cut at 0. */
export const computation: Computation = {
  forward: (tf, args) => clampMin(tf, slack(tf, args)),
  terms: (tf, args) => ({
    difference: tf.sub(args.tensor('input1'), args.tensor('input2')),
    slack: slack(tf, args),
  }),
};

const slots = (state: FormulaState) => ({
  x1: element(state.inputs.input1, state.sample),
  x2: element(state.inputs.input2, state.sample),
  y: element(state.targets.target, state.sample),
  margin: numberParameter(state, 'margin', 0),
  loss: state.loss,
  gradient1: state.grads.input1?.[0] ?? Number.NaN,
  gradient2: state.grads.input2?.[0] ?? Number.NaN,
});

const pulls = ({ grads, loss }: FormulaState) => loss > 0 || (grads.input1?.[0] ?? 0) !== 0;

export const prose: LossProse = {
  name: { en: 'Margin ranking loss', zh: '间隔排序损失' },
  summary: {
    en: 'What the right order of two scores lacks of the margin.',
    zh: '两个得分的正确次序离间隔还差多少。',
  },
  uses: {
    en: 'Relative order: learning to rank, reward models; relative distances, as in person re-identification.',
    zh: '学习相对次序：排序学习、奖励模型；学习相对距离，例如行人重识别。',
  },
  character: {
    en: 'Only the difference counts, never the scores themselves; beyond the margin nothing pulls.',
    zh: '只看差值，不看得分本身；越过间隔后没有拉力。',
  },
  arguments: {
    input1: { en: 'first score', zh: '第一个得分' },
    input2: { en: 'second score', zh: '第二个得分' },
    target: { en: 'first higher 1, lower −1', zh: '标签' },
  },
  parameters: { margin: { en: 'margin', zh: '间隔' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \max(0,\ -\class{term-target}{y}\,(\class{term-input1}{x_1}-\class{term-input2}{x_2})+\class{term-margin}{m})`,
      spoken: {
        en: 'The loss is minus the label times first minus second score, plus the margin, or 0 if that is negative.',
        zh: '损失等于 −标签 ×（第一个得分 − 第二个得分）+ 间隔；结果为负时取 0。',
      },
    },
    {
      math: tex`\phantom{\ell} = \max(0,\ -\class{slot-y signed}{y}\cdot(\class{slot-x1}{x_1}-\class{slot-x2 signed}{x_2})+\class{slot-margin signed}{m}) = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'With the numbers now.', zh: '代入当前数值。' },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x_1} = -\class{term-target}{y} = \class{slot-gradient1 term-gradient}{g},\quad \class{term-gradient}{\partial\ell/\partial x_2} = \class{term-target}{y} = \class{slot-gradient2 term-gradient}{g}`,
      spoken: {
        en: 'Up to the margin the two scores are pulled with the same strength in opposite directions.',
        zh: '没有越过间隔时，两个得分受到大小相同、方向相反的拉力。',
      },
      slots,
      when: pulls,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x_1} = \class{slot-gradient1 term-gradient}{g},\quad \class{term-gradient}{\partial\ell/\partial x_2} = \class{slot-gradient2 term-gradient}{g}`,
      spoken: {
        en: 'In the right order by more than the margin: no pull.',
        zh: '次序正确，且差距超过间隔：没有拉力。',
      },
      slots,
      when: (state) => !pulls(state),
    },
  ],
  note: {
    en: 'The margin is 0 by default: a model that scores everything alike then has loss 0. At that tie PyTorch still returns the gradients −y and y.',
    zh: '间隔默认是 0：此时给所有样本相同得分的模型，损失就是 0。在这个相等点上，PyTorch 仍返回梯度 −y 和 y。',
  },
  prediction: {
    en: 'Two scores per pair, any real numbers, both with the same number of dimensions.',
    zh: '每一对两个得分，任意实数，两者维数相同。',
  },
  target: {
    en: '1 if the first should rank higher, −1 if the second should; the scores’ number of dimensions. Values are not checked.',
    zh: '第一个应更高为 1，第二个应更高为 −1；维数与得分相同。取值不检查。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, 1)',
    why: {
      en: 'One score per item and no activation; the same network scores both items.',
      zh: '每个样本一个得分，不加激活函数；两个样本由同一个网络打分。',
    },
  },
  denominator: {
    en: 'mean divides by the number of pairs; sum by nothing.',
    zh: 'mean 除以样本对的个数；sum 不除。',
  },
  presets: [
    {
      id: 'wrong-order',
      name: { en: 'Wrong order', zh: '次序颠倒' },
      why: {
        en: 'The first should be higher and is 1.8 lower: with the margin 0.5 a loss of 2.3.',
        zh: '第一个本应更高，却低了 1.8：间隔 0.5 时损失是 2.3。',
      },
      state: {
        inputs: { input1: scalar(-0.6), input2: scalar(1.2) },
        targets: { target: scalar(1) },
        params: { margin: 0.5 },
      },
    },
    {
      id: 'too-close',
      name: { en: 'Right order, too close', zh: '次序正确，但太接近' },
      why: { en: 'Ahead by 0.2 where 0.5 is asked.', zh: '只领先 0.2，而间隔要求 0.5。' },
      state: {
        inputs: { input1: scalar(0.7), input2: scalar(0.5) },
        targets: { target: scalar(1) },
        params: { margin: 0.5 },
      },
    },
    {
      id: 'tie',
      name: { en: 'A tie with the default margin', zh: '默认间隔下的平局' },
      why: {
        en: 'Equal scores cost 0, and still PyTorch returns −1 and 1.',
        zh: '得分相等时损失为 0，PyTorch 却仍返回 −1 和 1。',
      },
      state: {
        inputs: { input1: scalar(0.5), input2: scalar(0.5) },
        targets: { target: scalar(1) },
        params: {},
      },
    },
    {
      id: 'satisfied',
      name: { en: 'Far enough apart', zh: '差距足够大' },
      why: {
        en: 'Beyond the margin neither score is pulled.',
        zh: '越过间隔后，两个得分都不受拉力。',
      },
      state: {
        inputs: { input1: scalar(2), input2: scalar(-1) },
        targets: { target: scalar(1) },
        params: { margin: 0.5 },
      },
    },
    {
      id: 'article',
      name: { en: 'The article’s example', zh: '文章中的例子' },
      why: {
        en: 'Three pairs from randn, all in the order their label asks for: the loss is 0.',
        zh: '三对 randn 得分，次序恰好都与标签一致：损失为 0。',
      },
      state: {
        inputs: { input1: firstScores, input2: secondScores },
        targets: { target: drawnSigns },
        params: {},
      },
    },
  ],
  examples: [
    right(
      'pairs',
      { en: 'Scores (3) and (3), labels ±1', zh: '得分 (3) 与 (3)，标签 ±1' },
      { en: 'One pair of scores and one sign each.', zh: '每一对得分对应一个符号。' },
      {
        inputs: { input1: vector([0.2, 1.4, -0.3]), input2: vector([0.5, 0.9, 0.1]) },
        targets: { target: vector([1, 1, -1]) },
        params: { margin: 0.5 },
      },
    ),
    right(
      'integer-signs',
      { en: 'Labels ±1 as int64', zh: '标签 ±1 为 int64' },
      { en: 'Promoted to float32.', zh: '自动提升为 float32。' },
      {
        inputs: { input1: vector([1, 0.2]), input2: vector([0.5, 0.9]) },
        targets: { target: vector([1, -1], 'int64') },
        params: { margin: 0.5 },
      },
    ),
    right(
      'columns',
      { en: 'All three (2, 1)', zh: '三者都是 (2, 1)' },
      {
        en: 'Columns from nn.Linear, and a column of labels: y.unsqueeze(1).',
        zh: 'nn.Linear 输出的列，配上列形式的标签：y.unsqueeze(1)。',
      },
      {
        inputs: { input1: tensor([2, 1], [1, 0.2]), input2: tensor([2, 1], [0.5, 0.9]) },
        targets: { target: tensor([2, 1], [1, -1]) },
      },
    ),
    trap(
      'zero-one',
      { en: 'Labels 0 and 1', zh: '标签为 0 和 1' },
      {
        en: 'With 0 the scores drop out: the pair costs the margin, 0.5, and never pulls. Use 2·y − 1.',
        zh: '标签为 0 时得分从公式里消失：损失恒为间隔 0.5，没有拉力。请用 2·y − 1。',
      },
      {
        inputs: { input1: vector([1]), input2: vector([3]) },
        targets: { target: vector([0]) },
        params: { margin: 0.5 },
      },
    ),
    raises(
      'columns-against-row',
      { en: 'Scores (3, 1), labels (3)', zh: '得分 (3, 1)，标签 (3)' },
      {
        en: 'All three need the same number of dimensions: y.unsqueeze(1).',
        zh: '三者的维数必须相同：y.unsqueeze(1)。',
      },
      {
        inputs: {
          input1: tensor([3, 1], [0.2, 1.4, -0.3]),
          input2: tensor([3, 1], [0.5, 0.9, 0.1]),
        },
        targets: { target: vector([1, 1, -1]) },
      },
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'margin_ranking_loss : All input tensors should have same dimension but got sizes: input1: torch.Size([3, 1]), input2: torch.Size([3, 1]), target: torch.Size([3]) ',
      },
    ),
    raises(
      'bool-target',
      { en: 'Labels as bool', zh: '标签是 bool' },
      {
        en: '“First wins” as True or False has no sign: 2 * y.float() - 1.',
        zh: '“第一个更高”用 True/False 表示没有正负号：请用 2 * y.float() - 1。',
      },
      {
        inputs: { input1: vector([1, 0.2]), input2: vector([0.5, 0.9]) },
        targets: { target: vector([1, 0], 'bool') },
        params: { margin: 0.5 },
      },
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
      },
    ),
  ],
  breakIt: 'zero-one',
  references: [torchDocs('nn.MarginRankingLoss')],
};
