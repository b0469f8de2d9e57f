import { element } from '../pick';
import type { LossProse } from '../prose';
import { anyReal, linearLayer, meanOverElements, predictionAndTrueValue } from './regression';
import { tex } from '../tex';
import { examples, presets } from './mse-loss-examples';

export const prose: LossProse = {
  name: { en: 'Mean squared error', zh: '均方误差' },
  summary: {
    en: 'The square of the distance between prediction and true value.',
    zh: '预测值与标签之差的平方。',
  },
  uses: {
    en: 'Regression of continuous values: house prices, age.',
    zh: '回归：预测连续值，例如房价、年龄。',
  },
  character: {
    en: 'Dragged by outliers: twice as far off, four times the loss and twice the pull.',
    zh: '容易被异常值带偏：误差翻倍，损失变为四倍，梯度变为两倍。',
  },
  arguments: predictionAndTrueValue,
  parameters: {},
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = (\class{term-input}{x}-\class{term-target}{y})^2 = (\class{slot-x signed}{x}-\class{slot-y signed}{y})^2 = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is the square of prediction minus true value.',
        zh: '损失等于预测值减标签的平方。',
      },
      slots: ({ inputs, targets, sample, loss }) => ({
        x: element(inputs.input, sample),
        y: element(targets.target, sample),
        loss,
      }),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = 2(\class{term-input}{x}-\class{term-target}{y}) = 2\cdot\class{slot-residual signed}{d} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is twice prediction minus true value.',
        zh: '梯度等于预测值减标签的两倍。',
      },
      slots: ({ terms, grads, sample }) => ({
        residual: element(terms.residual, sample),
        gradient: grads.input?.[0] ?? Number.NaN,
      }),
    },
  ],
  note: {
    en: 'PyTorch’s MSE has no ½: the slope is twice the error.',
    zh: 'PyTorch 的 MSE 没有 ½，所以斜率是误差的两倍。',
  },
  prediction: anyReal,
  target: {
    en: 'Real numbers in exactly the prediction’s shape. A different shape is broadcast with only a warning; integers are promoted.',
    zh: '实数，形状必须与预测值完全相同。形状不同时只有一条警告，随后按广播计算；整数会自动提升为浮点数。',
  },
  lastLayer: linearLayer,
  denominator: meanOverElements,
  presets,
  examples,
  breakIt: 'column-against-row',
  references: [
    {
      label: 'torch.nn.MSELoss',
      url: 'https://docs.pytorch.org/docs/stable/generated/torch.nn.MSELoss.html',
    },
  ],
};
