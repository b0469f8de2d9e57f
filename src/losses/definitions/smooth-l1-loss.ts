import { tensor, vector } from '../../tensors/tensor';
import { realInput, realTarget } from '../arguments';
import type { LossContract } from '../contract';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { abs, smoothL1 } from '../ops';
import type { FormulaState, LossProse } from '../prose';
import { raises, right } from '../prose/examples';
import { element } from '../prose/pick';
import { torchDocs } from '../prose/references';
import {
  anyReal,
  columnAgainstRow,
  linearLayer,
  meanOverElements,
  predictionAndTrueValue,
  sameShape,
} from '../prose/regression';
import { numberParameter, scalarState, stateOf } from '../states';
import { tex } from '../tex';

export const contract: LossContract = {
  id: 'SmoothL1Loss',
  family: 'regression',
  short: 'SmoothL1',
  aliases: ['smooth L1', 'beta', 'bounding box', 'Fast R-CNN', '平滑L1', '边框回归', 'pinghua'],
  api: { kind: 'nn' },
  inputs: [realInput],
  targets: [realTarget],
  parameters: [{ kind: 'number', name: 'beta', default: 1, min: 0, max: 4, step: 0.01 }],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'line',
    input: 'input',
    target: 'target',
    domain: [-4, 6],
    lossRange: [0, 8],
    gradientRange: [-2, 2],
    axis: 'residual',
    ring: 'position',
    initial: scalarState(4, 0),
    kinks: (state) =>
      numberParameter(state, 'beta', 1) === 0 ? (state.targets.target?.data ?? []) : [],
    brackets: (state) => {
      const target = state.targets.target?.data[0] ?? 0;
      const beta = numberParameter(state, 'beta', 1);
      return [
        { parameter: 'beta', at: target - beta, side: 'left' },
        { parameter: 'beta', at: target + beta, side: 'right' },
      ];
    },
  },
};

const residualOf = (tf: Tf, args: ForwardArguments): Tensor =>
  tf.sub(args.tensor('input'), args.tensor('target'));

/** Terms: `residual` = input − target. */
export const computation: Computation = {
  forward: (tf, args) => {
    const beta = args.number('beta');
    const residual = residualOf(tf, args);
    // PyTorch, too, calls l1_loss then: with the kink's gradient of 0.
    return beta === 0 ? abs(tf, residual) : smoothL1(tf, residual, beta);
  },
  terms: (tf, args) => ({ residual: residualOf(tf, args) }),
};

/** Whether the sample lies inside the brackets, as PyTorch decides it: strictly, in float32. */
function isInside(state: FormulaState): boolean {
  const size = Math.abs(element(state.terms.residual, state.sample));
  return size < Math.fround(numberParameter(state, 'beta', 1));
}

const isBeyond = (state: FormulaState) => !isInside(state);

