import { vector } from '../../tensors/tensor';
import { realInput, signTarget } from '../arguments';
import type { LossContract } from '../contract';
import type { Computation } from '../forward';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { right, trap } from '../prose/examples';
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

const source = `def squared_hinge_loss(input, target, margin=1.0, reduction='mean'):
    loss = torch.clamp(margin - target * input, min=0) ** 2
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

export const contract: LossContract = {
  id: 'SquaredHingeLoss',
  family: 'classification',
  short: 'Hinge²',
  aliases: [
    'squared hinge',
    'L2-SVM',
    'truncated quadratic',
    '平方合页',
    '平方铰链',
    'pingfangheye',
  ],
  api: { kind: 'custom', function: 'squared_hinge_loss', source },
  inputs: [{ ...realInput, meaning: 'score', range: [-4, 4] }],
  targets: [signTarget],
  parameters: [{ kind: 'number', name: 'margin', default: 1, min: 0, max: 3, step: 0.01 }],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  // No kink: the square takes the slope to 0 at the margin.
  scene: marginScene([0, 8], [-4, 4], false),
};

/** Terms: `product` = target · input; `slack` = margin − product, cut at 0: the loss before it is squared. */
export const computation: Computation = {
  extra: ['op'],
  forward: (tf, args) => tf.square(slack(tf, args)),
  terms: (tf, args) => ({ product: product(tf, args), slack: slack(tf, args) }),
};

const slots = (state: FormulaState) => ({
  x: element(state.inputs.input, state.sample),
  y: element(state.targets.target, state.sample),
  slack: element(state.terms.slack, state.sample),
  margin: numberParameter(state, 'margin', 1),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

export const prose: LossProse = {
  name: { en: 'Squared hinge loss', zh: '平方合页损失' },
  summary: {
    en: 'The square of what the score lacks of the margin on the right side.',
    zh: '得分在正确一侧离间隔所差距离的平方。',
  },
  uses: {
    en: 'Two classes by the sign of a score, with a smooth loss: the L2 support vector machine.',
    zh: '按得分的正负分两类，且要求损失光滑：L2 支持向量机。',
  },
  character: {
    en: 'Satisfied beyond the margin like the hinge, but gross mistakes pull ever harder.',
    zh: '与合页一样，越过间隔就满足；但错得越离谱，拉力越强。',
  },
  arguments: scoreAndSide,
  parameters: { margin: { en: 'margin', zh: '间隔' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \max(0,\ \class{term-margin}{m} - \class{term-target}{y}\,\class{term-input}{x})^2 = \max(0,\ \class{slot-margin}{m} - \class{slot-y signed}{y}\cdot\class{slot-x signed}{x})^2 = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is the square of the margin minus label times score, or 0 if that is negative.',
        zh: '损失等于（间隔减去标签乘以得分）的平方；括号内为负时取 0。',
      },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = -2\,\class{term-target}{y}\,\max(0,\ \class{term-margin}{m} - \class{term-target}{y}\,\class{term-input}{x}) = -2\cdot\class{slot-y signed}{y}\cdot\class{slot-slack}{s} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is minus two times the label times what is lacking: 0 on the margin and beyond.',
        zh: '梯度等于 −2 乘以标签，再乘以所差的距离：在间隔上及其外为 0。',
      },
      slots,
    },
  ],
  note: {
    en: 'torch.nn has no such class. Unlike the hinge it has no kink: at the margin the slope is 0 however it is written, torch.clamp or torch.relu.',
    zh: 'torch.nn 里没有这个类。与合页损失不同，它没有尖点：无论用 torch.clamp 还是 torch.relu 写，在间隔处斜率都是 0。',
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
        en: 'Score −0.5 for the label 1: a loss of 2.25 and a pull of 3.',
        zh: '标签为 1，得分却是 −0.5：损失 2.25，拉力 3。',
      },
      state: scalarState(-0.5, 1),
    },
    {
      id: 'too-close',
      name: { en: 'Right, but inside the margin', zh: '答对了，但在间隔以内' },
      why: {
        en: 'Score 0.4: a loss of 0.36 and a pull of 1.2, already weaker.',
        zh: '得分 0.4：损失 0.36，拉力 1.2，已经减弱。',
      },
      state: scalarState(0.4, 1),
    },
    {
      id: 'margin',
      name: { en: 'Exactly on the margin', zh: '正好在间隔上' },
      why: {
        en: 'The pull has faded to 0 when it arrives: no kink.',
        zh: '到达间隔时拉力已减弱到 0：没有尖点。',
      },
      state: scalarState(1, 1),
    },
    {
      id: 'gross',
      name: { en: 'A gross mistake', zh: '错得离谱' },
      why: {
        en: 'Score −3 costs 16 and pulls with 8; the hinge would pull with 1. One wrong label can move the border.',
        zh: '得分 −3 的损失是 16，拉力 8；合页的拉力只有 1。一个错误的标签就能移动分界。',
      },
      state: scalarState(-3, 1),
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
    scoresAgainstRow(4.5),
    signsMissing,
  ],
  breakIt: 'zero-one',
  references: [
    {
      label: 'sklearn.svm.LinearSVC',
      url: 'https://scikit-learn.org/stable/modules/generated/sklearn.svm.LinearSVC.html',
    },
    {
      label: 'keras.losses.SquaredHinge',
      url: 'https://keras.io/api/losses/hinge_losses/#squaredhinge-class',
    },
  ],
};
