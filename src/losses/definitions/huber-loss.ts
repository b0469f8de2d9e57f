import { tensor, vector } from '../../tensors/tensor';
import { realInput, realTarget } from '../arguments';
import type { LossContract, LossState } from '../contract';
import type { Computation } from '../forward';
import { huber } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right } from '../prose/examples';
import { torchDocs } from '../prose/references';
import {
  anyReal,
  meanOverElements,
  predictionAndTrueValue,
  columnAgainstRow,
  columnBoth,
  sameShape,
} from '../prose/regression';
import { numberParameter, scalarState, stateOf } from '../states';
import { tex } from '../tex';
import { withWeight } from '../weighted';

function thresholds(state: LossState): readonly [number, number] {
  const target = state.targets.target?.data[0] ?? 0;
  const delta = numberParameter(state, 'delta', 1);
  return [target - delta, target + delta];
}

export const contract: LossContract = {
  id: 'HuberLoss',
  family: 'regression',
  short: 'Huber',
  aliases: ['smooth absolute', 'robust', 'delta', '胡贝尔', '鲁棒', 'hubei er', 'hubeier'],
  api: { kind: 'nn' },
  inputs: [realInput],
  targets: [realTarget],
  parameters: [{ kind: 'number', name: 'delta', default: 1, min: 0.1, max: 4, step: 0.01 }],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'line',
    input: 'input',
    target: 'target',
    domain: [-4, 6],
    lossRange: [0, 10],
    gradientRange: [-3, 3],
    axis: 'residual',
    ring: 'position',
    initial: scalarState(4, 0),
    kinks: () => [],
    brackets: (state) => {
      const [low, high] = thresholds(state);
      return [
        { parameter: 'delta', at: low, side: 'left' },
        { parameter: 'delta', at: high, side: 'right' },
      ];
    },
  },
};

/** Terms: `residual` = input − target; `quadratic` = 1 where |residual| ≤ delta. */
export const computation: Computation = {
  extra: ['weight'],
  forward: (tf, args) => {
    const residual = tf.sub(args.tensor('input'), args.tensor('target'));
    return withWeight(tf, args, huber(tf, residual, args.number('delta')));
  },
  terms: (tf, args) => {
    const residual = tf.sub(args.tensor('input'), args.tensor('target'));
    return {
      residual,
      quadratic: tf.cast(tf.lessEqual(tf.abs(residual), args.number('delta')), 'float32'),
    };
  },
};

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
      id: 'bracket',
      name: { en: 'On the bracket', zh: '正好在阈值上' },
      why: {
        en: 'Parabola and line meet with the same slope, 1: there is no kink.',
        zh: '抛物线与直线在此相接，斜率都是 1：没有尖点。',
      },
      state: scalarState(1, 0),
    },
    {
      id: 'wide',
      name: { en: 'Wide brackets', zh: '放宽阈值' },
      why: {
        en: 'delta 3 pulls three times as hard on everything beyond it.',
        zh: 'delta 取 3，阈值之外的拉力变为三倍。',
      },
      state: scalarState(4, 0, { delta: 3 }),
    },
    {
      id: 'outlier',
      name: { en: 'Four good points, one outlier', zh: '四个正常点，一个异常值' },
      why: {
        en: 'The best single answer is 0.25: the outlier counts for no more than delta.',
        zh: '最优的单一预测值是 0.25：异常值的拉力至多是 delta。',
      },
      state: stateOf(vector([0.25, 0.25, 0.25, 0.25, 0.25]), vector([0, 0, 0, 0, 5])),
    },
  ],
  examples: [
    sameShape,
    right(
      'wide',
      { en: 'delta 3, both (2, 2)', zh: 'delta 为 3，两者都是 (2, 2)' },
      { en: 'Any positive delta and any shape.', zh: 'delta 可取任意正数，形状不限。' },
      stateOf(tensor([2, 2], [1, 2, 3, 4]), tensor([2, 2], [1, 2, 4, 9]), { delta: 3 }),
    ),
    columnBoth,
    columnAgainstRow(0.875),
    raises(
      'double-target',
      { en: 'target float64, from NumPy', zh: '标签为 float64（来自 NumPy）' },
      {
        en: 'Forward passes and backward fails: target.float(). MSE and L1 would take it.',
        zh: 'forward 通过，backward 报错：请用 target.float()。MSE 和 L1 则可以接受。',
      },
      stateOf(vector([0.5, 1.5, 2]), vector([1, 2, 3], 'float64')),
      { stage: 'backward', type: 'RuntimeError', message: 'Found dtype Double but expected Float' },
    ),
    raises(
      'delta-zero',
      { en: 'delta 0', zh: 'delta 为 0' },
      {
        en: 'The brackets need a width; for none, take L1Loss.',
        zh: '阈值必须大于零；不需要阈值时请用 L1Loss。',
      },
      stateOf(vector([1, 2]), vector([1, 3]), { delta: 0 }),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message: 'huber_loss does not support non-positive values for delta.',
      },
    ),
  ],
  breakIt: 'double-target',
  references: [
    torchDocs('nn.HuberLoss'),
    { label: 'Huber 1964', url: 'https://doi.org/10.1214/aoms/1177703732' },
  ],
};
