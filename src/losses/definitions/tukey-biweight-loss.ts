import { vector } from '../../tensors/tensor';
import type { LossContract } from '../contract';
import type { Computation } from '../forward';
import { cube, indicator, select } from '../ops';
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

const source = `def tukey_biweight_loss(input, target, c=4.685, reduction='mean'):
    residual = input - target
    inside = c * c / 6 * (1 - (1 - (residual / c) ** 2) ** 3)
    loss = torch.where(residual.abs() <= c, inside, torch.full_like(residual, c * c / 6))
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

export const contract: LossContract = robust({
  id: 'TukeyBiweightLoss',
  short: 'Tukey',
  aliases: ['biweight', 'bisquare', 'hard rejection', '双权', '图基损失', 'tuji'],
  api: { function: 'tukey_biweight_loss', source },
  parameters: [{ kind: 'number', name: 'c', default: 4.685, min: 0.1, max: 8, step: 0.001 }],
  lossRange: [0, 5],
  gradientRange: [-2, 2],
  threshold: { name: 'c', default: 4.685 },
});

/** Terms: `residual` = input − target; `square` = (residual / c)². */
export const computation: Computation = {
  forward: (tf, args) => {
    const c = args.number('c');
    const plateau = (c * c) / 6;
    const residual = residualOf(tf, args);
    const rest = tf.sub(1, scaledSquare(tf, args));
    const inside = tf.mul(plateau, tf.sub(1, cube(tf, rest)));
    const isInside = tf.lessEqual(tf.abs(residual), c);
    // Made of the condition alone: a zero gradient through it would take the sign off the one that flows inside.
    const outside = tf.mul(plateau, tf.sub(1, indicator(tf, isInside)));
    return tf.add(select(tf, isInside, inside), outside);
  },
  terms: (tf, args) => ({ residual: residualOf(tf, args), square: scaledSquare(tf, args) }),
};

const slots = (state: FormulaState) => ({
  ...residualSlots(state),
  square: state.terms.square?.data[state.sample] ?? Number.NaN,
  c: numberParameter(state, 'c', 4.685),
});

/** Whether the sample still counts, as PyTorch decides it: in float32. */
const counts = (state: FormulaState) =>
  Math.abs(slots(state).residual) <= Math.fround(slots(state).c);
const isRejected = (state: FormulaState) => !counts(state);

export const prose: LossProse = {
  name: { en: 'Tukey’s biweight loss', zh: 'Tukey 双权损失' },
  summary: {
    en: 'A parabola near the target that flattens out completely at a distance c.',
    zh: '靠近标签时像抛物线，到距离 c 处完全变平。',
  },
  uses: {
    en: 'Robust regression where gross outliers must not count at all, started from a good first fit.',
    zh: '稳健回归：严重异常值完全不计，且需要较好的初始拟合。',
  },
  character: {
    en: 'Beyond c a point does not exist: no pull, however far. It may reject good points as well.',
    zh: '超出 c 的点等于不存在：再远也没有拉力。好的点也可能被它丢掉。',
  },
  arguments: predictionAndTrueValue,
  parameters: { c: { en: 'where points stop counting', zh: '不再计入的距离' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \tfrac16\class{term-c}{c}^2\bigl(1-(1-u)^3\bigr) = \tfrac16\cdot\class{slot-c}{c}^2\cdot\bigl(1-(1-\class{slot-square}{u})^3\bigr) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'Up to c the loss is a sixth of c squared, times one minus the cube of one minus the squared error in units of c.',
        zh: '在 c 以内，损失等于 c 平方的六分之一，乘以 1 减去（1 减误差除以 c 的平方）的立方。',
      },
      slots,
      when: counts,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = (\class{term-input}{x}-\class{term-target}{y})(1-u)^2 = \class{slot-residual}{d}\cdot(1-\class{slot-square}{u})^2 = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'Up to c the gradient is the error times the square of one minus the squared error in units of c.',
        zh: '在 c 以内，梯度等于误差乘以（1 减误差除以 c 的平方）的平方。',
      },
      slots,
      when: counts,
    },
    {
      math: tex`|\class{slot-residual}{d}| > \class{slot-c term-c}{c}:\quad \class{term-loss}{\ell} = \tfrac16\class{term-c}{c}^2 = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'Beyond c the loss is a sixth of c squared, always the same.',
        zh: '超出 c 后，损失恒等于 c 平方的六分之一。',
      },
      slots,
      when: isRejected,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g}`,
      spoken: { en: 'Beyond c the gradient is 0.', zh: '超出 c 后，梯度为 0。' },
      slots,
      when: isRejected,
    },
  ],
  note: {
    en: 'u = ((x − y)/c)². torch.nn has no such class. It is not convex: from a bad start a fit can settle on the outliers and call the good points outliers. c = 4.685 keeps 95 % efficiency on normal noise of variance 1, so scale the residuals first.',
    zh: 'u = ((x − y)/c)²。torch.nn 里没有这个类。它不是凸函数：初值不好时，拟合可能停在异常值上，反把好的点当作异常值。c = 4.685 在方差为 1 的正态噪声下保有 95 % 的效率，所以要先给残差定标。',
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
        en: 'Nearly at the edge: a loss of 3.585, and the pull has faded to 0.294.',
        zh: '快到边缘：损失 3.585，拉力已减弱到 0.294。',
      },
      state: scalarState(4, 0),
    },
    {
      id: 'strongest',
      name: { en: 'Strongest pull', zh: '拉力最强处' },
      why: {
        en: 'Off by 2, near the largest pull there is: 1.337.',
        zh: '差 2，接近最大的拉力：1.337。',
      },
      state: scalarState(2, 0),
    },
    {
      id: 'edge',
      name: { en: 'Beyond the edge', zh: '越过边缘' },
      why: {
        en: 'Off by 5: a loss of 3.658, the plateau’s, and no pull.',
        zh: '差 5：损失 3.658，到了平台，没有拉力。',
      },
      state: scalarState(5, 0),
    },
    {
      id: 'far',
      name: { en: 'A gross outlier', zh: '严重异常值' },
      why: {
        en: 'Off by 100 costs the same 3.658: the point does not exist.',
        zh: '差 100 的损失同样是 3.658：这个点等于不存在。',
      },
      state: scalarState(100, 0),
    },
    {
      id: 'narrow',
      name: { en: 'A narrow window', zh: '收窄窗口' },
      why: {
        en: 'With c 2 an error of 4 is out: a loss of 0.667, no gradient, nothing to learn from.',
        zh: 'c 取 2 时，差 4 已在窗外：损失 0.667，梯度为 0，学不到东西。',
      },
      state: scalarState(4, 0, { c: 2 }),
    },
    {
      id: 'four-and-one',
      name: { en: 'Four good points, one outlier', zh: '四个正常点，一个异常值' },
      why: {
        en: 'Prediction 0 against an outlier at −100: not a trace of it in the gradient.',
        zh: '预测值为 0，异常值在 −100：梯度里找不到它的影响。',
      },
      state: stateOf(vector([0, 0, 0, 0, 0]), vector([0, 0, 0, 0, -100])),
    },
  ],
  examples: [
    sameShape,
    integerTarget,
    columnBoth,
    columnAgainstRowUnwarned(0.957),
    sizesDiffer,
    boolTarget,
  ],
  breakIt: 'column-against-row',
  references: [
    {
      label: 'statsmodels.robust.norms.TukeyBiweight',
      url: 'https://www.statsmodels.org/stable/generated/statsmodels.robust.norms.TukeyBiweight.html',
    },
    { label: 'Beaton and Tukey 1974', url: 'https://doi.org/10.1080/00401706.1974.10489171' },
  ],
};
