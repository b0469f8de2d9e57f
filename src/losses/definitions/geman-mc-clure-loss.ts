import { vector } from '../../tensors/tensor';
import type { LossContract } from '../contract';
import type { Computation } from '../forward';
import { divide } from '../ops';
import type { FormulaState, LossProse } from '../prose';
import {
  anyReal,
  columnBoth,
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
import { residualOf, robust, scaledSquare } from '../robust';
import { numberParameter, scalarState, stateOf } from '../states';
import { tex } from '../tex';

const source = `def geman_mcclure_loss(input, target, c=1.0, reduction='mean'):
    square = ((input - target) / c) ** 2
    loss = c * c / 2 * square / (1 + square)
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

export const contract: LossContract = robust({
  id: 'GemanMcClureLoss',
  short: 'Geman–McClure',
  aliases: ['Geman-McClure', 'German McClure', 'L2-sigmoid', 'GM estimator', '杰曼', 'jieman'],
  api: { function: 'geman_mcclure_loss', source },
  parameters: [{ kind: 'number', name: 'c', default: 1, min: 0.1, max: 6, step: 0.01 }],
  lossRange: [0, 1],
  gradientRange: [-0.5, 0.5],
});

/** Terms: `residual` = input − target; `square` = (residual / c)². */
export const computation: Computation = {
  forward: (tf, args) => {
    const c = args.number('c');
    const square = scaledSquare(tf, args);
    return divide(tf, tf.mul((c * c) / 2, square), tf.add(1, square));
  },
  terms: (tf, args) => ({ residual: residualOf(tf, args), square: scaledSquare(tf, args) }),
};

const slots = (state: FormulaState) => ({
  ...residualSlots(state),
  square: state.terms.square?.data[state.sample] ?? Number.NaN,
  c: numberParameter(state, 'c', 1),
});

export const prose: LossProse = {
  name: { en: 'Geman–McClure loss', zh: 'Geman–McClure 损失' },
  summary: {
    en: 'The square over one plus the square: it saturates at half of c squared.',
    zh: '平方除以（1 加平方）：饱和于 c 平方的一半。',
  },
  uses: {
    en: 'Computer vision: stereo, registration, pose graphs with false matches.',
    zh: '计算机视觉：立体匹配、配准、含误匹配的位姿图。',
  },
  character: {
    en: 'Gross outliers all cost the same, and their pull falls with the cube of the distance.',
    zh: '严重异常值的损失都一样，拉力按距离的三次方减弱。',
  },
  arguments: predictionAndTrueValue,
  parameters: { c: { en: 'width of the bowl', zh: '碗底的宽度' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \tfrac12\class{term-c}{c}^2\,\frac{u}{1+u} = \tfrac12\cdot\class{slot-c}{c}^2\cdot\frac{\class{slot-square}{u}}{1+\class{slot-square}{u}} = \class{slot-loss term-loss}{\ell},\quad u = \tfrac{(\class{term-input}{x}-\class{term-target}{y})^2}{\class{term-c}{c}^2}`,
      spoken: {
        en: 'With u the squared error in units of c, the loss is half of c squared times u over one plus u.',
        zh: '记 u 为（误差除以 c）的平方：损失等于 c 平方的一半，乘以 u 除以（1 加 u）。',
      },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \frac{\class{term-input}{x}-\class{term-target}{y}}{(1+u)^2} = \frac{\class{slot-residual}{d}}{(1+\class{slot-square}{u})^2} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is the error over the square of one plus u.',
        zh: '梯度等于误差除以（1 加 u）的平方。',
      },
      slots,
    },
  ],
  note: {
    en: 'torch.nn has no such class. It is c²/4 times Barron’s general loss with alpha −2 and half its c. Like Tukey’s and Welsch’s it is not convex: start from a good first fit, or widen c first and narrow it later.',
    zh: 'torch.nn 里没有这个类。它等于 c²/4 乘以 alpha 为 −2、c 减半的 Barron 通用损失。与 Tukey、Welsch 一样不是凸函数：要从较好的初始拟合开始，或先放宽 c 再逐步收窄。',
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
        en: 'Nearly the ceiling of 0.5: a loss of 0.471, and a pull of 0.0138.',
        zh: '接近上限 0.5：损失 0.471，拉力 0.0138。',
      },
      state: scalarState(4, 0, { c: 1 }),
    },
    {
      id: 'strongest',
      name: { en: 'Near the strongest pull', zh: '接近拉力最强处' },
      why: {
        en: 'Off by 0.5, a pull of 0.32: hardly any point ever pulls harder.',
        zh: '差 0.5，拉力 0.32：几乎没有比这更强的拉力了。',
      },
      state: scalarState(0.5, 0),
    },
    {
      id: 'at-c',
      name: { en: 'Off by c', zh: '差 c' },
      why: {
        en: 'Half of the ceiling: a loss of 0.25, and the pull is falling: 0.25.',
        zh: '上限的一半：损失 0.25，拉力已在减弱：0.25。',
      },
      state: scalarState(1, 0),
    },
    {
      id: 'wide',
      name: { en: 'A wider bowl', zh: '放宽碗底' },
      why: {
        en: 'With c 3 the same error of 4 still pulls: 0.518.',
        zh: 'c 取 3，同样是差 4，仍有拉力：0.518。',
      },
      state: scalarState(4, 0, { c: 3 }),
    },
    {
      id: 'four-and-one',
      name: { en: 'Four good points, one outlier', zh: '四个正常点，一个异常值' },
      why: {
        en: 'Prediction 0 against an outlier at 100: hardly a trace of it in the gradient.',
        zh: '预测值为 0，异常值在 100：梯度里几乎找不到它的影响。',
      },
      state: stateOf(vector([0, 0, 0, 0, 0]), vector([0, 0, 0, 0, 100])),
    },
  ],
  examples: [
    sameShape,
    integerTarget,
    columnBoth,
    columnAgainstRowUnwarned(0.25),
    sizesDiffer,
    boolTarget,
  ],
  breakIt: 'column-against-row',
  references: [
    {
      label: 'Geman and McClure 1985',
      url: 'https://www.dam.brown.edu/people/geman/Homepage/Image%20processing,%20image%20analysis,%20Markov%20random%20fields,%20and%20MCMC/1985GemanMcClureASA.pdf',
    },
    { label: 'Barron 2019', url: 'https://arxiv.org/abs/1701.03077' },
  ],
};