const slots = (state: FormulaState) => ({
  x: element(state.inputs.input, state.sample),
  y: element(state.targets.target, state.sample),
  residual: element(state.terms.residual, state.sample),
  beta: numberParameter(state, 'beta', 1),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

export const prose: LossProse = {
  name: { en: 'Smooth L1 loss', zh: '平滑 L1 损失' },
  summary: {
    en: 'The absolute error with its kink rounded off, over a width of beta.',
    zh: '把绝对误差的尖点磨圆，磨圆的宽度是 beta。',
  },
  uses: {
    en: 'Regression of continuous values with outliers; the coordinates of boxes in object detection.',
    zh: '回归：含有异常值的连续值；目标检测中的边框坐标。',
  },
  character: {
    en: 'L1 wherever the error exceeds beta, so no pull is larger than 1; closer in, the pull fades to 0.',
    zh: '误差超过 beta 时就是 L1，拉力不会超过 1；更近时拉力逐渐减弱到 0。',
  },
  arguments: predictionAndTrueValue,
  parameters: { beta: { en: 'width of the rounding', zh: '磨圆的宽度' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \frac{(\class{term-input}{x}-\class{term-target}{y})^2}{2\,\class{term-beta}{\beta}} = \frac{(\class{slot-x signed}{x}-\class{slot-y signed}{y})^2}{2\cdot\class{slot-beta}{\beta}} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'Inside the brackets the loss is the square of prediction minus true value, divided by twice beta.',
        zh: '在阈值以内，损失等于预测值减标签的平方，除以 beta 的两倍。',
      },
      slots,
      when: isInside,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \frac{\class{term-input}{x}-\class{term-target}{y}}{\class{term-beta}{\beta}} = \frac{\class{slot-x}{x}-\class{slot-y signed}{y}}{\class{slot-beta}{\beta}} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'Inside the brackets the gradient is prediction minus true value, divided by beta.',
        zh: '在阈值以内，梯度等于预测值减标签，再除以 beta。',
      },
      slots,
      when: isInside,
    },
    {
      math: tex`|\class{slot-residual}{d}| < \class{slot-beta term-beta}{\beta}`,
      spoken: {
        en: 'The error is smaller than beta: the squared branch.',
        zh: '误差小于 beta：平方分支。',
      },
      slots,
      when: isInside,
    },
    {
      math: tex`\class{term-loss}{\ell} = |\class{term-input}{x}-\class{term-target}{y}|-\tfrac12\class{term-beta}{\beta} = |\class{slot-residual}{d}|-\tfrac12\cdot\class{slot-beta}{\beta} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'Beyond the brackets the loss is the absolute error minus half of beta.',
        zh: '超出阈值后，损失等于误差的绝对值减去 beta 的一半。',
      },
      slots,
      when: isBeyond,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \operatorname{sign}(\class{term-input}{x}-\class{term-target}{y}) = \operatorname{sign}(\class{slot-residual}{d}) = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'Beyond the brackets the gradient is the sign of the error, whatever beta is.',
        zh: '超出阈值后，梯度就是误差的符号，与 beta 无关。',
      },
      slots,
      when: isBeyond,
    },
    {
      math: tex`|\class{slot-residual}{d}| \ge \class{slot-beta term-beta}{\beta}`,
      spoken: {
        en: 'The error is not smaller than beta: the straight branch.',
        zh: '误差不小于 beta：直线分支。',
      },
      slots,
      when: isBeyond,
    },
  ],
  note: {
    en: 'HuberLoss with delta is delta times this loss with beta = delta; at 1 they are the same. Here beta narrows the parabola and leaves the outer pull at 1.',
    zh: '取 beta = delta 时，HuberLoss 等于 delta 乘以这个损失；都取 1 时两者相同。这里的 beta 只改变抛物线的宽窄，外侧的拉力始终是 1。',
  },
  prediction: anyReal,
  target: {
    en: 'The prediction’s shape, with any real or integer dtype: unlike Huber’s, its backward accepts another dtype too.',
    zh: '形状与预测值相同，实数或整数类型均可：与 Huber 不同，类型不一致时 backward 也能通过。',
  },
  lastLayer: linearLayer,
  denominator: meanOverElements,
  presets: [
    {
      id: 'off-by-four',
      name: { en: 'Off by 4', zh: '差 4' },
      why: {
        en: 'Far beyond the bracket: a loss of 3.5 and a pull of 1, like L1.',
        zh: '远在阈值之外：损失 3.5，拉力 1，与 L1 相同。',
      },
      state: scalarState(4, 0),
    },
    {
      id: 'inside',
      name: { en: 'Inside the brackets', zh: '阈值以内' },
      why: {
        en: 'Off by 0.5: a pull of 0.5, fading as the prediction arrives.',
        zh: '差 0.5：拉力 0.5，越近越弱。',
      },
      state: scalarState(0.5, 0),
    },
    {
      id: 'narrow',
      name: { en: 'Narrow brackets', zh: '收窄阈值' },
      why: {
        en: 'With beta 0.25 the same error of 0.5 is pulled with the full 1.',
        zh: 'beta 取 0.25，同样是差 0.5，拉力却是完整的 1。',
      },
      state: scalarState(0.5, 0, { beta: 0.25 }),
    },
    {
      id: 'wide',
      name: { en: 'Half of Huber', zh: 'Huber 的一半' },
      why: {
        en: 'beta 2: the loss is 3, and HuberLoss with delta 2 returns 2 times as much.',
        zh: 'beta 取 2：损失是 3，而 delta 取 2 的 HuberLoss 是它的 2 倍。',
      },
      state: scalarState(4, 0, { beta: 2 }),
    },
    {
      id: 'zero',
      name: { en: 'No rounding: L1', zh: '不磨圆：就是 L1' },
      why: {
        en: 'beta 0 is L1Loss, kink and all: off by 0.5, a loss of 0.5 and a pull of 1.',
        zh: 'beta 取 0 就是 L1Loss，尖点也在：差 0.5，损失 0.5，拉力 1。',
      },
      state: scalarState(0.5, 0, { beta: 0 }),
    },
  ],
  examples: [
    sameShape,
    right(
      'no-rounding',
      { en: 'beta 0, both (2, 2)', zh: 'beta 为 0，两者都是 (2, 2)' },
      { en: 'Legal here: the loss is then L1Loss.', zh: '在这里合法：此时就是 L1Loss。' },
      stateOf(tensor([2, 2], [1, 2, 3, 4]), tensor([2, 2], [1, 2, 4, 9]), { beta: 0 }),
    ),
    right(
      'double-target',
      { en: 'target float64, from NumPy', zh: '标签为 float64（来自 NumPy）' },
      {
        en: 'Promoted, forward and backward; HuberLoss would raise in backward.',
        zh: '类型会自动提升，forward 与 backward 都能通过；HuberLoss 会在 backward 时报错。',
      },
      stateOf(vector([0.5, 1.5, 2]), vector([1, 2, 3], 'float64')),
    ),
    columnAgainstRow(0.875),
    raises(
      'negative-beta',
      { en: 'beta −1', zh: 'beta 为 −1' },
      { en: 'The brackets need a width of 0 or more.', zh: '阈值的宽度不能小于 0。' },
      stateOf(vector([1, 2]), vector([1, 3]), { beta: -1 }),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message: 'smooth_l1_loss does not support negative values for beta.',
      },
    ),
    raises(
      'other-size',
      { en: 'input (3) against target (2)', zh: '预测值 (3) 对标签 (2)' },
      {
        en: 'Each prediction needs its own true value.',
        zh: '每个预测值都要有自己的标签。',
      },
      stateOf(vector([1, 2, 3]), vector([1, 2])),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 0',
      },
    ),
  ],
  breakIt: 'column-against-row',
  references: [
    torchDocs('nn.SmoothL1Loss'),
    { label: 'Fast R-CNN 2015', url: 'https://arxiv.org/abs/1504.08083' },
  ],
};
