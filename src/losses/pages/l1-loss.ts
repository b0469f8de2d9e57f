import { element } from '../pick';
import type { LossProse } from '../prose';
import { anyReal, linearLayer, meanOverElements, predictionAndTrueValue } from './regression';
import { tex } from '../tex';
import { examples, presets } from './l1-loss-examples';

export const prose: LossProse = {
  name: { en: 'Mean absolute error', zh: '平均绝对误差' },
  summary: {
    en: 'The distance between prediction and true value.',
    zh: '预测值与标签之差的绝对值。',
  },
  uses: {
    en: 'Regression of continuous values (house prices, age) whose data hold outliers.',
    zh: '回归：预测连续值（房价、年龄），尤其是数据中有异常值时。',
  },
  character: {
    en: 'Robust to outliers in the target: every point pulls with the same strength, however far off.',
    zh: '对标签中的异常值稳健：无论差多远，每个点的拉力都一样。',
  },
  arguments: predictionAndTrueValue,
  parameters: {},
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = |\class{term-input}{x}-\class{term-target}{y}| = |\class{slot-x}{x}-\class{slot-y signed}{y}| = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is the absolute value of prediction minus true value.',
        zh: '损失等于预测值减标签的绝对值。',
      },
      slots: ({ inputs, targets, sample, loss }) => ({
        x: element(inputs.input, sample),
        y: element(targets.target, sample),
        loss,
      }),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \operatorname{sign}(\class{term-input}{x}-\class{term-target}{y}) = \operatorname{sign}(\class{slot-residual}{d}) = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is the sign of prediction minus true value.',
        zh: '梯度等于预测值减标签的符号。',
      },
      slots: ({ terms, grads, sample }) => ({
        residual: element(terms.residual, sample),
        gradient: grads.input?.[0] ?? Number.NaN,
      }),
    },
  ],
  note: {
    en: 'At the kink every slope from −1 to 1 would do; PyTorch takes 0. A NaN target gives a NaN loss, and still the gradient 0.',
    zh: '在尖点处，−1 到 1 之间的任何斜率都成立，PyTorch 取 0。标签为 NaN 时，损失是 NaN，梯度却仍是 0。',
  },
  prediction: anyReal,
  target: {
    en: 'Real numbers in exactly the prediction’s shape. A different shape is broadcast with only a warning; bool is refused.',
    zh: '实数，形状必须与预测值完全相同。形状不同时只有一条警告，随后按广播计算；bool 会报错。',
  },
  lastLayer: linearLayer,
  denominator: meanOverElements,
  presets,
  examples,
  breakIt: 'column-against-row',
  references: [
    {
      label: 'torch.nn.L1Loss',
      url: 'https://docs.pytorch.org/docs/stable/generated/torch.nn.L1Loss.html',
    },
  ],
};
