import { scalar, tensor, vector, type TensorData } from '../../tensors/tensor';
import { realInput, realTarget } from '../arguments';
import type { LossContract, LossState } from '../contract';
import {
  NotExpressible,
  type Computation,
  type ForwardArguments,
  type Tensor,
  type Tf,
} from '../forward';
import { clampUnseen, divide, together } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { tex } from '../tex';

// @__NO_SIDE_EFFECTS__
function gaussian(
  input: TensorData,
  variance: TensorData,
  target: TensorData,
  params: LossState['params'] = {},
): LossState {
  return { inputs: { input, var: variance }, targets: { target }, params };
}

// @__NO_SIDE_EFFECTS__
function one(input: number, variance: number, target: number, params: LossState['params'] = {}) {
  return gaussian(scalar(input), scalar(variance), scalar(target), params);
}

export const contract: LossContract = {
  id: 'GaussianNLLLoss',
  family: 'regression',
  short: 'GaussianNLL',
  aliases: ['gaussian', 'normal', 'heteroscedastic', 'uncertainty', '高斯', 'gaosi', '不确定性'],
  api: { kind: 'nn' },
  inputs: [
    { ...realInput, range: [-4, 4] },
    {
      ...realInput,
      name: 'var',
      meaning: 'variance',
      range: [0, 5],
      legal: { min: 0 },
      // PyTorch also takes a Python float.
      optional: true,
    },
  ],
  targets: [{ ...realTarget, range: [-4, 4] }],
  order: ['input', 'target', 'var'],
  parameters: [
    { kind: 'boolean', name: 'full', default: false },
    { kind: 'number', name: 'eps', default: 1e-6, min: 1e-6, max: 0.01, step: 1e-6, scale: 'log' },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  isDelicate: true,
  batch: 'elementwise',
  scene: {
    kind: 'pair',
    x: 'input',
    y: 'var',
    target: 'target',
    domain: [-4, 4],
    likelihood: () => ({ x: [-4, 4], y: [0, 5], rate: 0.1 }),
    initial: one(2, 0.5, 0),
  },
};

/** The variance as a float, in the input's shape, with one dimension fewer or with a trailing 1. */
function varianceOf(tf: Tf, args: ForwardArguments, input: Tensor): Tensor {
  const float = args.parameter('var_float');
  if (typeof float === 'number') return tf.add(tf.zerosLike(input), float);
  const variance = args.tensor('var');
  const isRowwise = variance.shape.length === input.shape.length - 1;
  const fits = variance.shape.every((size, i) => size === 1 || size === input.shape[i]);
  if (!fits) throw new NotExpressible('var is of incorrect size');
  return isRowwise ? tf.expandDims(variance, -1) : variance;
}

function parts(tf: Tf, args: ForwardArguments) {
  const input = args.tensor('input');
  const variance = clampUnseen(tf, varianceOf(tf, args, input), args.number('eps'));
  const [mean, target] = together(tf, input, args.tensor('target'));
  const residual = tf.sub(mean, target);
  return { variance, residual, ratio: divide(tf, tf.square(residual), variance) };
}

/**
 * Terms: `variance` = max(var, eps), as the loss divides by it; `residual` = input − target; `ratio` = residual² / variance;
 * `surplus` = 1 / variance − ratio / variance, twice the gradient in var.
 */
export const computation: Computation = {
  extra: ['var_float'],
  forward: (tf, args) => {
    const { variance, ratio } = parts(tf, args);
    const loss = tf.mul(0.5, tf.add(tf.log(variance), ratio));
    return args.boolean('full') ? tf.add(loss, 0.5 * Math.log(2 * Math.PI)) : loss;
  },
  terms: (tf, args) => {
    const { variance, residual, ratio } = parts(tf, args);
    const surplus = tf.div(tf.sub(1, ratio), variance);
    return { variance, residual, ratio, surplus };
  },
};

const slots = (state: FormulaState) => ({
  r: element(state.terms.residual, state.sample),
  v: element(state.terms.variance, state.sample),
  ratio: element(state.terms.ratio, state.sample),
  surplus: element(state.terms.surplus, state.sample),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
  gradientVar: state.grads.var?.[0] ?? Number.NaN,
});

const isFull = (state: FormulaState) => state.params.full === true;

export const prose: LossProse = {
  name: { en: 'Gaussian negative log-likelihood', zh: '高斯负对数似然损失' },
  summary: {
    en: 'How unlikely the target is under a bell curve whose mean and variance the model predicts.',
    zh: '模型预测一条钟形曲线的均值和方差；损失衡量标签在这条曲线下有多不可能。',
  },
  uses: {
    en: 'Regression that says how sure it is: sensor fusion, forecasting, uncertainty estimates.',
    zh: '要给出把握程度的回归：传感器融合、预测、不确定性估计。',
  },
  character: {
    en: 'Squared error divided by a variance of the model’s own choice, and a price for choosing it large. Best where the variance is the squared error.',
    zh: '平方误差除以模型自己选的方差，而方差选得大也要付出代价。方差等于平方误差时最优。',
  },
  arguments: {
    input: { en: 'mean', zh: '均值' },
    var: { en: 'variance', zh: '方差' },
    target: { en: 'true value', zh: '标签' },
  },
  parameters: {
    full: { en: 'constant term', zh: '常数项' },
    eps: { en: 'least variance', zh: '方差下限' },
  },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \tfrac12\left(\log v + \frac{(\class{term-input}{x}-\class{term-target}{y})^2}{v}\right),\quad v = \max(\mathrm{var},\varepsilon)`,
      spoken: {
        en: 'The loss is half of: the logarithm of the variance plus the squared error over the variance.',
        zh: '损失等于方差的对数加上平方误差除以方差，再取一半。',
      },
    },
    {
      math: tex`\phantom{\ell} = \tfrac12\left(\log \class{slot-v}{v} + \class{slot-ratio}{q}\right) = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'With the numbers now.', zh: '代入当前数值。' },
      slots,
      when: (state) => !isFull(state),
    },
    {
      math: tex`\phantom{\ell} = \tfrac12\left(\log \class{slot-v}{v} + \class{slot-ratio}{q}\right) + \tfrac12\log 2\pi = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'full adds half the logarithm of two pi, which no gradient sees.',
        zh: 'full 再加上二分之一 log 2π，它不影响任何梯度。',
      },
      slots,
      when: isFull,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \frac{x-y}{v} = \frac{\class{slot-r}{r}}{\class{slot-v}{v}} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient in the mean is the error over the variance.',
        zh: '对均值的梯度等于误差除以方差。',
      },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial\,\mathrm{var}} = \tfrac12\left(\frac1v-\frac{(x-y)^2}{v^2}\right) = \tfrac12\cdot\class{slot-surplus signed}{s} = \class{slot-gradientVar term-gradient}{g}`,
      spoken: {
        en: 'The gradient in the variance is zero where the variance is the squared error.',
        zh: '方差等于平方误差时，对方差的梯度为 0。',
      },
      slots,
    },
  ],
  note: {
    en: 'var below eps is cut where autograd does not see it: the value uses eps, the gradient flows into var undiminished, and at var = 0 it is of the order of a trillion.',
    zh: 'var 小于 eps 时会在 autograd 看不到的地方被截断：数值用 eps 计算，梯度却照样流进 var；var = 0 时梯度大到万亿量级。',
  },
  prediction: {
    en: 'A mean, any real number, and a variance, never negative (checked): the variance itself, not its root and not its logarithm.',
    zh: '均值（任意实数）和方差（不能为负，会检查）：是方差本身，不是标准差，也不是对数方差。',
  },
  target: {
    en: 'Real numbers in the mean’s shape; the shape is not checked and broadcasts without a warning.',
    zh: '实数，形状与均值相同；形状不检查，会不加警告地广播。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, 2)',
    why: {
      en: 'One output is the mean as it is, the other goes through softplus or exp to be a variance.',
      zh: '一个输出直接作均值，另一个经 softplus 或 exp 变成方差。',
    },
  },
  denominator: {
    en: 'mean divides by the number of all elements; sum by nothing.',
    zh: 'mean 除以全部元素的个数；sum 不除。',
  },
  presets: [
    {
      id: 'overconfident',
      name: { en: 'Overconfident', zh: '过于自信' },
      why: {
        en: 'Off by 2 with a variance of 0.5: the mean is pulled with 4, and the variance is pulled up with 7.',
        zh: '误差为 2，方差只有 0.5：均值受到 4 的拉力，方差被以 7 的拉力往上拉。',
      },
      state: one(2, 0.5, 0),
    },
    {
      id: 'honest',
      name: { en: 'An honest variance', zh: '恰当的方差' },
      why: {
        en: 'Off by 2 with a variance of 4, the squared error: nothing pulls on it any more.',
        zh: '误差为 2，方差为 4，正是平方误差：方差不再受拉力。',
      },
      state: one(2, 4, 0),
    },
    {
      id: 'sure-and-right',
      name: { en: 'Sure and right', zh: '又准又有把握' },
      why: {
        en: 'Exactly right with a variance of 0.01: the loss is −2.30. A log-density may be negative.',
        zh: '完全准确，方差 0.01：损失为 −2.30。对数密度可以为负。',
      },
      state: one(0, 0.01, 0),
    },
    {
      id: 'std',
      name: { en: 'The deviation as variance', zh: '把标准差当方差' },
      why: {
        en: 'The true deviation 2, passed as var: accepted, and the gradient −0.25 pushes it on towards the variance.',
        zh: '真正的标准差是 2，却当作 var 传入：会被接受，而梯度 −0.25 把它继续推向真正的方差。',
      },
      state: one(2, 2, 0),
    },
    {
      id: 'zero-variance',
      name: { en: 'Variance 0', zh: '方差为 0' },
      why: {
        en: 'The value is that of eps, and the gradient −500000000000 still arrives at var: one step destroys the model.',
        zh: '数值按 eps 计算，梯度 −500000000000 却仍然传到 var：走一步模型就毁了。',
      },
      state: one(1, 0, 0),
    },
  ],
  examples: [
    right(
      'same-shape',
      { en: 'Mean, target and var (3)', zh: '均值、标签、方差都是 (3)' },
      { en: 'A variance for every mean.', zh: '每个均值各有一个方差。' },
      gaussian(vector([0.2, 1.1, -0.4]), vector([0.5, 1, 0.3]), vector([0, 1, 0])),
    ),
    right(
      'one-per-row',
      { en: 'Mean (2, 3), var (2, 1)', zh: '均值 (2, 3)，方差 (2, 1)' },
      {
        en: 'One variance per row: a trailing 1, or one dimension fewer.',
        zh: '每一行一个方差：末维为 1，或者少一维。',
      },
      gaussian(
        tensor([2, 3], [0.2, 1.1, -0.4, 0.3, 0.8, 0.1]),
        tensor([2, 1], [0.5, 1]),
        tensor([2, 3], [0, 1, 0, 0, 1, 0]),
      ),
    ),
    right(
      'constant',
      { en: 'With the constant: full=True', zh: '带常数项：full=True' },
      { en: 'Then it is the whole negative log-density.', zh: '这时才是完整的负对数密度。' },
      gaussian(vector([0.2, 1.1]), vector([0.5, 1]), vector([0, 1]), { full: true }),
    ),
    raises(
      'negative-variance',
      { en: 'A negative var', zh: 'var 为负' },
      {
        en: 'A raw output can be negative: F.softplus(raw) or raw.exp().',
        zh: '网络的原始输出可能为负：请用 F.softplus(raw) 或 raw.exp()。',
      },
      gaussian(vector([0, 1]), vector([0.3, -1.2]), vector([0.5, 0.5])),
      { stage: 'forward', type: 'ValueError', message: 'var has negative entry/entries' },
    ),
    raises(
      'variance-per-column',
      { en: 'Mean (3, 2), var (2)', zh: '均值 (3, 2)，方差 (2)' },
      {
        en: 'It would broadcast, and is refused: only the full shape, a trailing 1 or one dimension fewer.',
        zh: '本可以广播，却被拒绝：只允许完整形状、末维为 1 或少一维。',
      },
      gaussian(
        tensor([3, 2], [0.2, 1.1, -0.4, 0.3, 0.8, 0.1]),
        vector([1, 1]),
        tensor([3, 2], [0, 1, 0, 0, 1, 0]),
      ),
      { stage: 'forward', type: 'ValueError', message: 'var is of incorrect size' },
    ),
    trap(
      'column-against-row',
      { en: 'Mean (3, 1), target (3)', zh: '均值 (3, 1)，标签 (3)' },
      {
        en: 'Only var is checked. The rest is broadcast to (3, 3): perfect means cost 0.6667.',
        zh: '只检查 var。其余会广播成 (3, 3)：完全准确的均值也有 0.6667 的损失。',
      },
      gaussian(tensor([3, 1], [0, 1, 2]), tensor([3, 1], [1, 1, 1]), vector([0, 1, 2])),
    ),
  ],
  breakIt: 'negative-variance',
  references: [torchDocs('nn.GaussianNLLLoss')],
};
