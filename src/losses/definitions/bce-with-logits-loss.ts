import { scalar, tensor, vector } from '../../tensors/tensor';
import { binaryTarget, logitInput } from '../arguments';
import type { LossContract } from '../contract';
import { binaryCrossEntropyWithLogits, logSigmoid } from '../exact';
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
  id: 'BCEWithLogitsLoss',
  family: 'classification',
  short: 'BCE logits',
  aliases: [
    'binary cross entropy with logits',
    'log loss',
    'sigmoid cross entropy',
    '二元交叉熵',
    '带logits的二元交叉熵',
    'eryuanjiaochashang',
  ],
  api: { kind: 'nn', function: 'F.binary_cross_entropy_with_logits' },
  inputs: [logitInput],
  targets: [{ ...binaryTarget, dtypes: ['float32', 'float64', 'float16', 'bfloat16'] }],
  parameters: [
    { kind: 'tensor', name: 'weight', default: null, shape: ['*'], min: 0, max: 5, step: 0.01 },
    {
      kind: 'tensor',
      name: 'pos_weight',
      default: null,
      shape: ['C'],
      min: 0,
      max: 10,
      step: 0.01,
    },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  isDelicate: true,
  batch: 'elementwise',
  scene: {
    kind: 'line',
    input: 'input',
    target: 'target',
    domain: [-6, 6],
    lossRange: [0, 6],
    gradientRange: [-1.2, 1.2],
    axis: 'logit',
    ring: 'label',
    initial: scalarState(-3, 1),
    kinks: () => [],
  },
};

/**
 * The loss is (1 − t) · x − (1 + (pos_weight − 1) · t) · log σ(x), which never forms σ(x) itself: stable for any x.
 *
 * Terms: `probability` = σ(input); `log_probability` = log σ(input); `log_one_minus_probability` = log(1 − σ(input)).
 */
export const computation: Computation = {
  forward: (tf, args) => {
    const [input, target] = together(tf, args.tensor('input'), args.tensor('target'));
    const positive = args.optional('pos_weight');
    const factor = positive && tf.add(tf.zerosLike(input), positive);
    return withWeight(tf, args, binaryCrossEntropyWithLogits(tf, input, target, factor));
  },
  terms: (tf, args) => {
    const input = args.tensor('input');
    return {
      probability: tf.sigmoid(input),
      log_probability: logSigmoid(tf, input),
      log_one_minus_probability: logSigmoid(tf, tf.neg(input)),
    };
  },
};

