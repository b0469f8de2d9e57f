import { element } from '../pick';
import type { FormulaState, LossProse } from '../prose';
import { anyReal, meanOverElements, predictionAndTrueValue } from './regression';
import { numberParameter } from '../states';
import { tex } from '../tex';
import { examples, presets } from './huber-loss-examples';

/** Whether the sample lies inside the brackets, as PyTorch decides it: strictly, in float32. */
function isInside({ terms, params, sample }: FormulaState): boolean {
  const delta = typeof params.delta === 'number' ? params.delta : 1;
  return Math.abs(element(terms.residual, sample)) < Math.fround(delta);
}

const slots = (state: FormulaState) => ({
  x: element(state.inputs.input, state.sample),
  y: element(state.targets.target, state.sample),
  residual: element(state.terms.residual, state.sample),
  delta: numberParameter(state, 'delta', 1),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

export const prose: LossProse = {
  name: { en: 'Huber loss', zh: 'Huber 损失' },
  summary: {
    en: 'Squared near the true value, straight beyond the brackets.',
    zh: '靠近标签时是平方，超出阈值后是直线。',
  },
  uses: {
    en: 'Regression of continuous values with some outliers; value functions in reinforcement learning.',
    zh: '回归：含有少量异常值的连续值；强化学习中的价值函数。',
  },
  character: {
    en: 'Calm like MSE near the target, robust like L1 far from it: no pull is larger than delta.',
    zh: '近处像 MSE 一样平缓，远处像 L1 一样稳健：拉力不会超过 delta。',
  },
  arguments: predictionAndTrueValue,
  parameters: { delta: { en: 'Huber’s bracket', zh: 'Huber 的阈值' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \tfrac12(\class{term-input}{x}-\class{term-target}{y})^2 = \tfrac12(\class{slot-x signed}{x}-\class{slot-y signed}{y})^2 = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'Inside the brackets the loss is half the square of prediction minus true value.',
        zh: '在阈值以内，损失等于预测值减标签的平方的一半。',
      },
      slots,
      when: isInside,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{term-input}{x}-\class{term-target}{y} = \class{slot-x}{x}-\class{slot-y signed}{y} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'Inside the brackets the gradient is prediction minus true value.',
        zh: '在阈值以内，梯度等于预测值减标签。',
      },
      slots,
      when: isInside,
    },
    {
      math: tex`|\class{slot-residual}{d}| < \class{slot-delta term-delta}{\delta}`,
      spoken: {
        en: 'The error is smaller than delta: the squared branch.',
        zh: '误差小于 delta：平方分支。',
      },
      slots,
      when: isInside,
    },
    {
      math: tex`\class{term-loss}{\ell} = \class{term-delta}{\delta}\,(|\class{term-input}{x}-\class{term-target}{y}|-\tfrac12\class{term-delta}{\delta}) = \class{slot-delta}{\delta}\cdot(|\class{slot-residual}{d}|-\tfrac12\cdot\class{slot-delta}{\delta}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'Beyond the brackets the loss is delta times the error minus half of delta.',
        zh: '超出阈值后，损失等于 delta 乘以（误差的绝对值减去 delta 的一半）。',
      },
      slots,
      when: (state) => !isInside(state),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{term-delta}{\delta}\,\operatorname{sign}(\class{term-input}{x}-\class{term-target}{y}) = \class{slot-delta}{\delta}\cdot\operatorname{sign}(\class{slot-residual}{d}) = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'Beyond the brackets the gradient is delta, with the sign of the error.',
        zh: '超出阈值后，梯度的大小是 delta，符号与误差相同。',
      },
      slots,
      when: (state) => !isInside(state),
    },
    {
      math: tex`|\class{slot-residual}{d}| \ge \class{slot-delta term-delta}{\delta}`,
      spoken: {
        en: 'The error is not smaller than delta: the straight branch.',
        zh: '误差不小于 delta：直线分支。',
      },
      slots,
      when: (state) => !isInside(state),
    },
  ],
  note: {
    en: 'Here PyTorch does have the ½, so Huber is half of MSE inside the brackets. Forward takes any target dtype; backward wants the prediction’s own.',
    zh: '这里 PyTorch 带 ½，所以在阈值以内 Huber 是 MSE 的一半。forward 接受任何类型的标签，backward 却要求与预测值同类型。',
  },
  prediction: anyReal,
  target: {
    en: 'float32 in exactly the prediction’s shape. Another dtype passes forward and fails in backward.',
    zh: 'float32，形状必须与预测值完全相同。其他类型能通过 forward，却在 backward 时报错。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, 1)',
    why: {
      en: 'No activation: the prediction must be able to reach every value. Choose delta in the units of the target.',
      zh: '不加激活函数：预测值要能取到任何数。delta 的单位与标签相同。',
    },
  },
  denominator: meanOverElements,
  presets,
  examples,
  breakIt: 'double-target',
  references: [
    {
      label: 'torch.nn.HuberLoss',
      url: 'https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html',
    },
    { label: 'Huber 1964', url: 'https://doi.org/10.1214/aoms/1177703732' },
  ],
};
