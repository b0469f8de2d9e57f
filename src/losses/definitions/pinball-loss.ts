import { vector } from '../../tensors/tensor';
import type { LossContract } from '../contract';
import { NotExpressible, type Computation, type ForwardArguments, type Tf } from '../forward';
import { maximum, select } from '../ops';
import type { FormulaState, LossProse } from '../prose';
import { raises, trap } from '../prose/examples';
import {
  anyReal,
  columnBoth,
  meanOverElements,
  predictionAndTrueValue,
  sameShape,
} from '../prose/regression';
import {
  columnAgainstRowUnwarned,
  integerTarget,
  residualSlots,
  sameShapeAnyReal,
} from '../prose/robust';
import { robust } from '../robust';
import { numberParameter, scalarState, stateOf } from '../states';
import { tex } from '../tex';

const source = `def pinball_loss(input, target, tau=0.5, reduction='mean'):
    residual = target - input
    loss = torch.maximum(tau * residual, (tau - 1) * residual)
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

export const contract: LossContract = robust({
  id: 'PinballLoss',
  short: 'Pinball',
  aliases: ['quantile loss', 'quantile regression', 'tick loss', 'tau', '分位数损失', 'fenweishu'],
  api: { function: 'pinball_loss', source },
  parameters: [{ kind: 'number', name: 'tau', default: 0.5, min: 0, max: 1, step: 0.01 }],
  opening: { tau: 0.9 },
  lossRange: [0, 5],
  gradientRange: [-1.5, 1.5],
  hasKink: true,
});

const below = (tf: Tf, args: ForwardArguments) =>
  tf.sub(args.tensor('target'), args.tensor('input'));

/** Terms: `residual` = target − input, above 0 where the prediction is too low. */
export const computation: Computation = {
  extra: ['op'],
  forward: (tf, args) => {
    const residual = below(tf, args);
    const tau = args.number('tau');
    const low = tf.mul(tau, residual);
    const high = tf.mul(tau - 1, residual);
    // The op decides the gradient at 0: the mean of both sides, the low side's or the high side's.
    const op = args.parameter('op') ?? 'maximum';
    if (op === 'maximum') return maximum(tf, low, high);
    if (op !== 'where_ge' && op !== 'where_gt')
      throw new NotExpressible(`op ${JSON.stringify(op)}`);
    const isLow = op === 'where_ge' ? tf.greaterEqual(residual, 0) : tf.greater(residual, 0);
    return tf.add(select(tf, isLow, low), select(tf, tf.equal(isLow, false), high));
  },
  terms: (tf, args) => ({ residual: below(tf, args) }),
};

const slots = (state: FormulaState) => ({
  ...residualSlots(state),
  tau: numberParameter(state, 'tau', 0.5),
});

const isLow = (state: FormulaState) => slots(state).residual > 0;
const isHigh = (state: FormulaState) => slots(state).residual < 0;
const isExact = (state: FormulaState) => slots(state).residual === 0;

export const prose: LossProse = {
  name: { en: 'Pinball loss', zh: '分位数损失' },
  summary: {
    en: 'The absolute error with one price for too low and another for too high.',
    zh: '绝对误差，但预测偏低与偏高的代价不同。',
  },
  uses: {
    en: 'Quantiles instead of means: prediction intervals, demand, risk.',
    zh: '预测分位数而不是均值：预测区间、需求量、风险。',
  },
  character: {
    en: 'Its best answer is the tau-quantile of the targets, and no outlier moves that far.',
    zh: '最优的预测值是标签的 tau 分位数，异常值几乎影响不到它。',
  },
  arguments: predictionAndTrueValue,
  parameters: { tau: { en: 'quantile', zh: '分位数' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \class{term-tau}{\tau}\,(\class{term-target}{y}-\class{term-input}{x}) = \class{slot-tau}{\tau}\cdot(\class{slot-y}{y}-\class{slot-x signed}{x}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'Below the true value each unit costs tau.',
        zh: '预测偏低时，每差一个单位的代价是 tau。',
      },
      slots,
      when: isLow,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = -\class{term-tau}{\tau} = \class{slot-gradient term-gradient}{g}`,
      spoken: { en: 'There the gradient is minus tau.', zh: '此时梯度是 −tau。' },
      slots,
      when: isLow,
    },
    {
      math: tex`\class{term-loss}{\ell} = (1-\class{term-tau}{\tau})\,(\class{term-input}{x}-\class{term-target}{y}) = (1-\class{slot-tau}{\tau})\cdot(\class{slot-x}{x}-\class{slot-y signed}{y}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'Above the true value each unit costs one minus tau.',
        zh: '预测偏高时，每差一个单位的代价是 1 减 tau。',
      },
      slots,
      when: isHigh,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = 1-\class{term-tau}{\tau} = \class{slot-gradient term-gradient}{g}`,
      spoken: { en: 'There the gradient is one minus tau.', zh: '此时梯度是 1 减 tau。' },
      slots,
      when: isHigh,
    },
    {
      math: tex`\class{term-input}{x} = \class{term-target}{y}:\quad \class{term-gradient}{\partial\ell/\partial x} = \tfrac12-\class{slot-tau term-tau}{\tau} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'Exactly at the true value torch.maximum gives half of either side: one half minus tau.',
        zh: '恰好等于标签时，torch.maximum 取两侧梯度的平均：二分之一减 tau。',
      },
      slots,
      when: isExact,
    },
  ],
  note: {
    en: 'torch.nn has no such class. At 0.5 it is half of L1Loss. The gradient at the kink depends on how it is written: torch.maximum gives ½ − tau, torch.where(r >= 0, …) gives −tau.',
    zh: 'torch.nn 里没有这个类。tau 取 0.5 时是 L1Loss 的一半。尖点处的梯度取决于写法：torch.maximum 得到 ½ − tau，torch.where(r >= 0, …) 得到 −tau。',
  },
  prediction: anyReal,
  target: sameShapeAnyReal,
  lastLayer: {
    code: 'nn.Linear(in_features, 1)',
    why: {
      en: 'No activation. For several quantiles one output each, and one call with its own tau each.',
      zh: '不加激活函数。要预测多个分位数时，每个分位数一个输出，各用各的 tau 调用一次。',
    },
  },
  denominator: meanOverElements,
  presets: [
    {
      id: 'too-high',
      name: { en: 'Too high', zh: '偏高' },
      why: {
        en: 'With tau 0.9 a prediction 4 too high costs 0.4 and is pulled with 0.1.',
        zh: 'tau 取 0.9：预测偏高 4，损失只有 0.4，拉力 0.1。',
      },
      state: scalarState(4, 0, { tau: 0.9 }),
    },
    {
      id: 'too-low',
      name: { en: 'Too low', zh: '偏低' },
      why: {
        en: 'The same error on the other side costs 3.6 and is pulled with 0.9.',
        zh: '另一侧同样大的误差，损失 3.6，拉力 0.9。',
      },
      state: scalarState(-4, 0, { tau: 0.9 }),
    },
    {
      id: 'median',
      name: { en: 'The median', zh: '中位数' },
      why: {
        en: 'With tau 0.5 both sides cost the same: half of L1, a loss of 2 and a pull of 0.5.',
        zh: 'tau 取 0.5 时两侧代价相同：L1 的一半，损失 2，拉力 0.5。',
      },
      state: scalarState(4, 0, { tau: 0.5 }),
    },
    {
      id: 'kink',
      name: { en: 'Exactly right', zh: '正好命中' },
      why: {
        en: 'The loss is 0 and the gradient is −0.4, not 0: half of each side.',
        zh: '损失是 0，梯度却是 −0.4 而不是 0：两侧各取一半。',
      },
      state: scalarState(0, 0, { tau: 0.9 }),
    },
    {
      id: 'balance',
      name: { en: 'Three below, one above', zh: '三个在下，一个在上' },
      why: {
        en: 'At the 0.75 quantile the pulls cancel: 0.25 three times one way, 0.75 once the other.',
        zh: '在 0.75 分位数处拉力平衡：一侧是三份 0.25，另一侧是一份 0.75。',
      },
      state: stateOf(vector([3.5, 3.5, 3.5, 3.5]), vector([1, 2, 3, 4]), { tau: 0.75 }),
      reduction: 'sum',
    },
  ],
  examples: [
    sameShape,
    integerTarget,
    columnBoth,
    columnAgainstRowUnwarned(0.625),
    trap(
      'percent',
      { en: 'tau 90', zh: 'tau 为 90' },
      {
        en: 'tau is a share, not percent: beyond 1 a prediction that is too high makes the loss negative, without end.',
        zh: 'tau 是比例，不是百分数：大于 1 时，预测越偏高损失越负，没有尽头。',
      },
      stateOf(vector([1, 2, 3]), vector([1.5, 2, 2.5]), { tau: 90 }),
    ),
    raises(
      'sizes-differ',
      { en: 'input (2) against target (3)', zh: '预测值 (2) 对标签 (3)' },
      { en: 'Each prediction needs its own true value.', zh: '每个预测值都要有自己的标签。' },
      stateOf(vector([1, 2]), vector([1, 2, 3])),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 0',
      },
    ),
  ],
  breakIt: 'percent',
  references: [
    {
      label: 'sklearn.metrics.mean_pinball_loss',
      url: 'https://scikit-learn.org/stable/modules/generated/sklearn.metrics.mean_pinball_loss.html',
    },
    { label: 'Koenker and Bassett 1978', url: 'https://doi.org/10.2307/1913643' },
  ],
};
