import { tensor, vector } from '../../tensors/tensor';
import { realInput, realTarget } from '../arguments';
import { firstDraw, secondDraw } from '../prose/article-tensors';
import type { LossContract } from '../contract';
import type { Computation } from '../forward';
import { abs } from '../ops';
import { element } from '../prose/pick';
import type { LossProse } from '../prose';
import { raises, right } from '../prose/examples';
import { torchDocs } from '../prose/references';
import {
  anyReal,
  linearLayer,
  meanOverElements,
  predictionAndTrueValue,
  columnAgainstRow,
  sameShape,
} from '../prose/regression';
import { scalarState, stateOf } from '../states';
import { tex } from '../tex';
import { weightedMeanDenominator, withWeight } from '../weighted';

export const contract: LossContract = {
  id: 'L1Loss',
  family: 'regression',
  short: 'L1',
  aliases: [
    'MAE',
    'mean absolute error',
    'absolute error',
    '平均绝对误差',
    '绝对误差',
    'pingjunjueduiwucha',
    'L1 loss',
  ],
  api: { kind: 'nn' },
  inputs: [realInput],
  targets: [realTarget],
  parameters: [],
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
    kinks: ({ targets }) => targets.target?.data ?? [],
  },
};

/** Terms: `residual` = input − target. */
export const computation: Computation = {
  extra: ['weight'],
  forward: (tf, args) =>
    withWeight(tf, args, abs(tf, tf.sub(args.tensor('input'), args.tensor('target')))),
  denominator: weightedMeanDenominator,
  terms: (tf, args) => ({ residual: tf.sub(args.tensor('input'), args.tensor('target')) }),
};

export const prose: LossProse = {
  name: { en: 'Mean absolute error', zh: '平均绝对误差' },
  summary: {
    en: 'The distance between prediction and true value.',
    zh: '预测值与标签之差的绝对值。',
  },
  uses: {
    en: 'Regression of continuous values (house prices, age) whose data hold outliers.',
    zh: '回归：预测连续值（房价、年龄），尤其是数据中有异常值时。',
  },
  character: {
    en: 'Robust to outliers in the target: every point pulls with the same strength, however far off.',
    zh: '对标签中的异常值稳健：无论差多远，每个点的拉力都一样。',
  },
  arguments: predictionAndTrueValue,
  parameters: {},
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = |\class{term-input}{x}-\class{term-target}{y}| = |\class{slot-x}{x}-\class{slot-y signed}{y}| = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is the absolute value of prediction minus true value.',
        zh: '损失等于预测值减标签的绝对值。',
      },
      slots: ({ inputs, targets, sample, loss }) => ({
        x: element(inputs.input, sample),
        y: element(targets.target, sample),
        loss,
      }),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \operatorname{sign}(\class{term-input}{x}-\class{term-target}{y}) = \operatorname{sign}(\class{slot-residual}{d}) = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is the sign of prediction minus true value.',
        zh: '梯度等于预测值减标签的符号。',
      },
      slots: ({ terms, grads, sample }) => ({
        residual: element(terms.residual, sample),
        gradient: grads.input?.[0] ?? Number.NaN,
      }),
    },
  ],
  note: {
    en: 'At the kink every slope from −1 to 1 would do; PyTorch takes 0. A NaN target gives a NaN loss, and still the gradient 0.',
    zh: '在尖点处，−1 到 1 之间的任何斜率都成立，PyTorch 取 0。标签为 NaN 时，损失是 NaN，梯度却仍是 0。',
  },
  prediction: anyReal,
  target: {
    en: 'Real numbers in exactly the prediction’s shape. A different shape is broadcast with only a warning; bool is refused.',
    zh: '实数，形状必须与预测值完全相同。形状不同时只有一条警告，随后按广播计算；bool 会报错。',
  },
  lastLayer: linearLayer,
  denominator: meanOverElements,
  presets: [
    {
      id: 'off-by-four',
      name: { en: 'Off by 4', zh: '差 4' },
      why: {
        en: 'A pull of 1, the same as at any other distance.',
        zh: '拉力是 1，与任何距离处都一样。',
      },
      state: scalarState(4, 0),
    },
    {
      id: 'kink',
      name: { en: 'On the kink', zh: '落在尖点上' },
      why: {
        en: 'The slope jumps from −1 to 1; PyTorch’s gradient is 0.',
        zh: '斜率从 −1 跳到 1；PyTorch 的梯度是 0。',
      },
      state: scalarState(1, 1),
    },
    {
      id: 'hair-beside',
      name: { en: 'A hair beside it', zh: '偏一点点' },
      why: {
        en: 'Off by only 0.01 and the full pull: plain gradient descent overshoots and chatters around the target.',
        zh: '只差 0.01，拉力却不减：普通梯度下降会越过标签，来回抖动。',
      },
      state: scalarState(0.01, 0),
    },
    {
      id: 'outlier',
      name: { en: 'Four good points, one outlier', zh: '四个正常点，一个异常值' },
      why: {
        en: 'The best single answer is the median, 0: the outlier cannot move it.',
        zh: '最优的单一预测值是中位数 0：异常值拉不动它。',
      },
      state: stateOf(vector([0, 0, 0, 0, 0]), vector([0, 0, 0, 0, 5])),
    },
    {
      id: 'article',
      name: { en: 'The article’s example', zh: '文章中的例子' },
      why: {
        en: 'randn of shape (3, 5) against randn: every gradient is one fifteenth, up or down.',
        zh: '形状 (3, 5) 的 randn 对 randn：每个梯度的大小都是十五分之一，只有正负之分。',
      },
      state: stateOf(firstDraw, secondDraw),
    },
  ],
  examples: [
    sameShape,
    right(
      'integer-target',
      { en: 'target int64', zh: '标签为 int64' },
      {
        en: 'Promoted to float32: the same value and gradient as with .float().',
        zh: '自动提升为 float32，数值和梯度与 .float() 相同。',
      },
      stateOf(vector([0.5, 1.5, 2]), vector([1, 2, 3], 'int64')),
    ),
    right(
      'images',
      { en: 'Images, both (1, 1, 2, 2)', zh: '图像，两者都是 (1, 1, 2, 2)' },
      { en: 'Any number of dimensions, as long as both agree.', zh: '维数不限，只要两者一致。' },
      stateOf(tensor([1, 1, 2, 2], [0.1, 0.9, 0.4, 0.6]), tensor([1, 1, 2, 2], [0, 1, 0.5, 0.5])),
    ),
    columnAgainstRow(1.25),
    raises(
      'bool-target',
      { en: 'target bool', zh: '标签为 bool' },
      {
        en: 'A mask is not a number here: target.float(). MSE would accept it.',
        zh: '掩码在这里不是数，请用 target.float()；MSE 却会接受它。',
      },
      stateOf(vector([0.2, 0.7, 0.9]), vector([1, 0, 1], 'bool')),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
      },
    ),
    raises(
      'both-integer',
      { en: 'Both int64', zh: '两者都是 int64' },
      {
        en: 'A mean of integers is not defined; argmax outputs are not a prediction one can train.',
        zh: '整数没有定义均值；argmax 的输出也不是可以训练的预测值。',
      },
      stateOf(vector([1, 2, 3], 'int64'), vector([1, 2, 4], 'int64')),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: Long',
      },
    ),
  ],
  breakIt: 'column-against-row',
  references: [torchDocs('nn.L1Loss')],
};
