import { firstDraw, secondDraw } from '../../../../losses/prose/article-tensors';
import { scalar, vector } from '../../../../tensors/tensor';
import { plainCall, range } from '../calls';
import type { Section } from '../claim';
import {
  asGradient,
  asLoss,
  asPlain,
  denominatorOf,
  gradientOf,
  gradientsOf,
  valueOf,
} from '../picks';

const overPrediction = (loss: string) => ({
  call: plainCall(loss, scalar(0), scalar(0)),
  axes: [{ tensor: 'input', values: range(-3, 3) }] as const,
});

// A line through the origin with slope 0.9, where 1 is right: four good points and one bad. As upstream gradient x makes of each
// residual's gradient the pull on the slope.
const positions = vector([0.25, 0.5, 0.75, 1, 1.25]);
const stretched = vector([0.25, 0.5, 0.75, 1, 6]);
const badY = plainCall(
  'L1Loss',
  vector([0.225, 0.45, 0.675, 0.9, 1.125]),
  vector([0.25, 0.5, 0.75, 1, -4]),
  { reduction: 'none', gradOutput: positions },
);
const badX = plainCall(
  'L1Loss',
  vector([0.225, 0.45, 0.675, 0.9, 5.4]),
  vector([0.25, 0.5, 0.75, 1, 1.25]),
  { reduction: 'none', gradOutput: stretched },
);

const ones = vector([1, 1, 1, 1, 1]);
const outlier = vector([0, 0, 0, 0, 5]);
const fivePoints = [
  { en: 'good', zh: '正常' },
  { en: 'good', zh: '正常' },
  { en: 'good', zh: '正常' },
  { en: 'good', zh: '正常' },
  { en: 'outlier', zh: '异常值' },
];

export const l1: Section = {
  loss: 'L1Loss',
  name: { en: 'L1, mean absolute error', zh: 'L1，平均绝对误差' },
  example: {
    code: 'loss_fn = nn.L1Loss()\ninput = torch.randn(3, 5, requires_grad=True)\ntarget = torch.randn(3, 5)\nloss = loss_fn(input, target)',
    call: plainCall('L1Loss', firstDraw, secondDraw),
  },
  result: { en: 'the mean over all 15 elements', zh: '对全部 15 个元素取平均' },
  claims: [
    {
      id: 'l1-definition',
      verdict: 'true',
      says: {
        en: 'L1 measures the absolute difference between prediction and true value.',
        zh: 'L1 衡量预测值与标签之差的绝对值。',
      },
      finding: {
        en: 'So it does: off by 2, the loss is {loss} and the pull {pull}, the same pull as at any other distance. Exactly on the target, where the slope jumps, PyTorch’s gradient is {kink}.',
        zh: '确实如此：差 2 时损失是 {loss}，梯度是 {pull}，与任何距离处都一样。恰好落在标签上时斜率发生跳变，PyTorch 的梯度取 {kink}。',
      },
      calls: [plainCall('L1Loss', scalar(2), scalar(0)), plainCall('L1Loss', scalar(0), scalar(0))],
      sweeps: [overPrediction('L1Loss'), overPrediction('MSELoss')],
      numbers: {
        loss: asLoss(valueOf(0)),
        pull: asGradient(gradientOf(0, 'input')),
        kink: asGradient(gradientOf(1, 'input')),
      },
      picture: {
        kind: 'curves',
        labels: [
          { text: { en: 'L1', zh: 'L1' }, x: 3, side: 'right' },
          { text: { en: 'MSE', zh: 'MSE' }, x: 2.45, side: 'right' },
        ],
        x: { en: 'prediction, target 0', zh: '预测值，标签为 0' },
        top: 6,
        dot: { x: 2, value: valueOf(0), side: 'below' },
      },
      pins: ['MSELoss'],
    },
    {
      id: 'l1-robust',
      verdict: 'only-if',
      says: { en: 'L1 is robust to outliers.', zh: 'L1 对异常值稳健。' },
      condition: { en: 'the outlier is in y, not in x', zh: '异常值出现在 y 里，而不是 x 里' },
      finding: {
        en: 'Fit a slope to five points. A wild y still pulls the slope with only {y}, less than the {a}, {b}, {c} and {d} of the good ones together. A wild x pulls with {x}: every residual counts the same, but the gradient of the slope multiplies it by x.',
        zh: '用五个点拟合一条直线的斜率。离谱的 y 对斜率的梯度只有 {y}，敌不过四个正常点的 {a}、{b}、{c}、{d} 之和。离谱的 x 却有 {x}：每个残差的分量都一样，但对斜率求导时要再乘以 x。',
      },
      calls: [badX, badY],
      numbers: {
        x: asGradient(gradientOf(0, 'input', 4)),
        y: asGradient(gradientOf(1, 'input', 4)),
        a: asGradient(gradientOf(1, 'input', 0)),
        b: asGradient(gradientOf(1, 'input', 1)),
        c: asGradient(gradientOf(1, 'input', 2)),
        d: asGradient(gradientOf(1, 'input', 3)),
      },
      picture: {
        kind: 'bars',
        tone: 'gradient',
        rows: [
          { label: { en: 'outlier in y', zh: 'y 中的异常值' }, values: gradientsOf(1, 'input') },
          { label: { en: 'outlier in x', zh: 'x 中的异常值' }, values: gradientsOf(0, 'input') },
        ],
        names: fivePoints,
      },
    },
    {
      id: 'regression-uses',
      verdict: 'true',
      says: {
        en: 'Regression losses are for continuous values, such as house prices or age.',
        zh: '回归损失用于预测连续值，例如房价、年龄。',
      },
      finding: {
        en: 'Any real numbers, in any shape. Prices in millions, even as int64, are promoted to float32: {loss} for predictions of 1.5 and 4.25 against 1 and 5. (With Huber an int64 target fails in backward.)',
        zh: '任意实数、任意形状都可以。以百万计的房价即使存成 int64，也会自动提升为 float32：预测 1.5 和 4.25，标签 1 和 5，损失是 {loss}。（换成 Huber，int64 标签会在 backward 时报错。）',
      },
      calls: [
        plainCall('L1Loss', vector([1.5, 4.25]), vector([1, 5], 'int64')),
        plainCall('MSELoss', vector([1.5, 4.25]), vector([1, 5], 'int64')),
      ],
      numbers: { loss: asLoss(valueOf(0)) },
      picture: {
        kind: 'values',
        items: [
          { label: { en: 'L1', zh: 'L1' }, value: valueOf(0) },
          { label: { en: 'MSE', zh: 'MSE' }, value: valueOf(1) },
        ],
      },
    },
  ],
};

