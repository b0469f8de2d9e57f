import { vector } from '../../tensors/tensor';
import type { LossContract } from '../contract';
import { log1p } from '../exact';
import type { Computation } from '../forward';
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

const source = `def cauchy_loss(input, target, c=1.0, reduction='mean'):
    residual = input - target
    loss = c * c / 2 * torch.log1p((residual / c) ** 2)
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

export const contract: LossContract = robust({
  id: 'CauchyLoss',
  short: 'Cauchy',
  aliases: ['Lorentzian', 'Student t', 'log1p', 'redescending', '柯西损失', '洛伦兹', 'kexi'],
  api: { function: 'cauchy_loss', source },
  parameters: [{ kind: 'number', name: 'c', default: 1, min: 0.1, max: 6, step: 0.01 }],
  lossRange: [0, 4],
  gradientRange: [-1, 1],
  threshold: { name: 'c', default: 1 },
});

/** Terms: `residual` = input − target; `square` = (residual / c)². */
export const computation: Computation = {
  forward: (tf, args) => {
    const c = args.number('c');
    return tf.mul((c * c) / 2, log1p(tf, scaledSquare(tf, args)));
  },
  terms: (tf, args) => ({ residual: residualOf(tf, args), square: scaledSquare(tf, args) }),
};

const slots = (state: FormulaState) => ({
  ...residualSlots(state),
  c: numberParameter(state, 'c', 1),
});

export const prose: LossProse = {
  name: { en: 'Cauchy loss', zh: 'Cauchy 损失' },
  summary: {
    en: 'The logarithm of the squared error plus one: it keeps growing, ever more slowly.',
    zh: '平方误差加 1 的对数：一直增长，但越来越慢。',
  },
  uses: {
    en: 'Regression with heavy tails and gross outliers: tracking, bundle adjustment, maximum likelihood under a Cauchy noise.',
    zh: '厚尾噪声与严重异常值的回归：跟踪、光束法平差、Cauchy 噪声下的最大似然。',
  },
  character: {
    en: 'The farther beyond c, the weaker the pull: outliers fade, but never quite let go.',
    zh: '超出 c 越远，拉力越弱：异常值逐渐失去影响，但始终不为零。',
  },
  arguments: predictionAndTrueValue,
  parameters: { c: { en: 'where the pull peaks', zh: '拉力最大的位置' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \tfrac12\class{term-c}{c}^2\log\Bigl(1+\tfrac{(\class{term-input}{x}-\class{term-target}{y})^2}{\class{term-c}{c}^2}\Bigr) = \tfrac12\cdot\class{slot-c}{c}^2\cdot\log\Bigl(1+\tfrac{\class{slot-residual signed}{d}^2}{\class{slot-c}{c}^2}\Bigr) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is half of c squared times the logarithm of one plus the square of the error in units of c.',
        zh: '损失等于 c 平方的一半，乘以 1 加（误差除以 c）的平方的对数。',
      },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \frac{\class{term-input}{x}-\class{term-target}{y}}{1+(\class{term-input}{x}-\class{term-target}{y})^2/\class{term-c}{c}^2} = \frac{\class{slot-residual}{d}}{1+\class{slot-residual signed}{d}^2/\class{slot-c}{c}^2} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is the error, divided by one plus the square of the error in units of c.',
        zh: '梯度等于误差，除以 1 加（误差除以 c）的平方。',
      },
      slots,
    },
  ],
  note: {
    en: 'torch.nn has no such class. It is the negative log-likelihood of a Cauchy distribution, and Barron’s general loss with alpha 0. c = 2.385 keeps 95 % efficiency on normal noise.',
    zh: 'torch.nn 里没有这个类。它是 Cauchy 分布的负对数似然，也是 Barron 通用损失在 alpha 为 0 时的情形。取 c = 2.385 时，在正态噪声下保有 95 % 的效率。',
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
        en: 'Past the peak: a loss of 1.417, and a pull of only 0.235.',
        zh: '已过峰值：损失 1.417，拉力只有 0.235。',
      },
      state: scalarState(4, 0),
    },
    {
      id: 'peak',
      name: { en: 'Where the pull peaks', zh: '拉力最大处' },
      why: {
        en: 'Off by exactly c the pull is c/2, and it is never larger: 0.5.',
        zh: '误差正好是 c 时拉力为 c/2，这是最大值：0.5。',
      },
      state: scalarState(1, 0),
    },
    {
      id: 'outlier',
      name: { en: 'A gross outlier', zh: '严重异常值' },
      why: {
        en: 'Off by 100, a pull of 0.01: it has almost let go.',
        zh: '差 100，拉力 0.01：几乎不再拉动。',
      },
      state: scalarState(100, 0),
    },
    {
      id: 'wide',
      name: { en: 'A wider peak', zh: '更宽的峰' },
      why: {
        en: 'With c 3 the same error of 4 is pulled with 1.44.',
        zh: 'c 取 3，同样是差 4，拉力变成 1.44。',
      },
      state: scalarState(4, 0, { c: 3 }),
    },
    {
      id: 'four-and-one',
      name: { en: 'Four good points, one outlier', zh: '四个正常点，一个异常值' },
      why: {
        en: 'Prediction 0 against an outlier at 100: it moves the mean loss, hardly the gradient.',
        zh: '预测值为 0，异常值在 100：平均损失变大，梯度几乎不变。',
      },
      state: stateOf(vector([0, 0, 0, 0, 0]), vector([0, 0, 0, 0, 100])),
    },
  ],
  examples: [
    sameShape,
    integerTarget,
    columnBoth,
    columnAgainstRowUnwarned(0.475),
    sizesDiffer,
    boolTarget,
  ],
  breakIt: 'column-against-row',
  references: [
    {
      label: 'scipy.optimize.least_squares',
      url: 'https://docs.scipy.org/doc/scipy/reference/generated/scipy.optimize.least_squares.html',
    },
    { label: 'Black and Anandan 1996', url: 'https://doi.org/10.1006/cviu.1996.0006' },
  ],
};
