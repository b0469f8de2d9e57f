import { vector } from '../../tensors/tensor';
import { realInput, signTarget } from '../arguments';
import type { LossContract } from '../contract';
import type { Computation } from '../forward';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import {
  freeScore,
  integerSigns,
  meanOverScores,
  rawScore,
  scoreAndSide,
  scoresAgainstRow,
  signs,
  signsMissing,
} from '../prose/signs';
import { marginScene, product, slack } from '../slack';
import { numberParameter, scalarState, stateOf } from '../states';
import { tex } from '../tex';

const source = `def hinge_loss(input, target, margin=1.0, reduction='mean'):
    loss = torch.clamp(margin - target * input, min=0)
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

export const contract: LossContract = {
  id: 'HingeLoss',
  family: 'classification',
  short: 'Hinge',
  aliases: ['hinge', 'SVM', 'max margin', '合页损失', '铰链损失', 'heye sunshi', '支持向量机'],
  api: { kind: 'custom', function: 'hinge_loss', source },
  inputs: [{ ...realInput, meaning: 'score', range: [-4, 4] }],
  targets: [signTarget],
  parameters: [{ kind: 'number', name: 'margin', default: 1, min: 0, max: 3, step: 0.01 }],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: marginScene([0, 4], [-1.5, 1.5], true),
};

/** Terms: `product` = target · input; `slack` = margin − product, the loss before it is cut at 0. */
export const computation: Computation = {
  extra: ['op'],
  forward: slack,
  terms: (tf, args) => ({
    product: product(tf, args),
    slack: tf.sub(args.number('margin'), product(tf, args)),
  }),
};

const slots = (state: FormulaState) => ({
  x: element(state.inputs.input, state.sample),
  y: element(state.targets.target, state.sample),
  margin: numberParameter(state, 'margin', 1),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

/** Whether the sample pulls: inside the margin, or exactly on it, where clamp passes the gradient. */
const pulls = ({ grads, loss }: FormulaState) => loss > 0 || (grads.input?.[0] ?? 0) !== 0;

export const prose: LossProse = {
  name: { en: 'Hinge loss', zh: '合页损失' },
  summary: {
    en: 'What the score lacks of the margin on the right side.',
    zh: '得分在正确一侧离间隔还差多少。',
  },
  uses: {
    en: 'Two classes by the sign of a score: support vector machines.',
    zh: '按得分的正负分两类：支持向量机。',
  },
  character: {
    en: 'Satisfied beyond the margin: right by enough, a sample pulls no more.',
    zh: '越过间隔就满足：答对且足够远的样本不再产生拉力。',
  },
  arguments: scoreAndSide,
  parameters: { margin: { en: 'margin', zh: '间隔' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \max(0,\ \class{term-margin}{m} - \class{term-target}{y}\,\class{term-input}{x}) = \max(0,\ \class{slot-margin}{m} - \class{slot-y signed}{y}\cdot\class{slot-x signed}{x}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is the margin minus label times score, or 0 if that is negative.',
        zh: '损失等于间隔减去标签乘以得分；结果为负时取 0。',
      },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = -\class{term-target}{y} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'Up to the margin the gradient is minus the label.',
        zh: '没有越过间隔时，梯度等于标签取负。',
      },
      slots,
      when: pulls,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g},\quad \class{term-target}{y}\,\class{term-input}{x} > \class{term-margin}{m}`,
      spoken: { en: 'Beyond the margin the gradient is 0.', zh: '越过间隔后，梯度为 0。' },
      slots,
      when: (state) => !pulls(state),
    },
  ],
  note: {
    en: 'This is the formula the article prints under HingeEmbeddingLoss. torch.nn has no such class; with torch.clamp the gradient on the margin itself is −y.',
    zh: '这才是文章写在 HingeEmbeddingLoss 名下的公式。torch.nn 里没有这个类；用 torch.clamp 写时，恰好在间隔上的梯度是 −y。',
  },
  prediction: rawScore,
  target: {
    en: '1 or −1 in the score’s shape. 0 is accepted, and such samples never pull.',
    zh: '1 或 −1，形状与得分相同。0 也会被接受，但这样的样本永远没有拉力。',
  },
  lastLayer: freeScore,
  denominator: meanOverScores,
  presets: [
    {
      id: 'wrong-side',
      name: { en: 'On the wrong side', zh: '站错了边' },
      why: {
        en: 'Score −0.5 for the label 1: a loss of 1.5 and the full pull.',
        zh: '标签为 1，得分却是 −0.5：损失 1.5，拉力不减。',
      },
      state: scalarState(-0.5, 1),
    },
    {
      id: 'too-close',
      name: { en: 'Right, but inside the margin', zh: '答对了，但在间隔以内' },
      why: {
        en: 'Score 0.4 has the right sign and still costs 0.6.',
        zh: '得分 0.4 符号正确，但仍有 0.6 的损失。',
      },
      state: scalarState(0.4, 1),
    },
    {
      id: 'kink',
      name: { en: 'Exactly on the margin', zh: '正好在间隔上' },
      why: {
        en: 'The loss is 0 and the gradient is still −1: torch.clamp passes it at the tie.',
        zh: '损失是 0，梯度却仍是 −1：相等时 torch.clamp 仍传递梯度。',
      },
      state: scalarState(1, 1),
    },
    {
      id: 'satisfied',
      name: { en: 'Far on the right side', zh: '远在正确一侧' },
      why: {
        en: 'Beyond the margin nothing pulls: an open square.',
        zh: '越过间隔后没有拉力：画成空心方块。',
      },
      state: scalarState(2.5, 1),
    },
    {
      id: 'negative',
      name: { en: 'The other label', zh: '另一个标签' },
      why: {
        en: 'With −1 the hinge opens to the other side.',
        zh: '标签为 −1 时，合页朝另一侧张开。',
      },
      state: scalarState(0.5, -1),
    },
  ],
  examples: [
    signs,
    integerSigns,
    right(
      'wide',
      { en: 'Margin 2', zh: '间隔为 2' },
      {
        en: 'Any margin: it sets the scale of the scores.',
        zh: '间隔可以任取：它决定得分的尺度。',
      },
      stateOf(vector([1.2, -0.3]), vector([1, -1]), { margin: 2 }),
    ),
    trap(
      'zero-one',
      { en: 'Labels 0 and 1', zh: '标签为 0 和 1' },
      {
        en: 'The label 0 takes the score out of the formula: a constant loss of 1 and no pull. Use 2·y − 1.',
        zh: '标签 0 会让得分从公式里消失：损失恒为 1，没有拉力。请用 2·y − 1。',
      },
      stateOf(vector([2]), vector([0])),
    ),
    scoresAgainstRow(1.5),
    signsMissing,
  ],
  breakIt: 'zero-one',
  references: [
    torchDocs('clamp'),
    {
      label: 'sklearn.metrics.hinge_loss',
      url: 'https://scikit-learn.org/stable/modules/generated/sklearn.metrics.hinge_loss.html',
    },
  ],
};
