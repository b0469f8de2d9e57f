import { tensor, vector } from '../../tensors/tensor';
import { logitInput, signTarget } from '../arguments';
import type { LossContract } from '../contract';
import { softMargin } from '../exact';
import type { Computation } from '../forward';
import { together } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { scalarState, stateOf } from '../states';
import { tex } from '../tex';

export const contract: LossContract = {
  id: 'SoftMarginLoss',
  family: 'classification',
  short: 'SoftMargin',
  aliases: ['soft margin', 'logistic loss', 'log loss', '软间隔', 'ruanjiange', '逻辑回归'],
  api: { kind: 'nn' },
  inputs: [{ ...logitInput, meaning: 'score' }],
  targets: [signTarget],
  parameters: [],
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
    initial: scalarState(-2, 1),
    kinks: () => [],
  },
};

/** Terms: `product` = target · input; `exponential` = e^−product. */
export const computation: Computation = {
  forward: (tf, args) => {
    const [input, target] = together(tf, args.tensor('input'), args.tensor('target'));
    return softMargin(tf, input, target);
  },
  terms: (tf, args) => {
    const product = tf.mul(args.tensor('target'), args.tensor('input'));
    return { product, exponential: tf.exp(tf.neg(product)) };
  },
};

const slots = (state: FormulaState) => ({
  x: element(state.inputs.input, state.sample),
  y: element(state.targets.target, state.sample),
  exponential: element(state.terms.exponential, state.sample),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

const overflows = ({ loss }: FormulaState) => loss === Infinity;

export const prose: LossProse = {
  name: { en: 'Soft margin loss', zh: '软间隔损失' },
  summary: {
    en: 'The logistic loss of a score whose label is a sign.',
    zh: '得分的逻辑损失，标签用正负号表示。',
  },
  uses: {
    en: 'Two classes told by +1 and −1; the same as BCEWithLogitsLoss with labels 1 and 0, less safely computed.',
    zh: '用 +1 和 −1 表示的二分类；与标签为 1 和 0 的 BCEWithLogitsLoss 相同，只是算得不那么稳妥。',
  },
  character: {
    en: 'A hinge with its corner rounded off: it never stops pulling, and on the wrong side it is nearly a straight line.',
    zh: '把折角磨圆的合页：拉力永远不会完全消失，在错误一侧几乎是一条直线。',
  },
  arguments: {
    input: { en: 'score', zh: '得分' },
    target: { en: 'side, 1 or −1', zh: '标签' },
  },
  parameters: {},
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \log(1 + e^{-\class{term-target}{y}\,\class{term-input}{x}}) = \log(1 + \class{slot-exponential}{z}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is the logarithm of one plus e to minus label times score.',
        zh: '损失等于 1 加 e 的（−标签 × 得分）次方，再取对数。',
      },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \frac{-\class{term-target}{y}\,e^{-yx}}{1 + e^{-yx}} = \frac{-\class{slot-y signed}{y}\cdot\class{slot-exponential}{z}}{1 + \class{slot-exponential}{z}} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is minus the label times the probability that the score gives to the other side.',
        zh: '梯度等于标签取负，再乘以得分给另一侧的概率。',
      },
      slots,
      when: (state) => !overflows(state),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \frac{-\class{term-target}{y}\,e^{-yx}}{1 + e^{-yx}} = \frac{\infty}{\infty} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The exponential has left float32: infinity over infinity is not a number.',
        zh: '指数已超出 float32：无穷除以无穷不是数。',
      },
      slots,
      when: overflows,
    },
  ],
  note: {
    en: 'PyTorch evaluates this formula as it is written. From about 88.7 on the wrong side e^(−yx) is infinite in float32: the loss is inf, the gradient nan. BCEWithLogitsLoss is the stable form.',
    zh: 'PyTorch 按公式原样计算。在错误一侧超过大约 88.7 时，e^(−yx) 在 float32 里是无穷：损失为 inf，梯度为 nan。BCEWithLogitsLoss 是它的稳定形式。',
  },
  prediction: {
    en: 'A raw score, any real number: no sigmoid.',
    zh: '原始得分，任意实数：不要加 sigmoid。',
  },
  target: {
    en: '1 or −1, in a shape that fits the score’s. Values are not checked, and 0 never pulls.',
    zh: '1 或 −1，形状要能与得分对应。取值不检查；0 永远没有拉力。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, 1)',
    why: {
      en: 'No activation: the loss contains the sigmoid, and the sign of the score decides.',
      zh: '不加激活函数：损失里已包含 sigmoid，得分的正负号决定类别。',
    },
  },
  denominator: {
    en: 'mean divides by the number of all elements; sum by nothing.',
    zh: 'mean 除以全部元素的个数；sum 不除。',
  },
  presets: [
    {
      id: 'wrong-side',
      name: { en: 'On the wrong side', zh: '站错了边' },
      why: {
        en: 'Score −2 for the label 1 costs 2.13 and is pulled with 0.88.',
        zh: '标签为 1，得分却是 −2：损失 2.13，拉力 0.88。',
      },
      state: scalarState(-2, 1),
    },
    {
      id: 'undecided',
      name: { en: 'Undecided', zh: '五五开' },
      why: {
        en: 'Score 0: the logarithm of 2, 0.6931, and half of the full pull.',
        zh: '得分为 0：损失是 2 的对数 0.6931，拉力是上限的一半。',
      },
      state: scalarState(0, 1),
    },
    {
      id: 'overflow',
      name: { en: 'Overflow', zh: '溢出' },
      why: {
        en: 'Score −100 for the label 1: inf with a nan gradient. One such sample ruins every weight.',
        zh: '标签为 1，得分 −100：损失 inf，梯度 nan。一个这样的样本就会毁掉所有权重。',
      },
      state: scalarState(-100, 1),
    },
    {
      id: 'zero-label',
      name: { en: 'A label of 0', zh: '标签为 0' },
      why: {
        en: 'The score drops out: 0.6931 whatever it is, and no pull.',
        zh: '得分从公式里消失：无论是多少，损失都是 0.6931，没有拉力。',
      },
      state: scalarState(3, 0),
    },
  ],
  examples: [
    right(
      'signs',
      { en: 'Scores (3), labels ±1', zh: '得分 (3)，标签 ±1' },
      { en: 'One score and one sign each.', zh: '每个得分对应一个符号。' },
      stateOf(vector([1.2, -0.3, 0.4]), vector([1, -1, 1])),
    ),
    right(
      'integer-signs',
      { en: 'Labels ±1 as int64', zh: '标签 ±1 为 int64' },
      { en: 'Promoted to float32.', zh: '自动提升为 float32。' },
      stateOf(vector([2, 3]), vector([1, -1], 'int64')),
    ),
    right(
      'columns',
      { en: 'Scores (2, 1), labels (2, 1)', zh: '得分 (2, 1)，标签 (2, 1)' },
      {
        en: 'A column from nn.Linear and a column of labels: y.unsqueeze(1).',
        zh: 'nn.Linear 输出的列，配上列形式的标签：y.unsqueeze(1)。',
      },
      stateOf(tensor([2, 1], [9, -9]), tensor([2, 1], [1, -1])),
    ),
    trap(
      'zero-one',
      { en: 'Labels 0 and 1', zh: '标签为 0 和 1' },
      {
        en: 'The label 0 costs 0.6931 whatever the score, and never pulls: negatives are not learned. Use 2·y − 1.',
        zh: '标签 0 的损失恒为 0.6931，没有拉力：负类永远学不到。请用 2·y − 1。',
      },
      stateOf(vector([3]), vector([0])),
    ),
    raises(
      'column-against-row',
      { en: 'Scores (2, 1), labels (2)', zh: '得分 (2, 1)，标签 (2)' },
      {
        en: 'The result would be (2, 2), larger than the scores. The message says output and means the labels.',
        zh: '结果会变成 (2, 2)，比得分还大。报错说的是 output，问题在标签。',
      },
      stateOf(tensor([2, 1], [9, -9]), vector([1, -1])),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message: "output with shape [2, 1] doesn't match the broadcast shape [2, 2]",
      },
    ),
    raises(
      'bool-target',
      { en: 'Labels as bool', zh: '标签是 bool' },
      {
        en: 'The forward pass takes them as 1 and 0, backward fails: 2 * y.float() - 1.',
        zh: '前向把它们当作 1 和 0，反向才报错：请用 2 * y.float() - 1。',
      },
      stateOf(vector([2, 3]), vector([1, 0], 'bool')),
      {
        stage: 'backward',
        type: 'RuntimeError',
        message:
          'Negation, the `-` operator, on a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
      },
    ),
  ],
  breakIt: 'zero-one',
  references: [torchDocs('nn.SoftMarginLoss')],
};
