import { vector } from '../../tensors/tensor';
import type { LossContract } from '../contract';
import { expm1 } from '../exact';
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

const source = `def welsch_loss(input, target, c=2.985, reduction='mean'):
    square = ((input - target) / c) ** 2
    loss = -c * c / 2 * torch.expm1(-square)
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

export const contract: LossContract = robust({
  id: 'WelschLoss',
  short: 'Welsch',
  aliases: ['Leclerc', 'Gaussian kernel', 'correntropy', '韦尔施损失', '相关熵', 'weiershi'],
  api: { function: 'welsch_loss', source },
  parameters: [{ kind: 'number', name: 'c', default: 2.985, min: 0.1, max: 6, step: 0.001 }],
  lossRange: [0, 5],
  gradientRange: [-2, 2],
});

/** Terms: `residual` = input − target; `square` = (residual / c)². */
export const computation: Computation = {
  forward: (tf, args) => {
    const c = args.number('c');
    return tf.mul((-c * c) / 2, expm1(tf, tf.neg(scaledSquare(tf, args))));
  },
  terms: (tf, args) => ({ residual: residualOf(tf, args), square: scaledSquare(tf, args) }),
};

const slots = (state: FormulaState) => ({
  ...residualSlots(state),
  square: state.terms.square?.data[state.sample] ?? Number.NaN,
  c: numberParameter(state, 'c', 2.985),
});

export const prose: LossProse = {
  name: { en: 'Welsch loss', zh: 'Welsch 损失' },
  summary: {
    en: 'A parabola at the target that levels off like an upturned bell.',
    zh: '靠近标签时像抛物线，往外像倒扣的钟形曲线一样变平。',
  },
  uses: {
    en: 'Robust regression and registration of shapes, where gross outliers must hardly count.',
    zh: '稳健回归、形状配准：严重异常值几乎不计。',
  },
  character: {
    en: 'Forgets outliers as fast as a Gaussian falls, but smoothly, with no edge as Tukey’s has.',
    zh: '异常值的影响像高斯函数那样迅速消失，但很平滑，不像 Tukey 那样有边缘。',
  },
  arguments: predictionAndTrueValue,
  parameters: { c: { en: 'width of the bowl', zh: '碗底的宽度' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \tfrac12\class{term-c}{c}^2\bigl(1-e^{-(\class{term-input}{x}-\class{term-target}{y})^2/\class{term-c}{c}^2}\bigr) = \tfrac12\cdot\class{slot-c}{c}^2\cdot(1-e^{-\class{slot-square}{u}}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is half of c squared times one minus the exponential of minus the squared error in units of c.',
        zh: '损失等于 c 平方的一半，乘以 1 减去 e 的负（误差除以 c）平方次方。',
      },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = (\class{term-input}{x}-\class{term-target}{y})\,e^{-(\class{term-input}{x}-\class{term-target}{y})^2/\class{term-c}{c}^2} = \class{slot-residual}{d}\cdot e^{-\class{slot-square}{u}} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is the error times the exponential of minus the squared error in units of c.',
        zh: '梯度等于误差乘以 e 的负（误差除以 c）平方次方。',
      },
      slots,
    },
  ],
  note: {
    en: 'torch.nn has no such class. It is c²/2 times Barron’s general loss with alpha −∞ and its c divided by √2. The default 2.985 keeps 95 % efficiency on normal noise of variance 1.',
    zh: 'torch.nn 里没有这个类。它等于 c²/2 乘以 alpha 为 −∞、c 除以 √2 的 Barron 通用损失。默认值 2.985 在方差为 1 的正态噪声下保有 95 % 的效率。',
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
        en: 'Past its strongest pull: a loss of 3.716, and the pull has faded to 0.664.',
        zh: '已过拉力最强处：损失 3.716，拉力减弱到 0.664。',
      },
      state: scalarState(4, 0),
    },
    {
      id: 'strongest',
      name: { en: 'Strongest pull', zh: '拉力最强处' },
      why: {
        en: 'Off by 2, near c/√2, where the pull is largest: 1.277.',
        zh: '差 2，接近拉力最大的 c/√2 处：1.277。',
      },
      state: scalarState(2, 0),
    },
    {
      id: 'gone',
      name: { en: 'Forgotten', zh: '已被忘记' },
      why: {
        en: 'Off by 10: a loss of 4.455, as high as it gets, and a pull of 0.0001.',
        zh: '差 10：损失 4.455，已到最高，拉力只剩 0.0001。',
      },
      state: scalarState(10, 0),
    },
    {
      id: 'narrow',
      name: { en: 'A narrow bowl', zh: '收窄碗底' },
      why: {
        en: 'With c 1 an error of 4 is out of sight: a loss of 0.5 and no pull to come back by.',
        zh: 'c 取 1 时，差 4 已看不见：损失 0.5，没有拉力能把它拉回来。',
      },
      state: scalarState(4, 0, { c: 1 }),
    },
    {
      id: 'four-and-one',
      name: { en: 'Four good points, one outlier', zh: '四个正常点，一个异常值' },
      why: {
        en: 'Prediction 0 against an outlier at 100: its gradient is 0 in float32.',
        zh: '预测值为 0，异常值在 100：它的梯度在 float32 中是 0。',
      },
      state: stateOf(vector([0, 0, 0, 0, 0]), vector([0, 0, 0, 0, 100])),
    },
  ],
  examples: [
    sameShape,
    integerTarget,
    columnBoth,
    columnAgainstRowUnwarned(0.934),
    sizesDiffer,
    boolTarget,
  ],
  breakIt: 'column-against-row',
  references: [
    { label: 'Dennis and Welsch 1978', url: 'https://doi.org/10.1080/03610917808812083' },
    { label: 'Barron 2019', url: 'https://arxiv.org/abs/1701.03077' },
  ],
};