export const mse: Section = {
  loss: 'MSELoss',
  name: { en: 'L2, mean squared error', zh: 'L2，均方误差' },
  example: {
    code: 'loss_fn = nn.MSELoss()\ninput = torch.randn(3, 5, requires_grad=True)\ntarget = torch.randn(3, 5)\nloss = loss_fn(input, target)',
    call: plainCall('MSELoss', firstDraw, secondDraw),
  },
  result: { en: 'the mean over all 15 elements', zh: '对全部 15 个元素取平均' },
  claims: [
    {
      id: 'l2-sum',
      verdict: 'only-if',
      says: {
        en: 'L2 is the sum of the squared differences.',
        zh: 'L2 是差的平方之和。',
      },
      condition: { en: 'reduction is ‘sum’', zh: 'reduction 设为 ‘sum’' },
      finding: {
        en: 'PyTorch averages by default, over every element and not over the batch: {mean} here, {count} times less than the sum, {sum}. There is no ½ and no square root.',
        zh: 'PyTorch 默认取平均，而且是对每一个元素，不是对样本：这里是 {mean}，是总和 {sum} 的 {count} 分之一。没有 ½，也不开方。',
      },
      calls: [
        plainCall('MSELoss', firstDraw, secondDraw),
        plainCall('MSELoss', firstDraw, secondDraw, { reduction: 'sum' }),
      ],
      numbers: {
        mean: asLoss(valueOf(0)),
        sum: asLoss(valueOf(1)),
        count: asPlain(denominatorOf(0)),
      },
      picture: {
        kind: 'values',
        items: [
          { label: { en: 'mean', zh: 'mean' }, value: valueOf(0) },
          { label: { en: 'sum', zh: 'sum' }, value: valueOf(1) },
        ],
      },
    },
    {
      id: 'l2-default',
      verdict: 'false',
      says: { en: 'PyTorch uses L2 by default.', zh: 'PyTorch 默认使用 L2。' },
      finding: {
        en: 'There is no default loss: nothing is minimised until your code names one. The article’s own tensors cost {l1} with L1, {mse} with MSE, {huber} with Huber; which of them is trained is your choice, made in one line.',
        zh: 'PyTorch 没有默认的损失：代码不点名，就什么也不会被最小化。文章自己的张量，用 L1 是 {l1}，用 MSE 是 {mse}，用 Huber 是 {huber}；训练用哪一个，由你写的那一行决定。',
      },
      calls: [
        plainCall('MSELoss', firstDraw, secondDraw),
        plainCall('L1Loss', firstDraw, secondDraw),
        plainCall('HuberLoss', firstDraw, secondDraw),
      ],
      numbers: {
        mse: asLoss(valueOf(0)),
        l1: asLoss(valueOf(1)),
        huber: asLoss(valueOf(2)),
      },
      picture: {
        kind: 'values',
        items: [
          { label: { en: 'nn.L1Loss()', zh: 'nn.L1Loss()' }, value: valueOf(1) },
          { label: { en: 'nn.MSELoss()', zh: 'nn.MSELoss()' }, value: valueOf(0) },
          { label: { en: 'nn.HuberLoss()', zh: 'nn.HuberLoss()' }, value: valueOf(2) },
        ],
      },
      pins: ['L1Loss', 'HuberLoss'],
    },
    {
      id: 'l2-outliers',
      verdict: 'true',
      says: {
        en: 'L2 is more sensitive to outliers than L1.',
        zh: '与 L1 相比，L2 对异常值更敏感。',
      },
      finding: {
        en: 'Four values at 0 and one at 5, all predicted as 1: with MSE the outlier pulls with {mse} against {good} from each of the others, a draw. With L1 everyone pulls with the same strength, {l1} against {lgood}, and the majority wins.',
        zh: '四个值为 0，一个为 5，全部预测为 1：用 MSE 时，异常值的梯度是 {mse}，其余每个只有 {good}，恰好打成平手。用 L1 时人人力气相同，{l1} 对 {lgood}，多数获胜。',
      },
      calls: [
        plainCall('MSELoss', ones, outlier, { reduction: 'none' }),
        plainCall('L1Loss', ones, outlier, { reduction: 'none' }),
      ],
      numbers: {
        mse: asGradient(gradientOf(0, 'input', 4)),
        good: asGradient(gradientOf(0, 'input', 0)),
        l1: asGradient(gradientOf(1, 'input', 4)),
        lgood: asGradient(gradientOf(1, 'input', 0)),
      },
      picture: {
        kind: 'bars',
        tone: 'gradient',
        rows: [
          { label: { en: 'MSE', zh: 'MSE' }, values: gradientsOf(0, 'input') },
          { label: { en: 'L1', zh: 'L1' }, values: gradientsOf(1, 'input') },
        ],
        names: fivePoints,
      },
      pins: ['L1Loss'],
    },
  ],
};
