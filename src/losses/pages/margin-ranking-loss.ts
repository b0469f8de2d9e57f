import { element } from '../pick';
import type { FormulaState, LossProse } from '../prose';
import { numberParameter } from '../states';
import { tex } from '../tex';
import { examples, presets } from './margin-ranking-loss-examples';

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
  presets,
  examples,
  breakIt: 'zero-one',
  references: [
    {
      label: 'torch.nn.MarginRankingLoss',
      url: 'https://docs.pytorch.org/docs/stable/generated/torch.nn.MarginRankingLoss.html',
    },
  ],
};