const slots = (state: FormulaState) => ({
  y: element(state.targets.target, state.sample),
  probability: element(state.terms.probability, state.sample),
  log: element(state.terms.log_probability, state.sample),
  logOther: element(state.terms.log_one_minus_probability, state.sample),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

const isPlain = (state: FormulaState) =>
  !isGiven(state.params.weight) && !isGiven(state.params.pos_weight);
// @__NO_SIDE_EFFECTS__
const isLabel = (label: number) => (state: FormulaState) =>
  isPlain(state) && element(state.targets.target, state.sample) === label;
const isNeither = (state: FormulaState) =>
  isPlain(state) && !isLabel(0)(state) && !isLabel(1)(state);

export const prose: LossProse = {
  name: { en: 'Binary cross-entropy with logits', zh: '带 logits 的二元交叉熵' },
  summary: {
    en: 'Sigmoid and binary cross-entropy in one, computed so that nothing saturates.',
    zh: '把 sigmoid 与二元交叉熵合为一步，计算时不会饱和。',
  },
  uses: {
    en: 'Yes-or-no questions, one per output: two classes, many labels at once, binary segmentation.',
    zh: '每个输出回答一个是非问题：二分类、多标签、二值分割。',
  },
  character: {
    en: 'The pull is probability minus truth: nearly 1 for a confident mistake, fading to 0 as it gets right.',
    zh: '拉力等于概率减标签：自信地答错时接近 1，答对时逐渐降到 0。',
  },
  arguments: {
    input: { en: 'logit', zh: 'logit' },
    target: { en: 'truth', zh: '标签' },
  },
  parameters: {
    weight: { en: 'weight', zh: '权重' },
    pos_weight: { en: 'weight of positives', zh: '正类权重' },
  },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = -\log\sigma(\class{term-input}{x}) = -\log \class{slot-probability}{p} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For the label one the loss is minus the logarithm of the sigmoid of the logit.',
        zh: '标签为 1 时，损失等于 logit 的 sigmoid 的对数取负。',
      },
      slots,
      when: isLabel(1),
    },
    {
      math: tex`\class{term-loss}{\ell} = -\log(1-\sigma(\class{term-input}{x})) = -\log(1-\class{slot-probability}{p}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For the label zero the loss is minus the logarithm of one minus the sigmoid of the logit.',
        zh: '标签为 0 时，损失等于（1 减 logit 的 sigmoid）的对数取负。',
      },
      slots,
      when: isLabel(0),
    },
    {
      math: tex`\class{term-loss}{\ell} = -[\class{term-target}{y}\log\sigma(\class{term-input}{x}) + (1-\class{term-target}{y})\log(1-\sigma(\class{term-input}{x}))]`,
      spoken: { en: 'Any other label mixes both logarithms.', zh: '其他标签按比例混合两个对数。' },
      when: isNeither,
    },
    {
      math: tex`\phantom{\ell} = -[\class{slot-y signed}{y}\cdot\class{slot-log signed}{a} + (1-\class{slot-y signed}{y})\cdot\class{slot-logOther signed}{b}] = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'With the numbers now.', zh: '代入当前数值。' },
      slots,
      when: isNeither,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \sigma(\class{term-input}{x}) - \class{term-target}{y} = \class{slot-probability}{p} - \class{slot-y signed}{y} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is the sigmoid of the logit minus the label.',
        zh: '梯度等于 logit 的 sigmoid 减去标签。',
      },
      slots,
      when: isPlain,
    },
    {
      math: tex`\class{term-loss}{\ell} = -w\,[\,p_{+}\,\class{term-target}{y}\log\sigma(\class{term-input}{x}) + (1-\class{term-target}{y})\log(1-\sigma(\class{term-input}{x}))]`,
      spoken: {
        en: 'weight multiplies the loss of each element, pos_weight only the part of the positives.',
        zh: 'weight 乘以每个元素的损失，pos_weight 只乘正类那一项。',
      },
      when: (state) => !isPlain(state),
    },
    {
      math: tex`\sigma(\class{term-input}{x}) = \class{slot-probability}{p},\quad \class{term-loss}{\ell} = \class{slot-loss term-loss}{\ell},\quad \class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The probability, the loss and the gradient now.',
        zh: '当前的概率、损失和梯度。',
      },
      slots,
      when: (state) => !isPlain(state),
    },
  ],
  note: {
    en: 'Targets outside 0 … 1 are never checked: with ±1 labels or 0/255 masks the loss has no lower bound and training runs away.',
    zh: '从不检查标签是否在 0 到 1 之间：标签用 ±1 或 0/255 掩码时，损失没有下界，训练会失控。',
  },
  prediction: {
    en: 'Raw logits, any shape. No sigmoid.',
    zh: '原始 logits，形状不限。不要加 sigmoid。',
  },
  target: {
    en: 'Floats between 0 and 1 (not checked) in exactly the prediction’s shape (checked).',
    zh: '0 到 1 之间的浮点数（不检查），形状与预测值完全相同（会检查）。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, 1)',
    why: {
      en: 'No sigmoid: the loss contains it. For C independent labels, C outputs.',
      zh: '不加 sigmoid：损失里已经包含。有 C 个独立标签时，就用 C 个输出。',
    },
  },
  denominator: {
    en: 'mean divides by the number of all elements; neither weight nor pos_weight is counted in it.',
    zh: 'mean 除以全部元素的个数；weight 和 pos_weight 都不计入分母。',
  },
  presets: [
    {
      id: 'undecided',
      name: { en: 'Undecided', zh: '五五开' },
      why: {
        en: 'Logit 0 is an even chance: 0.6931, the logarithm of 2, and half of the full pull.',
        zh: 'logit 为 0 就是五五开：损失 0.6931，即 2 的对数，拉力是上限的一半。',
      },
      state: scalarState(0, 1),
    },
    {
      id: 'confidently-wrong',
      name: { en: 'Confidently wrong', zh: '自信地答错' },
      why: {
        en: 'Far on the wrong side the loss is a straight line and the pull almost 1: nothing saturates.',
        zh: '在错误一侧很远处，损失是一条直线，拉力接近 1：不会饱和。',
      },
      state: scalarState(-6, 1),
    },
    {
      id: 'sign-labels',
      name: { en: 'A label of −1', zh: '标签为 −1' },
      why: {
        en: 'Accepted without a word, and the loss falls below zero: with target −1 and logit −4 it is −3.98.',
        zh: '没有任何提示就被接受，损失却跌到零以下：标签为 −1、logit 为 −4 时，损失是 −3.98。',
      },
      state: scalarState(-4, -1),
    },
    {
      id: 'rare-positives',
      name: { en: 'Rare positives', zh: '正类很少' },
      why: {
        en: 'pos_weight 5 multiplies what a missed positive costs.',
        zh: 'pos_weight 取 5，漏掉一个正类的代价变为五倍。',
      },
      state: scalarState(-1, 1, { pos_weight: scalar(5) }),
    },
    {
      id: 'multi-label',
      name: { en: 'Several labels at once', zh: '多标签' },
      why: {
        en: 'Shape (2, 3): each of the 6 logits answers its own question.',
        zh: '形状 (2, 3)：6 个 logit 各自回答一个问题。',
      },
      state: stateOf(
        tensor([2, 3], [2.2, -1.4, 0.8, -2.2, 0.4, -0.8]),
        tensor([2, 3], [1, 0, 1, 0, 1, 0]),
      ),
    },
  ],
  examples: [
    right(
      'same-shape',
      { en: 'Logits (3), labels float32 (3)', zh: 'logits (3)，标签 float32 (3)' },
      { en: 'One logit and one 0 or 1 each.', zh: '每个 logit 对应一个 0 或 1。' },
      stateOf(vector([2, -1, 0.5]), vector([1, 0, 1])),
    ),
    right(
      'multi-label',
      { en: 'Many labels (2, 3)', zh: '多标签 (2, 3)' },
      { en: 'Each column is its own yes or no.', zh: '每一列各自回答是或否。' },
      stateOf(
        tensor([2, 3], [2.2, -1.4, 0.8, -2.2, 0.4, -0.8]),
        tensor([2, 3], [1, 0, 1, 0, 1, 0]),
      ),
    ),
    right(
      'positives-weighted',
      { en: 'pos_weight (3), one per column', zh: 'pos_weight (3)，每列一个' },
      { en: 'It broadcasts over the last dimension.', zh: '它沿最后一维广播。' },
      stateOf(
        tensor([2, 3], [2.2, -1.4, 0.8, -2.2, 0.4, -0.8]),
        tensor([2, 3], [1, 0, 1, 0, 1, 0]),
        { pos_weight: vector([1, 2, 5]) },
      ),
    ),
    raises(
      'column-against-row',
      { en: 'Logits (3, 1), labels (3)', zh: 'logits (3, 1)，标签 (3)' },
      {
        en: 'nn.Linear gives a column: y.unsqueeze(1), or squeeze the logits.',
        zh: 'nn.Linear 输出的是列：用 y.unsqueeze(1)，或对 logits 做 squeeze(1)。',
      },
      stateOf(tensor([3, 1], [2, -1, 0.5]), vector([1, 0, 1])),
      {
        stage: 'forward',
        type: 'ValueError',
        message:
          'Target size (torch.Size([3])) must be the same as input size (torch.Size([3, 1]))',
      },
    ),
    raises(
      'integer-target',
      { en: 'Labels as int64', zh: '标签是 int64' },
      {
        en: 'The message never mentions the target; the cure is y.float().',
        zh: '报错信息里没有提到标签，解决办法却是 y.float()。',
      },
      stateOf(vector([2, -1, 0.5]), vector([1, 0, 1], 'int64')),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message: "result type Float can't be cast to the desired output type Long",
      },
    ),
    trap(
      'sigmoid-first',
      { en: 'Sigmoid before this loss', zh: '在这个损失之前做了 sigmoid' },
      {
        en: 'The loss applies sigmoid again: even perfect outputs, 1 for yes and 0 for no, cost 0.5032.',
        zh: '损失内部会再做一次 sigmoid：即使输出完全正确（是为 1，否为 0），损失仍是 0.5032。',
      },
      stateOf(vector([1, 0]), vector([1, 0])),
    ),
  ],
  breakIt: 'column-against-row',
  references: [torchDocs('nn.BCEWithLogitsLoss')],
};
