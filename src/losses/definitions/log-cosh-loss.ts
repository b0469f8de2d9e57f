import { vector } from '../../tensors/tensor';
import type { LossContract } from '../contract';
import { softplus } from '../exact';
import { NotExpressible, type Computation, type Tensor, type Tf } from '../forward';
import { logCosh } from '../ops';
import type { LossProse } from '../prose';
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
  residualSlots as slots,
  sameShapeAnyReal,
  sizesDiffer,
} from '../prose/robust';
import { residualOf, robust } from '../robust';
import { scalarState, stateOf } from '../states';
import { tex } from '../tex';

const source = `def log_cosh_loss(input, target, reduction='mean'):
    residual = input - target
    # log(cosh(residual)), which would overflow, rewritten
    loss = residual + torch.nn.functional.softplus(-2 * residual) - 0.6931471805599453
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

export const contract: LossContract = robust({
  isDelicate: true,
  id: 'LogCoshLoss',
  short: 'log-cosh',
  aliases: ['log-cosh', 'log cosh', 'logcosh', 'hyperbolic cosine', '对数双曲余弦', 'duishu'],
  api: { function: 'log_cosh_loss', source },
  lossRange: [0, 6],
  gradientRange: [-1.5, 1.5],
});

/** The stable form is the loss; the naive one, log(cosh), shows where it overflows. */
function ofResidual(tf: Tf, form: unknown, residual: Tensor): Tensor {
  if (form === 'naive') return logCosh(tf, residual);
  if (form !== undefined && form !== 'stable')
    throw new NotExpressible(`form ${JSON.stringify(form)}`);
  return tf.sub(tf.add(residual, softplus(tf, tf.mul(-2, residual))), Math.LN2);
}

/** Terms: `residual` = input − target. */
export const computation: Computation = {
  extra: ['form'],
  forward: (tf, args) => ofResidual(tf, args.parameter('form'), residualOf(tf, args)),
  terms: (tf, args) => ({ residual: residualOf(tf, args) }),
};

export const prose: LossProse = {
  name: { en: 'Log-cosh loss', zh: '对数双曲余弦损失' },
  summary: {
    en: 'The logarithm of the hyperbolic cosine of the error: a parabola that turns into a line.',
    zh: '误差的双曲余弦的对数：从抛物线平滑过渡到直线。',
  },
  uses: {
    en: 'Regression with a few outliers where a second derivative is wanted everywhere, as in gradient boosting.',
    zh: '含有少量异常值的回归，且需要处处有二阶导数，例如梯度提升。',
  },
  character: {
    en: 'Huber without a bracket to choose: smooth everywhere, and no pull is larger than 1.',
    zh: '不用选阈值的 Huber：处处光滑，拉力不会超过 1。',
  },
  arguments: predictionAndTrueValue,
  parameters: {},
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \log\cosh(\class{term-input}{x}-\class{term-target}{y}) = \log\cosh(\class{slot-residual}{d}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is the logarithm of the hyperbolic cosine of prediction minus true value.',
        zh: '损失等于预测值减标签的双曲余弦的对数。',
      },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \tanh(\class{term-input}{x}-\class{term-target}{y}) = \tanh(\class{slot-residual}{d}) = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is the hyperbolic tangent of the error: between −1 and 1.',
        zh: '梯度等于误差的双曲正切：在 −1 与 1 之间。',
      },
      slots,
    },
  ],
  note: {
    en: 'torch.nn has no such class. Written as torch.log(torch.cosh(r)) it is infinite in float32 from an error of about 90, with a gradient of NaN; r + softplus(−2r) − log 2 is the same number and never overflows.',
    zh: 'torch.nn 里没有这个类。若写成 torch.log(torch.cosh(r))，误差到 90 左右 float32 就会溢出为无穷大，梯度变成 NaN；r + softplus(−2r) − log 2 的数值相同，而且不会溢出。',
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
        en: 'Already a straight line: a loss of 3.307, which is 4 minus log 2, and a pull of 0.9993.',
        zh: '这里已是直线：损失 3.307，即 4 减 log 2，拉力 0.9993。',
      },
      state: scalarState(4, 0),
    },
    {
      id: 'near',
      name: { en: 'Off by 0.5', zh: '差 0.5' },
      why: {
        en: 'Still nearly half of the square: a loss of 0.1201 and a pull of 0.462.',
        zh: '这里仍接近平方的一半：损失 0.1201，拉力 0.462。',
      },
      state: scalarState(0.5, 0),
    },
    {
      id: 'bend',
      name: { en: 'In the bend', zh: '转弯处' },
      why: {
        en: 'Off by 1: a pull of 0.76, where Huber with delta 1 already has its full 1.',
        zh: '差 1：拉力 0.76，而 delta 为 1 的 Huber 已达到满值 1。',
      },
      state: scalarState(1, 0),
    },
    {
      id: 'overflow',
      name: { en: 'Where cosh overflows', zh: 'cosh 溢出的地方' },
      why: {
        en: 'Off by 100, cosh is infinite in float32; the stable form returns 99.31 and a pull of 1.',
        zh: '差 100 时 cosh 在 float32 中已是无穷大；稳定写法得到 99.31，拉力 1。',
      },
      state: scalarState(100, 0),
    },
    {
      id: 'outlier',
      name: { en: 'Four good points, one outlier', zh: '四个正常点，一个异常值' },
      why: {
        en: 'At the median, 0, the outlier pulls with a fifth and nobody holds against it: the best answer lies a little higher.',
        zh: '在中位数 0 处，只有异常值在拉，没有点与之抗衡：最优的预测值略高于 0。',
      },
      state: stateOf(vector([0, 0, 0, 0, 0]), vector([0, 0, 0, 0, 5])),
    },
  ],
  examples: [
    sameShape,
    integerTarget,
    columnBoth,
    columnAgainstRowUnwarned(0.783),
    sizesDiffer,
    boolTarget,
  ],
  breakIt: 'column-against-row',
  references: [
    {
      label: 'keras.losses.LogCosh',
      url: 'https://keras.io/api/losses/regression_losses/#logcosh-class',
    },
    { label: 'Saleh and Saleh 2022', url: 'https://arxiv.org/abs/2208.04564' },
  ],
};
