import { tensor } from '../../tensors/tensor';
import type { LossContract } from '../contract';
import type { Computation } from '../forward';
import type { FormulaState, LossProse } from '../prose';
import { right } from '../prose/examples';
import {
  anyReal,
  linearLayer,
  meanOverElements,
  predictionAndTrueValue,
  sameShape,
} from '../prose/regression';
import {
  boolTarget,
  columnAgainstRowUnwarned,
  integerTarget,
  residualSlots,
  sameShapeAnyReal,
  sizesDiffer,
} from '../prose/robust';
import { residualOf, robust } from '../robust';
import { numberParameter, scalarState, stateOf } from '../states';
import { tex } from '../tex';

const source = `def charbonnier_loss(input, target, eps=1e-3, reduction='mean'):
    loss = torch.sqrt((input - target) ** 2 + eps * eps)
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

export const contract: LossContract = robust({
  id: 'CharbonnierLoss',
  short: 'Charbonnier',
  aliases: ['pseudo-Huber', 'L1-L2', 'super-resolution', 'eps', '伪 Huber', '超分辨率'],
  api: { function: 'charbonnier_loss', source },
  parameters: [
    { kind: 'number', name: 'eps', default: 1e-3, min: 1e-6, max: 4, step: 1e-6, scale: 'log' },
  ],
  opening: { eps: 0.5 },
  lossRange: [0, 6],
  gradientRange: [-1.5, 1.5],
});

/** Terms: `residual` = input − target. */
export const computation: Computation = {
  forward: (tf, args) => tf.sqrt(tf.add(tf.square(residualOf(tf, args)), args.number('eps') ** 2)),
  terms: (tf, args) => ({ residual: residualOf(tf, args) }),
};

const slots = (state: FormulaState) => ({
  ...residualSlots(state),
  eps: numberParameter(state, 'eps', 1e-3),
});

export const prose: LossProse = {
  name: { en: 'Charbonnier loss', zh: 'Charbonnier 损失' },
  summary: {
    en: 'The absolute error with its kink rounded off by eps: the root of square plus eps squared.',
    zh: '绝对误差，尖点用 eps 磨圆：平方加 eps 的平方，再开方。',
  },
  uses: {
    en: 'Images: super-resolution, denoising, optical flow; the coordinates of anything.',
    zh: '图像：超分辨率、去噪、光流；以及各种坐标的回归。',
  },
  character: {
    en: 'L1 that can be differentiated everywhere: no pull is larger than 1, and at the target it is 0.',
    zh: '处处可导的 L1：拉力不会超过 1，在标签处为 0。',
  },
  arguments: predictionAndTrueValue,
  parameters: { eps: { en: 'rounding of the kink', zh: '尖点的磨圆' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \sqrt{(\class{term-input}{x}-\class{term-target}{y})^2+\class{term-eps}{\varepsilon}^2}`,
      spoken: {
        en: 'The loss is the square root of the squared error plus eps squared.',
        zh: '损失等于误差的平方加 eps 的平方，再开平方。',
      },
    },
    {
      math: tex`\class{term-loss}{\ell} = \sqrt{\class{slot-residual signed}{d}^2+\class{slot-eps}{\varepsilon}^2} = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'With the numbers now.', zh: '代入当前数值。' },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \frac{\class{term-input}{x}-\class{term-target}{y}}{\class{term-loss}{\ell}} = \frac{\class{slot-residual}{d}}{\class{slot-loss}{\ell}} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is the error divided by the loss.',
        zh: '梯度等于误差除以损失。',
      },
      slots,
    },
  ],
  note: {
    en: 'torch.nn has no such class. It is eps times Barron’s general loss with alpha 1 and c = eps, plus eps: the loss of a perfect prediction is eps, not 0. With eps 0 the gradient there would be NaN.',
    zh: 'torch.nn 里没有这个类。它等于 eps 乘以（alpha 为 1、c = eps 的 Barron 通用损失加 1）：完美预测的损失是 eps 而不是 0。若 eps 为 0，该处梯度会是 NaN。',
  },
  prediction: anyReal,
  target: sameShapeAnyReal,
  lastLayer: linearLayer,
  denominator: meanOverElements,
  presets: [
    {
      id: 'off-by-four',
      name: { en: 'Off by 4', zh: '差 4' },
      why: {
        en: 'Far out it is L1: a loss of 4.03 and a pull of 0.992.',
        zh: '远处就是 L1：损失 4.03，拉力 0.992。',
      },
      state: scalarState(4, 0, { eps: 0.5 }),
    },
    {
      id: 'inside',
      name: { en: 'Off by eps', zh: '差 eps' },
      why: {
        en: 'In the rounding: off by 0.5 = eps, a pull of 0.707.',
        zh: '在磨圆的范围内：误差 0.5 正好是 eps，拉力 0.707。',
      },
      state: scalarState(0.5, 0, { eps: 0.5 }),
    },
    {
      id: 'perfect',
      name: { en: 'A perfect prediction', zh: '完美预测' },
      why: {
        en: 'The gradient is 0, and the loss is still eps: 0.5.',
        zh: '梯度为 0，损失却仍是 eps：0.5。',
      },
      state: scalarState(0, 0, { eps: 0.5 }),
    },
    {
      id: 'usual',
      name: { en: 'The usual eps', zh: '常用的 eps' },
      why: {
        en: 'With eps 0.001 it cannot be told from L1: off by 0.5, a pull of 1.',
        zh: 'eps 取 0.001 时与 L1 看不出差别：差 0.5，拉力 1。',
      },
      state: scalarState(0.5, 0, { eps: 0.001 }),
    },
  ],
  examples: [
    sameShape,
    integerTarget,
    right(
      'images',
      { en: 'Images (1, 1, 2, 2)', zh: '图像 (1, 1, 2, 2)' },
      { en: 'Any shape: each pixel counts alike.', zh: '形状不限：每个像素同等计入。' },
      stateOf(tensor([1, 1, 2, 2], [0.1, 0.4, 0.9, 0.5]), tensor([1, 1, 2, 2], [0, 0.5, 1, 0.5])),
    ),
    columnAgainstRowUnwarned(1.25),
    sizesDiffer,
    boolTarget,
  ],
  breakIt: 'column-against-row',
  references: [
    { label: 'LapSRN 2017', url: 'https://arxiv.org/abs/1704.03915' },
    { label: 'Charbonnier et al. 1994', url: 'https://doi.org/10.1109/ICIP.1994.413553' },
  ],
};
