import { vector } from '../../tensors/tensor';
import { realInput, realTarget } from '../arguments';
import { firstDraw, secondDraw } from '../prose/article-tensors';
import type { LossContract } from '../contract';
import type { Computation } from '../forward';
import { square } from '../ops';
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
  columnBoth,
  sameShape,
} from '../prose/regression';
import { scalarState, stateOf } from '../states';
import { tex } from '../tex';
import { weightedMeanDenominator, withWeight } from '../weighted';

export const contract: LossContract = {
  id: 'MSELoss',
  family: 'regression',
  short: 'MSE',
  aliases: [
    'L2',
    'mean squared error',
    'squared error',
    '均方误差',
    'junfangwucha',
    'L2 loss',
    'quadratic',
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
    lossRange: [0, 20],
    gradientRange: [-8, 12],
    axis: 'residual',
    ring: 'position',
    initial: scalarState(4, 0),
    kinks: () => [],
  },
};

/** Terms: `residual` = input − target. */
export const computation: Computation = {
  extra: ['weight'],
  forward: (tf, args) => {
    const residual = tf.sub(args.tensor('input'), args.tensor('target'));
    // With a weight PyTorch takes the power instead, whose gradient doubles the residual first.
    return args.optional('weight')
      ? withWeight(tf, args, tf.square(residual))
      : square(tf, residual);
  },
  denominator: weightedMeanDenominator,
  terms: (tf, args) => ({ residual: tf.sub(args.tensor('input'), args.tensor('target')) }),
};

export const prose: LossProse = {
  name: { en: 'Mean squared error', zh: '均方误差' },
  summary: {
    en: 'The square of the distance between prediction and true value.',
    zh: '预测值与标签之差的平方。',
  },
  uses: {
    en: 'Regression of continuous values: house prices, age.',
    zh: '回归：预测连续值，例如房价、年龄。',
  },
  character: {
    en: 'Dragged by outliers: twice as far off, four times the loss and twice the pull.',
    zh: '容易被异常值带偏：误差翻倍，损失变为四倍，梯度变为两倍。',
  },
  arguments: predictionAndTrueValue,
  parameters: {},
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = (\class{term-input}{x}-\class{term-target}{y})^2 = (\class{slot-x signed}{x}-\class{slot-y signed}{y})^2 = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is the square of prediction minus true value.',
        zh: '损失等于预测值减标签的平方。',
      },
      slots: ({ inputs, targets, sample, loss }) => ({
        x: element(inputs.input, sample),
        y: element(targets.target, sample),
        loss,
      }),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = 2(\class{term-input}{x}-\class{term-target}{y}) = 2\cdot\class{slot-residual signed}{d} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is twice prediction minus true value.',
        zh: '梯度等于预测值减标签的两倍。',
      },
      slots: ({ terms, grads, sample }) => ({
        residual: element(terms.residual, sample),
        gradient: grads.input?.[0] ?? Number.NaN,
      }),
    },
  ],
  note: {
    en: 'PyTorch’s MSE has no ½: the slope is twice the error.',
    zh: 'PyTorch 的 MSE 没有 ½，所以斜率是误差的两倍。',
  },
  prediction: anyReal,
  target: {
    en: 'Real numbers in exactly the prediction’s shape. A different shape is broadcast with only a warning; integers are promoted.',
    zh: '实数，形状必须与预测值完全相同。形状不同时只有一条警告，随后按广播计算；整数会自动提升为浮点数。',
  },
  lastLayer: linearLayer,
  denominator: meanOverElements,
  presets: [
    {
      id: 'off-by-four',
      name: { en: 'Off by 4', zh: '差 4' },
      why: {
        en: 'A loss of 16 and a pull of 8, where L1 has 4 and 1.',
        zh: '损失 16，拉力 8；同样的误差，L1 只有 4 和 1。',
      },
      state: scalarState(4, 0),
    },
    {
      id: 'below-one',
      name: { en: 'Closer than 1', zh: '误差小于 1' },
      why: {
        en: 'Squaring makes a small error smaller: off by 0.5 costs only 0.25.',
        zh: '平方会让小误差更小：差 0.5，损失只有 0.25。',
      },
      state: scalarState(0.5, 0),
    },
    {
      id: 'perfect',
      name: { en: 'Exactly right', zh: '完全正确' },
      why: {
        en: 'No kink at the bottom: the pull fades to 0 as the prediction arrives.',
        zh: '谷底没有尖点：预测值越近，拉力越弱，到达时为 0。',
      },
      state: scalarState(2, 2),
    },
    {
      id: 'outlier',
      name: { en: 'Four good points, one outlier', zh: '四个正常点，一个异常值' },
      why: {
        en: 'The best single answer is the mean, 1: one outlier pulls as hard as the four others together.',
        zh: '最优的单一预测值是均值 1：一个异常值的拉力等于其余四个点之和。',
      },
      state: stateOf(vector([1, 1, 1, 1, 1]), vector([0, 0, 0, 0, 5])),
    },
    {
      id: 'article',
      name: { en: 'The article’s example', zh: '文章中的例子' },
      why: {
        en: 'randn of shape (3, 5) against randn: the mean is taken over all 15 elements.',
        zh: '形状 (3, 5) 的 randn 对 randn：对全部 15 个元素取平均。',
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
        en: 'Promoted to float32: the same value and gradient as with .float(). Huber would fail in backward.',
        zh: '自动提升为 float32，数值和梯度与 .float() 相同；换成 Huber 则会在 backward 时报错。',
      },
      stateOf(vector([0.5, 1.5, 2]), vector([1, 2, 3], 'int64')),
    ),
    columnBoth,
    columnAgainstRow(2.5),
    raises(
      'sizes-differ',
      { en: 'input (5) against target (4)', zh: '预测值 (5) 对标签 (4)' },
      { en: 'These sizes cannot be broadcast.', zh: '这两个尺寸无法广播。' },
      stateOf(vector([1, 2, 3, 4, 5]), vector([1, 2, 3, 4])),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'The size of tensor a (5) must match the size of tensor b (4) at non-singleton dimension 0',
      },
    ),
    raises(
      'class-indices',
      { en: 'Class indices (3) against (3, 5)', zh: '类别下标 (3) 对 (3, 5)' },
      {
        en: 'Indices belong to CrossEntropyLoss; here the target needs the prediction’s shape.',
        zh: '类别下标应交给 CrossEntropyLoss；这里标签的形状必须与预测值相同。',
      },
      stateOf(firstDraw, vector([1, 0, 4], 'int64')),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'The size of tensor a (5) must match the size of tensor b (3) at non-singleton dimension 1',
      },
    ),
  ],
  breakIt: 'column-against-row',
  references: [torchDocs('nn.MSELoss')],
};
