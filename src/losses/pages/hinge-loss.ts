import { element } from '../pick';
import type { FormulaState, LossProse } from '../prose';
import { numberParameter } from '../states';
import { tex } from '../tex';
import { examples, presets } from './hinge-loss-examples';

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
  arguments: {
    input: { en: 'score', zh: '得分' },
    target: { en: 'side, 1 or −1', zh: '标签' },
  },
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
      spoken: {
        en: 'Beyond the margin the gradient is 0.',
        zh: '越过间隔后，梯度为 0。',
      },
      slots,
      when: (state) => !pulls(state),
    },
  ],
  note: {
    en: 'This is the formula the article prints under HingeEmbeddingLoss. torch.nn has no such class; with torch.clamp the gradient on the margin itself is −y.',
    zh: '这才是文章写在 HingeEmbeddingLoss 名下的公式。torch.nn 里没有这个类；用 torch.clamp 写时，恰好在间隔上的梯度是 −y。',
  },
  prediction: {
    en: 'A raw score, any real number: not a probability.',
    zh: '原始得分，任意实数：不是概率。',
  },
  target: {
    en: '1 or −1 in the score’s shape. 0 is accepted, and such samples never pull.',
    zh: '1 或 −1，形状与得分相同。0 也会被接受，但这样的样本永远没有拉力。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, 1)',
    why: {
      en: 'No activation: the sign decides the class, the size says how far from the border.',
      zh: '不加激活函数：正负号决定类别，大小表示离边界多远。',
    },
  },
  denominator: {
    en: 'mean divides by the number of all elements; sum by nothing.',
    zh: 'mean 除以全部元素的个数；sum 不除。',
  },
  presets,
  examples,
  breakIt: 'zero-one',
  references: [
    {
      label: 'torch.clamp',
      url: 'https://docs.pytorch.org/docs/stable/generated/torch.clamp.html',
    },
    {
      label: 'sklearn.metrics.hinge_loss',
      url: 'https://scikit-learn.org/stable/modules/generated/sklearn.metrics.hinge_loss.html',
    },
  ],
};
