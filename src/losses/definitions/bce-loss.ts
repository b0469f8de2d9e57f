import { tensor, vector } from '../../tensors/tensor';
import { binaryTarget, realInput } from '../arguments';
import type { LossContract } from '../contract';
import { binaryCrossEntropy, cappedLog, cappedLogOneMinus } from '../exact';
import type { Computation } from '../forward';
import { together } from '../ops';
import { element, isGiven } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { scalarState, stateOf } from '../states';
import { tex } from '../tex';
import { withWeight } from '../weighted';

export const contract: LossContract = {
  id: 'BCELoss',
  family: 'classification',
  short: 'BCE',
  aliases: [
    'binary cross entropy',
    'log loss',
    '二元交叉熵',
    '二分类交叉熵',
    'eryuanjiaochashang',
    'sigmoid',
  ],
  api: { kind: 'nn', function: 'F.binary_cross_entropy' },
  inputs: [
    {
      ...realInput,
      meaning: 'probability',
      range: [0, 1],
      step: 0.001,
      legal: { min: 0, max: 1 },
    },
  ],
  targets: [binaryTarget],
  parameters: [
    { kind: 'tensor', name: 'weight', default: null, shape: ['*'], min: 0, max: 5, step: 0.01 },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  isDelicate: true,
  batch: 'elementwise',
  scene: {
    kind: 'line',
    input: 'input',
    target: 'target',
    domain: [0, 1],
    lossRange: [0, 5],
    gradientRange: [-10, 10],
    axis: 'probability',
    ring: 'position',
    initial: scalarState(0.2, 1),
    // Where the prediction meets the end that is right, PyTorch's quotient 0 / 1e-12 makes the gradient jump to 0.
    kinks: () => [0, 1],
  },
};

/**
 * Terms: `probability` = the input as the loss sees it, after `pre`; `log_probability` = log(input) and
 * `log_one_minus_probability` = log(1 − input), both capped at −100.
 */
export const computation: Computation = {
  forward: (tf, args) => {
    const [input, target] = together(tf, args.tensor('input'), args.tensor('target'));
    return withWeight(tf, args, binaryCrossEntropy(tf, input, target));
  },
  terms: (tf, args) => {
    const probability = args.tensor('input');
    return {
      probability,
      log_probability: cappedLog(tf, probability),
      log_one_minus_probability: cappedLogOneMinus(tf, probability),
    };
  },
};

const slots = (state: FormulaState) => ({
  x: element(state.inputs.input, state.sample),
  y: element(state.targets.target, state.sample),
  log: element(state.terms.log_probability, state.sample),
  logOther: element(state.terms.log_one_minus_probability, state.sample),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

const isWeighted = (state: FormulaState) => isGiven(state.params.weight);
// @__NO_SIDE_EFFECTS__
const isLabel = (label: number) => (state: FormulaState) =>
  !isWeighted(state) && element(state.targets.target, state.sample) === label;
const isBetween = (state: FormulaState) =>
  !isWeighted(state) && !isLabel(0)(state) && !isLabel(1)(state);

export const prose: LossProse = {
  name: { en: 'Binary cross-entropy', zh: '二元交叉熵' },
  summary: {
    en: 'Minus the logarithm of the probability given to what is true.',
    zh: '模型给真实结果的概率，取 −log。',
  },
  uses: {
    en: 'Yes-or-no questions, one per output: two classes, or many labels at once; a discriminator’s real or fake.',
    zh: '每个输出回答一个是非问题：二分类，也可用于多标签；判别器判断真假。',
  },
  character: {
    en: 'Near the wrong end the pull grows without bound, up to PyTorch’s clamp at 100.',
    zh: '越接近错误的一端拉力越大，直到 PyTorch 把损失截断在 100。',
  },
  arguments: {
    input: { en: 'probability', zh: '预测概率' },
    target: { en: 'truth', zh: '标签' },
  },
  parameters: { weight: { en: 'weight', zh: '权重' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = -\log \class{term-input}{x} = -\log \class{slot-x}{x} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For the label one the loss is minus the logarithm of the probability.',
        zh: '标签为 1 时，损失等于概率的对数取负。',
      },
      slots,
      when: isLabel(1),
    },
    {
      math: tex`\class{term-loss}{\ell} = -\log(1-\class{term-input}{x}) = -\log(1-\class{slot-x}{x}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For the label zero the loss is minus the logarithm of one minus the probability.',
        zh: '标签为 0 时，损失等于（1 减概率）的对数取负。',
      },
      slots,
      when: isLabel(0),
    },
    {
      math: tex`\class{term-loss}{\ell} = -[\class{term-target}{y}\log \class{term-input}{x} + (1-\class{term-target}{y})\log(1-\class{term-input}{x})]`,
      spoken: {
        en: 'A label in between mixes both logarithms.',
        zh: '标签在 0 和 1 之间时，按比例混合两个对数。',
      },
      when: isBetween,
    },
    {
      math: tex`\phantom{\ell} = -[\class{slot-y}{y}\cdot\class{slot-log signed}{a} + (1-\class{slot-y}{y})\cdot\class{slot-logOther signed}{b}] = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'With the numbers now.', zh: '代入当前数值。' },
      slots,
      when: isBetween,
    },
    {
      math: tex`\class{term-loss}{\ell} = -w\,[\class{term-target}{y}\log \class{term-input}{x} + (1-\class{term-target}{y})\log(1-\class{term-input}{x})] = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'The weight multiplies both logarithms.', zh: '权重乘在两个对数上。' },
      slots,
      when: isWeighted,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \frac{\class{term-input}{x}-\class{term-target}{y}}{\class{term-input}{x}(1-\class{term-input}{x})} = \frac{\class{slot-x}{x}-\class{slot-y}{y}}{\class{slot-x}{x}\,(1-\class{slot-x}{x})} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is probability minus label, over probability times one minus probability.',
        zh: '梯度等于（概率减标签）除以（概率乘以 1 减概率）。',
      },
      slots,
      when: (state) => !isWeighted(state),
    },
  ],
  note: {
    en: 'PyTorch cuts each logarithm at −100 and the denominator of the gradient at 1e-12: at x = 0, y = 1 the loss is 100 and the gradient −1e12.',
    zh: 'PyTorch 把每个对数截断在 −100，把梯度的分母截断在 1e-12：x = 0、y = 1 时损失是 100，梯度是 −1e12。',
  },
  prediction: {
    en: 'Probabilities between 0 and 1, any shape; anything else, NaN too, is refused.',
    zh: '0 到 1 之间的概率，形状不限；其他值（包括 NaN）会报错。',
  },
  target: {
    en: 'float32 between 0 and 1, in exactly the prediction’s shape. Checked.',
    zh: 'float32，在 0 到 1 之间，形状与预测值完全相同。PyTorch 会检查。',
  },
  lastLayer: {
    code: 'nn.Sigmoid()',
    why: {
      en: 'Makes probabilities. BCEWithLogitsLoss on the logits is the same and does not saturate.',
      zh: '得到概率。把 logits 直接交给 BCEWithLogitsLoss 等价，而且不会饱和。',
    },
  },
  denominator: {
    en: 'mean divides by the number of all elements; weights are not counted in it.',
    zh: 'mean 除以全部元素的个数；权重不计入分母。',
  },
  presets: [
    {
      id: 'unsure',
      name: { en: 'Undecided', zh: '五五开' },
      why: {
        en: 'A probability of 0.5 costs 0.6931, the logarithm of 2, whatever the label.',
        zh: '概率 0.5 的损失是 0.6931，即 2 的对数，与标签无关。',
      },
      state: scalarState(0.5, 1),
    },
    {
      id: 'confidently-wrong',
      name: { en: 'Confidently wrong', zh: '自信地答错' },
      why: {
        en: 'One in a hundred for what is true: a loss of 4.6052 and a pull of 100.',
        zh: '给真实结果的概率只有百分之一：损失 4.6052，拉力 100。',
      },
      state: scalarState(0.01, 1),
    },
    {
      id: 'clamped',
      name: { en: 'Impossible, and it happened', zh: '“不可能”却发生了' },
      why: {
        en: 'The logarithm of 0 is cut at −100, so the loss is 100, while the gradient is −1e12.',
        zh: '0 的对数被截断在 −100，所以损失是 100，而梯度是 −1e12。',
      },
      state: scalarState(0, 1),
    },
    {
      id: 'soft',
      name: { en: 'A label in between', zh: '介于两者之间的标签' },
      why: {
        en: 'Target 0.5 met exactly: no pull, and still a loss of 0.6931. Zero loss is not what a soft label ends at.',
        zh: '标签 0.5，预测也是 0.5：没有拉力，损失却仍是 0.6931。软标签的最低损失不是零。',
      },
      state: scalarState(0.5, 0.5),
    },
    {
      id: 'multi-label',
      name: { en: 'Several labels at once', zh: '多标签' },
      why: {
        en: 'Shape (2, 3): each of the 6 outputs is a question of its own, so two labels of a row may both be 1.',
        zh: '形状 (2, 3)：6 个输出各是一个独立的问题，同一行可以有两个标签都是 1。',
      },
      state: stateOf(
        tensor([2, 3], [0.9, 0.2, 0.7, 0.1, 0.6, 0.3]),
        tensor([2, 3], [1, 0, 1, 0, 1, 0]),
      ),
    },
  ],
  examples: [
    right(
      'same-shape',
      { en: 'Probabilities (3), labels float32 (3)', zh: '概率 (3)，标签 float32 (3)' },
      { en: 'One probability and one 0 or 1 each.', zh: '每个概率对应一个 0 或 1。' },
      stateOf(vector([0.9, 0.2, 0.6]), vector([1, 0, 1])),
    ),
    right(
      'multi-label',
      { en: 'Many labels (2, 3)', zh: '多标签 (2, 3)' },
      {
        en: 'Also multi-label: each column is its own yes or no.',
        zh: '也能用于多标签：每一列各自回答是或否。',
      },
      stateOf(tensor([2, 3], [0.9, 0.2, 0.7, 0.1, 0.6, 0.3]), tensor([2, 3], [1, 0, 1, 0, 1, 0])),
    ),
    right(
      'soft',
      { en: 'Labels between 0 and 1', zh: '标签在 0 和 1 之间' },
      {
        en: 'Soft labels are fine; their lowest loss is above 0.',
        zh: '可以用软标签；此时最低损失大于 0。',
      },
      stateOf(vector([0.5, 0.3]), vector([0.5, 0.25])),
    ),
    raises(
      'logits',
      { en: 'Logits instead of probabilities', zh: '传入 logits 而不是概率' },
      {
        en: 'Take BCEWithLogitsLoss, or put a Sigmoid before this one.',
        zh: '请改用 BCEWithLogitsLoss，或在前面加 Sigmoid。',
      },
      stateOf(vector([2, -1, 0.5]), vector([1, 0, 1])),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message: 'all elements of input should be between 0 and 1',
      },
    ),
    raises(
      'integer-target',
      { en: 'Labels as int64', zh: '标签是 int64' },
      {
        en: 'The labels must be floats here: y.float().',
        zh: '这里的标签必须是浮点数：y.float()。',
      },
      stateOf(vector([0.9, 0.2, 0.5]), vector([1, 0, 1], 'int64')),
      { stage: 'forward', type: 'RuntimeError', message: 'Found dtype Long but expected Float' },
    ),
    trap(
      'lucky-logits',
      { en: 'Logits that happen to lie in [0, 1]', zh: '恰好落在 [0, 1] 内的 logits' },
      {
        en: 'Nothing to see from the range: these logits pass as probabilities until one leaves the interval.',
        zh: '从数值范围看不出问题：这些 logits 会被当成概率，直到某个值超出区间才报错。',
      },
      stateOf(vector([0.9, 0.2, 0.5]), vector([1, 0, 1])),
    ),
  ],
  breakIt: 'logits',
  references: [torchDocs('nn.BCELoss')],
};
