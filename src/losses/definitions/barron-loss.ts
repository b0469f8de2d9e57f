import { tensor, vector } from '../../tensors/tensor';
import type { LossContract } from '../contract';
import { barron } from '../exact';
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
import { residualOf, robust, scaledSquare } from '../robust';
import { numberParameter, scalarState, stateOf } from '../states';
import { tex } from '../tex';

const source = `def barron_loss(input, target, alpha=1.0, c=1.0, reduction='mean'):
    z = ((input - target) / c) ** 2
    if alpha == 2:
        loss = 0.5 * z
    elif alpha == 0:
        loss = torch.log1p(0.5 * z)
    elif alpha == -torch.inf:
        loss = 1 - torch.exp(-0.5 * z)
    else:
        b = abs(alpha - 2)
        power = alpha / 2 * torch.log1p(z / b)
        far = torch.exp(power.clamp(max=0)) - 1  # whose gradient keeps its digits there
        loss = b / alpha * torch.where(power < -1, far, torch.expm1(power))
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

const landmarks = [
  { at: -Infinity, name: 'Welsch' },
  { at: -2, name: 'Geman–McClure' },
  { at: 0, name: 'Cauchy' },
  { at: 1, name: 'Charbonnier' },
  { at: 2, name: 'L2' },
] as const;

export const contract: LossContract = robust({
  id: 'BarronLoss',
  short: 'Barron',
  called: ({ alpha = 1 }) => {
    const known = landmarks.find(({ at }) => at === alpha);
    return known ? `Barron = ${known.name}` : 'Barron';
  },
  aliases: ['general robust', 'adaptive robust', 'alpha', 'shape', 'Barron 通用', '通用稳健损失'],
  api: { function: 'barron_loss', source },
  parameters: [
    {
      kind: 'number',
      name: 'alpha',
      default: 1,
      min: -8,
      max: 4,
      step: 0.01,
      infinite: 'below',
      landmarks,
    },
    { kind: 'number', name: 'c', default: 1, min: 0.1, max: 6, step: 0.01 },
  ],
  lossRange: [0, 8],
  gradientRange: [-2, 3],
});

/** Terms: `residual` = input − target; `square` = (residual / c)²; `b` = |alpha − 2|. */
export const computation: Computation = {
  forward: (tf, args) => barron(tf, scaledSquare(tf, args), args.number('alpha')),
  terms: (tf, args) => ({
    residual: residualOf(tf, args),
    square: scaledSquare(tf, args),
    b: tf.scalar(Math.abs(args.number('alpha') - 2)),
  }),
};

const slots = (state: FormulaState) => ({
  ...residualSlots(state),
  square: state.terms.square?.data[state.sample] ?? Number.NaN,
  b: state.terms.b?.data[0] ?? Number.NaN,
  alpha: numberParameter(state, 'alpha', 1),
  c: numberParameter(state, 'c', 1),
});

const isSquared = (state: FormulaState) => slots(state).alpha === 2;
const isCauchy = (state: FormulaState) => slots(state).alpha === 0;
const isWelsch = (state: FormulaState) => slots(state).alpha === -Infinity;
const isGeneral = (state: FormulaState) =>
  !isSquared(state) && !isCauchy(state) && !isWelsch(state);

export const prose: LossProse = {
  name: { en: 'Barron’s general loss', zh: 'Barron 通用损失' },
  summary: {
    en: 'One dial, alpha, from the squared error to a loss that ignores outliers.',
    zh: '一个旋钮 alpha：从平方误差一直调到无视异常值的损失。',
  },
  uses: {
    en: 'Regression where how robust the loss must be is to be tuned, or learned with the model.',
    zh: '回归：稳健程度需要调节，或与模型一起学习。',
  },
  character: {
    en: 'alpha 2 is L2, 1 Charbonnier, 0 Cauchy, −2 Geman–McClure, −∞ Welsch: the lower, the less an outlier pulls.',
    zh: 'alpha 取 2 是 L2，1 是 Charbonnier，0 是 Cauchy，−2 是 Geman–McClure，−∞ 是 Welsch：越小，异常值的拉力越弱。',
  },
  arguments: predictionAndTrueValue,
  parameters: {
    alpha: { en: 'shape', zh: '形状' },
    c: { en: 'width of the bowl', zh: '碗底的宽度' },
  },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \frac{b}{\class{term-alpha}{\alpha}}\Bigl(\bigl(\tfrac{u}{b}+1\bigr)^{\class{term-alpha}{\alpha}/2}-1\Bigr) = \frac{\class{slot-b}{b}}{\class{slot-alpha}{\alpha}}\cdot\Bigl(\bigl(\tfrac{\class{slot-square}{u}}{\class{slot-b}{b}}+1\bigr)^{\class{slot-alpha}{\alpha}/2}-1\Bigr) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'With b the distance of alpha from 2 and u the squared error in units of c, the loss is b over alpha times u over b plus one to the power alpha half, minus one.',
        zh: '记 b 为 alpha 与 2 的距离，u 为（误差除以 c）的平方：损失等于 b 除以 alpha，乘以（u 除以 b 加 1）的 alpha 的一半次方减 1。',
      },
      slots,
      when: isGeneral,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \frac{\class{term-input}{x}-\class{term-target}{y}}{\class{term-c}{c}^2}\bigl(\tfrac{u}{b}+1\bigr)^{\class{term-alpha}{\alpha}/2-1} = \frac{\class{slot-residual}{d}}{\class{slot-c}{c}^2}\cdot\bigl(\tfrac{\class{slot-square}{u}}{\class{slot-b}{b}}+1\bigr)^{\class{slot-alpha}{\alpha}/2-1} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is the error over c squared times u over b plus one to the power alpha half minus one.',
        zh: '梯度等于误差除以 c 的平方，乘以（u 除以 b 加 1）的（alpha 的一半减 1）次方。',
      },
      slots,
      when: isGeneral,
    },
    {
      math: tex`\class{term-alpha}{\alpha} = 2:\quad \class{term-loss}{\ell} = \tfrac12 u = \tfrac12\cdot\class{slot-square}{u} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'At alpha 2 the loss is half the squared error in units of c.',
        zh: 'alpha 为 2 时，损失等于（误差除以 c）的平方的一半。',
      },
      slots,
      when: isSquared,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \frac{\class{slot-residual}{d}}{\class{slot-c term-c}{c}^2} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'There the gradient is the error over c squared.',
        zh: '此时梯度等于误差除以 c 的平方。',
      },
      slots,
      when: isSquared,
    },
    {
      math: tex`\class{term-alpha}{\alpha} = 0:\quad \class{term-loss}{\ell} = \log(1+\tfrac12 u) = \log(1+\tfrac12\cdot\class{slot-square}{u}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'At alpha 0, in the limit, the loss is the logarithm of one plus half the squared error in units of c.',
        zh: 'alpha 为 0 时取极限：损失等于 1 加（误差除以 c）平方的一半的对数。',
      },
      slots,
      when: isCauchy,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \frac{\class{slot-residual}{d}/\class{slot-c term-c}{c}^2}{1+\tfrac12\cdot\class{slot-square}{u}} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'There the gradient is the error over c squared, over one plus half the squared error in units of c.',
        zh: '此时梯度等于误差除以 c 的平方，再除以 1 加（误差除以 c）平方的一半。',
      },
      slots,
      when: isCauchy,
    },
    {
      math: tex`\class{term-alpha}{\alpha} = -\infty:\quad \class{term-loss}{\ell} = 1-e^{-u/2} = 1-e^{-\class{slot-square}{u}/2} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'At alpha minus infinity, in the limit, the loss is one minus the exponential of minus half the squared error in units of c.',
        zh: 'alpha 为负无穷时取极限：损失等于 1 减去 e 的负（误差除以 c）平方的一半次方。',
      },
      slots,
      when: isWelsch,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \frac{\class{slot-residual}{d}}{\class{slot-c term-c}{c}^2}\cdot e^{-\class{slot-square}{u}/2} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'There the gradient is the error over c squared times the same exponential.',
        zh: '此时梯度等于误差除以 c 的平方，乘以同一个指数。',
      },
      slots,
      when: isWelsch,
    },
  ],
  note: {
    en: 'u = ((x − y)/c)², b = |alpha − 2|. The formula is 0/0 at alpha 0 and 2; the limits are taken there, and near them expm1 and log1p keep the digits that the power loses in float32. torch.nn has no such class.',
    zh: 'u = ((x − y)/c)²，b = |alpha − 2|。alpha 为 0 与 2 时公式是 0/0，此处取极限；在其附近用 expm1 与 log1p，保住幂运算在 float32 中丢掉的位数。torch.nn 里没有这个类。',
  },
  prediction: anyReal,
  target: sameShapeAnyReal,
  lastLayer: linearLayer,
  denominator: meanOverElements,
  presets: [
    {
      id: 'squared',
      name: { en: 'alpha 2: L2', zh: 'alpha 2：L2 损失' },
      why: {
        en: 'Half of MSE: off by 4, a loss of 8 and a pull of 4.',
        zh: 'MSE 的一半：差 4，损失 8，拉力 4。',
      },
      state: scalarState(4, 0, { alpha: 2 }),
    },
    {
      id: 'charbonnier',
      name: { en: 'alpha 1: Charbonnier', zh: 'alpha 1：Charbonnier 损失' },
      why: {
        en: 'The smooth L1: a loss of 3.123, and a pull that never passes 1.',
        zh: '光滑的 L1：损失 3.123，拉力不会超过 1。',
      },
      state: scalarState(4, 0, { alpha: 1 }),
    },
    {
      id: 'cauchy',
      name: { en: 'alpha 0: Cauchy', zh: 'alpha 0：Cauchy 损失' },
      why: {
        en: 'A logarithm: a loss of 2.197, and the pull has faded to 0.444.',
        zh: '对数：损失 2.197，拉力减弱到 0.444。',
      },
      state: scalarState(4, 0, { alpha: 0 }),
    },
    {
      id: 'geman-mcclure',
      name: { en: 'alpha −2: Geman–McClure', zh: 'alpha −2：Geman–McClure 损失' },
      why: {
        en: 'The loss is bounded: 1.6, below 2, and the pull 0.16.',
        zh: '损失有上界：1.6，不到 2，拉力 0.16。',
      },
      state: scalarState(4, 0, { alpha: -2 }),
    },
    {
      id: 'welsch',
      name: { en: 'alpha −∞: Welsch', zh: 'alpha −∞：Welsch 损失' },
      why: {
        en: 'The end of the dial: a loss of 0.9997, and hardly a pull: 0.0013.',
        zh: '旋钮的尽头：损失 0.9997，几乎没有拉力：0.0013。',
      },
      state: scalarState(4, 0, { alpha: -Infinity }),
    },
    {
      id: 'outlier',
      name: { en: 'Four good points, one outlier', zh: '四个正常点，一个异常值' },
      why: {
        en: 'Turn alpha: from 2 downwards the outlier’s gradient shrinks to nothing.',
        zh: '转动 alpha：从 2 往下，异常值的梯度逐渐缩小到零。',
      },
      state: stateOf(vector([0, 0, 0, 0, 0]), vector([0, 0, 0, 0, 5]), { alpha: 2 }),
      reduction: 'sum',
    },
  ],
  examples: [
    sameShape,
    integerTarget,
    right(
      'learned-shape',
      { en: 'alpha −2, both (2, 2)', zh: 'alpha 为 −2，两者都是 (2, 2)' },
      { en: 'Any real alpha, and any shape.', zh: 'alpha 可取任意实数，形状不限。' },
      stateOf(tensor([2, 2], [1, 2, 3, 4]), tensor([2, 2], [1, 2, 4, 9]), { alpha: -2 }),
    ),
    columnAgainstRowUnwarned(0.735),
    sizesDiffer,
    boolTarget,
  ],
  breakIt: 'column-against-row',
  references: [
    { label: 'Barron 2019', url: 'https://arxiv.org/abs/1701.03077' },
    { label: 'robust_loss_pytorch', url: 'https://github.com/jonbarron/robust_loss_pytorch' },
  ],
};
