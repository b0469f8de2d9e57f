import { tensor, vector } from '../../tensors/tensor';
import { realInput, realTarget } from '../arguments';
import type { LossContract } from '../contract';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { select, together } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { numberParameter, scalarState, stateOf } from '../states';
import { tex } from '../tex';

export const contract: LossContract = {
  id: 'PoissonNLLLoss',
  family: 'regression',
  short: 'PoissonNLL',
  aliases: ['poisson', 'counts', 'rate', '泊松', 'bosong', '计数'],
  api: { kind: 'nn' },
  inputs: [
    {
      ...realInput,
      range: [-3, 3],
      rangeWhen: { parameter: 'log_input', is: false, range: [0, 12] },
    },
  ],
  targets: [
    {
      ...realTarget,
      dtypes: [...realTarget.dtypes, 'bool'],
      range: [0, 10],
      step: 1,
      legal: { min: 0 },
    },
  ],
  parameters: [
    { kind: 'boolean', name: 'log_input', default: true },
    { kind: 'boolean', name: 'full', default: false },
    { kind: 'number', name: 'eps', default: 1e-8, min: 1e-8, max: 0.1, step: 1e-8, scale: 'log' },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  isDelicate: true,
  batch: 'elementwise',
  scene: {
    kind: 'pair',
    x: 'input',
    y: 'target',
    target: 'target',
    domain: [-3, 3],
    likelihood: (params) =>
      params.log_input === false
        ? { x: [0, 12], y: [0, 10], rate: 1 }
        : { x: [-3, 3], y: [0, 10], rate: 0.15 },
    initial: scalarState(0.5, 4),
  },
};

/** Stirling's y · log y − y + ½ log 2πy, which PyTorch adds for targets above 1 alone. */
function stirling(tf: Tf, target: Tensor): Tensor {
  const inside = tf.add(
    tf.sub(tf.mul(target, tf.log(target)), target),
    tf.mul(0.5, tf.log(tf.mul(2 * Math.PI, target))),
  );
  return select(tf, tf.greater(target, 1), inside);
}

function likelihood(tf: Tf, args: ForwardArguments): Tensor {
  const [input, target] = together(tf, args.tensor('input'), args.tensor('target'));
  return args.boolean('log_input')
    ? tf.sub(tf.exp(input), tf.mul(target, input))
    : tf.sub(input, tf.mul(target, tf.log(tf.add(input, args.number('eps')))));
}

/**
 * Terms: `rate` = e^input, or the input itself; `log_rate` = the input, or log(input + eps); `stirling` = what full adds;
 * `share` = target / (input + eps), the pull of a rate that is given as itself.
 */
export const computation: Computation = {
  forward: (tf, args) => {
    const loss = likelihood(tf, args);
    return args.boolean('full') ? tf.add(loss, stirling(tf, args.tensor('target'))) : loss;
  },
  terms: (tf, args) => {
    const input = args.tensor('input');
    const target = args.tensor('target');
    const safe = tf.add(input, args.number('eps'));
    return {
      rate: args.boolean('log_input') ? tf.exp(input) : input,
      log_rate: args.boolean('log_input') ? input : tf.log(safe),
      stirling: stirling(tf, target),
      share: tf.div(target, safe),
    };
  },
};

const slots = (state: FormulaState) => ({
  x: element(state.inputs.input, state.sample),
  y: element(state.targets.target, state.sample),
  rate: element(state.terms.rate, state.sample),
  logRate: element(state.terms.log_rate, state.sample),
  stirling: element(state.terms.stirling, state.sample),
  share: element(state.terms.share, state.sample),
  eps: numberParameter(state, 'eps', 1e-8),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

const ofLog = (state: FormulaState) => state.params.log_input !== false;
const isFull = (state: FormulaState) => state.params.full === true;

export const prose: LossProse = {
  name: { en: 'Poisson negative log-likelihood', zh: '泊松负对数似然损失' },
  summary: {
    en: 'How unlikely a count is when events come at the predicted rate.',
    zh: '事件按预测的速率发生时，观察到这个计数有多不可能。',
  },
  uses: {
    en: 'Counts: arrivals, clicks, photons, spikes of neurons, cases of a disease.',
    zh: '计数：到达人数、点击、光子、神经元脉冲、病例数。',
  },
  character: {
    en: 'In the log-rate the pull is simply rate minus count; too high a rate is punished exponentially, too low a rate in a straight line.',
    zh: '对对数速率而言，拉力就是速率减计数；速率过高受指数惩罚，过低只受线性惩罚。',
  },
  arguments: {
    input: { en: 'predicted rate', zh: '预测速率' },
    target: { en: 'count', zh: '标签（计数）' },
  },
  parameters: {
    log_input: { en: 'as a logarithm', zh: '以对数给出' },
    full: { en: 'Stirling’s term', zh: '斯特林项' },
    eps: { en: 'against log 0', zh: '防止 log 0' },
  },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = e^{\class{term-input}{x}} - \class{term-target}{y}\,\class{term-input}{x} = \class{slot-rate}{r} - \class{slot-y signed}{y}\cdot\class{slot-x signed}{x} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is e to the input, the rate, minus count times input.',
        zh: '损失等于 e 的输入次方（即速率）减去计数乘以输入。',
      },
      slots,
      when: (state) => ofLog(state) && !isFull(state),
    },
    {
      math: tex`\class{term-loss}{\ell} = e^{\class{term-input}{x}} - \class{term-target}{y}\,\class{term-input}{x} + S(y) = \class{slot-rate}{r} - \class{slot-y signed}{y}\cdot\class{slot-x signed}{x} + \class{slot-stirling}{s} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'full adds Stirling’s approximation of the logarithm of the factorial.',
        zh: 'full 再加上阶乘对数的斯特林近似。',
      },
      slots,
      when: (state) => ofLog(state) && isFull(state),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = e^{\class{term-input}{x}} - \class{term-target}{y} = \class{slot-rate}{r} - \class{slot-y signed}{y} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is the rate minus the count.',
        zh: '梯度等于速率减去计数。',
      },
      slots,
      when: ofLog,
    },
    {
      math: tex`\class{term-loss}{\ell} = \class{term-input}{x} - \class{term-target}{y}\log(\class{term-input}{x} + \varepsilon) = \class{slot-x}{x} - \class{slot-y signed}{y}\cdot(\class{slot-logRate}{l}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is the rate minus count times the logarithm of the rate.',
        zh: '损失等于速率减去计数乘以速率的对数。',
      },
      slots,
      when: (state) => !ofLog(state) && !isFull(state),
    },
    {
      math: tex`\class{term-loss}{\ell} = \class{term-input}{x} - \class{term-target}{y}\log(\class{term-input}{x} + \varepsilon) + S(y) = \class{slot-x}{x} - \class{slot-y signed}{y}\cdot(\class{slot-logRate}{l}) + \class{slot-stirling}{s} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'full adds Stirling’s approximation of the logarithm of the factorial.',
        zh: 'full 再加上阶乘对数的斯特林近似。',
      },
      slots,
      when: (state) => !ofLog(state) && isFull(state),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = 1 - \frac{\class{term-target}{y}}{\class{term-input}{x} + \varepsilon} = 1 - \class{slot-share signed}{q} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is one minus the count over the rate.',
        zh: '梯度等于 1 减去计数除以速率。',
      },
      slots,
      when: (state) => !ofLog(state),
    },
    {
      math: tex`S(\class{term-target}{y}) = y\log y - y + \tfrac12\log 2\pi y\ \text{ if } y > 1, \text{ else } 0`,
      spoken: {
        en: 'Stirling’s term is added for counts above one alone.',
        zh: '斯特林项只在计数大于 1 时才加。',
      },
      when: isFull,
    },
  ],
  note: {
    en: 'full=True makes the loss jump: up to a count of 1 it adds nothing, just above 1 it adds −0.081. Negative counts are accepted, and PyTorch’s own documentation draws its targets with randn.',
    zh: 'full=True 让损失出现跳变：计数不超过 1 时什么都不加，刚过 1 就加 −0.081。负的计数也会被接受；PyTorch 自己的文档就用 randn 生成标签。',
  },
  prediction: {
    en: 'The logarithm of the rate, any real number; with log_input=False the rate itself, never negative.',
    zh: '速率的对数，任意实数；log_input=False 时是速率本身，不能为负。',
  },
  target: {
    en: 'Counts, 0 or more, in the prediction’s shape. Neither sign nor shape is checked.',
    zh: '计数，不小于 0，形状与预测值相同。正负和形状都不检查。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, 1)',
    why: {
      en: 'No activation: the output is the log-rate, and the loss takes its exponential.',
      zh: '不加激活函数：输出就是对数速率，由损失取指数。',
    },
  },
  denominator: {
    en: 'mean divides by the number of all elements; sum by nothing.',
    zh: 'mean 除以全部元素的个数；sum 不除。',
  },
  presets: [
    {
      id: 'too-low',
      name: { en: 'A rate too low', zh: '速率偏低' },
      why: {
        en: 'Log-rate 0.5 is a rate of about 1.65 where 4 were counted: pulled up with 2.35.',
        zh: '对数速率 0.5 即速率约 1.65，而计数是 4：以 2.35 的拉力往上拉。',
      },
      state: scalarState(0.5, 4),
    },
    {
      id: 'rate-as-log',
      name: { en: 'A rate taken for its logarithm', zh: '把速率当成对数' },
      why: {
        en: 'The rate 3 is perfect for a count of 3, but log_input=True takes e to it: the pull is 17.09.',
        zh: '计数为 3 时速率 3 正合适，但 log_input=True 会再取指数：拉力变成 17.09。',
      },
      state: scalarState(3, 3),
    },
    {
      id: 'rate',
      name: { en: 'The rate itself', zh: '直接给速率' },
      why: {
        en: 'With log_input=False the same 3 against 3 is the minimum; its value −0.296 means nothing by itself.',
        zh: 'log_input=False 时，同样的 3 对 3 就是最小点；损失 −0.296 本身没有意义。',
      },
      state: scalarState(3, 3, { log_input: false }),
    },
    {
      id: 'zero-rate',
      name: { en: 'A rate of 0', zh: '速率为 0' },
      why: {
        en: 'Only eps saves the logarithm: the loss is 36.84 and the gradient beyond any learning rate.',
        zh: '全靠 eps 才没有 log 0：损失 36.84，梯度大到任何学习率都承受不了。',
      },
      state: scalarState(0, 2, { log_input: false }),
    },
    {
      id: 'jump',
      name: { en: 'Where full jumps', zh: 'full 的跳变处' },
      why: {
        en: 'At a count of 1 Stirling’s term is still 0, and the loss is 1; just above it is less.',
        zh: '计数为 1 时斯特林项仍为 0，损失为 1；刚超过 1 就变小。',
      },
      state: scalarState(0, 1, { full: true }),
    },
    {
      id: 'negative-count',
      name: { en: 'A negative count', zh: '负的计数' },
      why: {
        en: 'Accepted, and unbounded below: −5.86 here, and it falls for ever as the input does.',
        zh: '会被接受，而且没有下界：这里是 −5.86，输入越小损失越低，永无止境。',
      },
      state: scalarState(-2, -3),
    },
  ],
  examples: [
    right(
      'log-rates',
      { en: 'Log-rates (3), counts float32 (3)', zh: '对数速率 (3)，计数 float32 (3)' },
      { en: 'One log-rate for each count.', zh: '每个计数对应一个对数速率。' },
      stateOf(vector([0.2, 1.1, 0.6]), vector([1, 3, 2])),
    ),
    right(
      'integer-counts',
      { en: 'Counts as int64', zh: '计数为 int64' },
      { en: 'Promoted to float32.', zh: '自动提升为 float32。' },
      stateOf(vector([0.2, 1.1, 0.6]), vector([1, 3, 2], 'int64')),
    ),
    right(
      'rates',
      { en: 'Rates, log_input=False, full=True', zh: '速率，log_input=False，full=True' },
      {
        en: 'After softplus or ReLU plus a little, never a rate of exactly 0.',
        zh: '经过 softplus，或 ReLU 再加一点：速率永远不要恰好为 0。',
      },
      stateOf(vector([1.2, 2.9, 2.2]), vector([1, 3, 2]), { log_input: false, full: true }),
    ),
    trap(
      'rates-as-logs',
      { en: 'Rates with log_input=True', zh: 'log_input=True 时传入速率' },
      {
        en: 'Perfect rates are driven to log 1, log 3 and log 2: the default takes the exponential. Pass log_input=False.',
        zh: '完全准确的速率却被推向 log 1、log 3、log 2：默认会取指数。请传 log_input=False。',
      },
      stateOf(vector([1, 3, 2]), vector([1, 3, 2])),
    ),
    trap(
      'column-against-row',
      { en: 'Log-rates (3, 1), counts (3)', zh: '对数速率 (3, 1)，计数 (3)' },
      {
        en: 'Broadcast to (3, 3) without a warning: y.unsqueeze(1).',
        zh: '广播成 (3, 3)，没有任何警告：请用 y.unsqueeze(1)。',
      },
      stateOf(tensor([3, 1], [0, 1, 0.5]), vector([1, 3, 2])),
    ),
    raises(
      'sizes-differ',
      { en: 'Log-rates (3), counts (2)', zh: '对数速率 (3)，计数 (2)' },
      { en: 'These sizes cannot be broadcast.', zh: '这两个尺寸无法广播。' },
      stateOf(vector([0.2, 1.1, 0.6]), vector([1, 3])),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0',
      },
    ),
  ],
  breakIt: 'rates-as-logs',
  references: [torchDocs('nn.PoissonNLLLoss')],
};
