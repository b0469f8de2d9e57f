import { tensor, vector } from '../../tensors/tensor';
import { binaryTarget, logitInput, realTarget } from '../arguments';
import type { LossContract } from '../contract';
import { logSigmoid } from '../exact';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { sigmoid, together } from '../ops';
import { isGiven, lastRow } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { stateOf } from '../states';
import { tex } from '../tex';
import { withWeight } from '../weighted';

export const contract: LossContract = {
  id: 'MultiLabelSoftMarginLoss',
  family: 'classification',
  short: 'MultiLabelSoft',
  aliases: ['multi-label', 'multilabel soft margin', '多标签软间隔', '多标签分类', 'duobiaoqian'],
  api: { kind: 'nn', function: 'F.multilabel_soft_margin_loss' },
  inputs: [{ ...logitInput, shapes: [['C'], ['N', 'C'], ['N', 'd1', 'C']], range: [-6, 6] }],
  targets: [
    { ...binaryTarget, shapes: [['C'], ['N', 'C'], ['N', 'd1', 'C']], dtypes: realTarget.dtypes },
  ],
  parameters: [
    { kind: 'tensor', name: 'weight', default: null, shape: ['C'], min: 0, max: 5, step: 0.01 },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  // The classes stand last, so a leading axis broadcasts.
  isDelicate: true,
  batch: 'elementwise',
  scene: {
    kind: 'classes',
    input: 'input',
    target: 'target',
    forms: ['multi-hot'],
    bars: 'scores',
    classesLast: true,
    initial: stateOf(
      tensor([2, 4], [1.6, -1.2, 0.7, -0.4, -2, 1.4, 0.3, 2.2]),
      tensor([2, 4], [1, 0, 0, 1, 0, 1, 1, 1]),
    ),
  },
};

/** What each class adds to the loss of its row: the classes stand in the last dimension. */
const classesOf = (args: ForwardArguments) => args.tensor('input').shape.at(-1) ?? 1;

/** What each class adds, before PyTorch divides by their number. */
function partOf(tf: Tf, args: ForwardArguments): Tensor {
  const [x, y] = together(tf, args.tensor('input'), args.tensor('target'));
  const yes = tf.mul(y, logSigmoid(tf, x));
  const no = tf.mul(tf.sub(1, y), logSigmoid(tf, tf.neg(x)));
  return withWeight(tf, args, tf.neg(tf.add(yes, no)));
}

/** Terms: `piece` = what each class adds to its row's loss; `probability` = σ(input). */
export const computation: Computation = {
  forward: (tf, args) => tf.div(tf.sum(partOf(tf, args), -1), classesOf(args)),
  terms: (tf, args) => ({
    piece: tf.div(partOf(tf, args), classesOf(args)),
    probability: sigmoid(tf, args.tensor('input')),
  }),
};

const slots = (state: FormulaState) => ({
  pieces: lastRow(state.terms.piece, state.sample),
  classes: lastRow(state.inputs.input, state.sample).length,
  probability: lastRow(state.terms.probability, state.sample)[0] ?? Number.NaN,
  y: lastRow(state.targets.target, state.sample)[0] ?? Number.NaN,
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

const isWeighted = (state: FormulaState) => isGiven(state.params.weight);

export const prose: LossProse = {
  name: { en: 'Multi-label soft margin loss', zh: '多标签软间隔损失' },
  summary: {
    en: 'Binary cross-entropy of every class by itself, averaged over the classes.',
    zh: '对每个类别各算一次二元交叉熵，再在类别上取平均。',
  },
  uses: {
    en: 'Any number of labels at once: tags of an image, topics of a text.',
    zh: '同时可有任意多个标签：图片标签、文章主题。',
  },
  character: {
    en: 'Each class is a yes-or-no question of its own; BCEWithLogitsLoss with the mean over the classes built in.',
    zh: '每个类别是一个独立的是非题；等于内置了类别平均的 BCEWithLogitsLoss。',
  },
  arguments: {
    input: { en: 'logits', zh: 'logits' },
    target: { en: 'labels, 0 or 1 each', zh: '标签（各为 0 或 1）' },
  },
  parameters: { weight: { en: 'class weights', zh: '类别权重' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = -\frac1C\sum_c\left[\class{term-target}{y_c}\log\sigma(\class{term-input}{x_c}) + (1-\class{term-target}{y_c})\log(1-\sigma(\class{term-input}{x_c}))\right]`,
      spoken: {
        en: 'The loss averages the binary cross-entropies of the classes.',
        zh: '损失是各类别二元交叉熵的平均。',
      },
      when: (state) => !isWeighted(state),
    },
    {
      math: tex`\class{term-loss}{\ell} = -\frac1C\sum_c w_c\left[\class{term-target}{y_c}\log\sigma(\class{term-input}{x_c}) + (1-\class{term-target}{y_c})\log(1-\sigma(\class{term-input}{x_c}))\right]`,
      spoken: {
        en: 'Each class counts by its weight; the sum is still divided by the number of classes.',
        zh: '每个类别按权重计入；和仍除以类别数。',
      },
      when: isWeighted,
    },
    {
      math: tex`\phantom{\ell} = \class{slot-pieces}{z} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'Each class adds its share, with the numbers now.',
        zh: '代入当前数值：每个类别各占一项。',
      },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x_0} = \frac{\sigma(\class{term-input}{x_0}) - \class{term-target}{y_0}}{C} = \frac{\class{slot-probability}{p} - \class{slot-y signed}{y}}{\class{slot-classes}{C}} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient of a class is its probability minus its label, divided by the number of classes; here that of class 0.',
        zh: '每个类别的梯度等于它的概率减标签，再除以类别数；这里是类别 0 的。',
      },
      slots,
      when: (state) => !isWeighted(state),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x_c} = w_c\,\frac{\sigma(\class{term-input}{x_c}) - \class{term-target}{y_c}}{C}`,
      spoken: {
        en: 'The gradient of a class is its weight times probability minus label, divided by the number of classes.',
        zh: '每个类别的梯度等于权重乘以（概率减标签），再除以类别数。',
      },
      when: isWeighted,
    },
  ],
  note: {
    en: "reduction='none' gives one number per row, not per class: the mean over the classes is taken first. So sum is C times smaller than BCEWithLogitsLoss’s. The classes are the last dimension, not dimension 1.",
    zh: "reduction='none' 每行只给一个数，而不是每个类别一个：先对类别取了平均。因此 sum 比 BCEWithLogitsLoss 的小 C 倍。类别在最后一维，而不是第 1 维。",
  },
  prediction: {
    en: 'Raw logits, (C), (N, C) or (N, d1, C). No sigmoid: the loss contains it.',
    zh: '原始 logits，(C)、(N, C) 或 (N, d1, C)。不要加 sigmoid：损失里已经包含。',
  },
  target: {
    en: '0 or 1 for every class, in the input’s shape; bool raises. Neither values nor shape are checked.',
    zh: '每个类别一个 0 或 1，形状与输入相同；bool 会报错。取值和形状都不检查。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, C)',
    why: {
      en: 'One logit per label and no activation; no softmax, since labels do not exclude each other.',
      zh: '每个标签一个 logit，不加激活函数；也不用 softmax，因为标签并不互斥。',
    },
  },
  denominator: {
    en: 'Each row is divided by C; mean divides by the number of rows, so by N · C in all.',
    zh: '每一行先除以 C；mean 再除以行数，合计除以 N · C。',
  },
  presets: [
    {
      id: 'two-of-four',
      name: { en: 'Two labels of four', zh: '四个类别，两个标签' },
      why: {
        en: 'The first and the last class are labels. The one at 0.7 is none and too high, the one at −0.4 is one and too low.',
        zh: '第一个和最后一个类别是标签。0.7 的那个不是标签，太高；−0.4 的那个是标签，太低。',
      },
      state: stateOf(tensor([1, 4], [1.6, -1.2, 0.7, -0.4]), tensor([1, 4], [1, 0, 0, 1])),
    },
    {
      id: 'sign-labels',
      name: { en: 'Labels of ±1', zh: '标签为 ±1' },
      why: {
        en: 'Accepted, and unbounded below: −3.27 here.',
        zh: '会被接受，而且没有下界：这里是 −3.27。',
      },
      state: stateOf(tensor([1, 3], [3, -2, -8]), tensor([1, 3], [1, -1, -1])),
    },
    {
      id: 'weights',
      name: { en: 'Class weights', zh: '类别权重' },
      why: {
        en: 'A weight of 0 silences the last class, and the sum is still divided by 4.',
        zh: '权重 0 让最后一个类别不再起作用，而和仍除以 4。',
      },
      state: stateOf(tensor([1, 4], [1.6, -1.2, 0.7, -0.4]), tensor([1, 4], [1, 0, 0, 1]), {
        weight: vector([1, 1, 2, 0]),
      }),
    },
    {
      id: 'soft',
      name: { en: 'Soft labels', zh: '软标签' },
      why: {
        en: 'A label of 0.5 is content with a logit of 0.',
        zh: '标签为 0.5 时，logit 为 0 就满足了。',
      },
      state: stateOf(tensor([1, 3], [0, 2, -1]), tensor([1, 3], [0.5, 0.9, 0.1])),
    },
  ],
  examples: [
    right(
      'multi-hot',
      { en: 'Logits (2, 3), labels float32 (2, 3)', zh: 'logits (2, 3)，标签 float32 (2, 3)' },
      { en: 'Each column is its own yes or no.', zh: '每一列各自回答是或否。' },
      stateOf(
        tensor([2, 3], [2.2, -1.4, 0.8, -2.2, 0.4, -0.8]),
        tensor([2, 3], [1, 0, 1, 0, 1, 0]),
      ),
    ),
    right(
      'integers',
      { en: 'Labels as int64', zh: '标签为 int64' },
      {
        en: 'Promoted, where BCEWithLogitsLoss refuses them.',
        zh: '会自动提升；BCEWithLogitsLoss 则会拒绝。',
      },
      stateOf(
        tensor([2, 3], [2.2, -1.4, 0.8, -2.2, 0.4, -0.8]),
        tensor([2, 3], [1, 0, 1, 0, 1, 0], 'int64'),
      ),
    ),
    right(
      'unbatched',
      { en: 'One sample: (3) and (3)', zh: '单个样本：(3) 与 (3)' },
      { en: 'The same without a batch dimension.', zh: '没有批维时也一样。' },
      stateOf(vector([2.2, -1.4, 0.8]), vector([1, 0, 1])),
    ),
    trap(
      'sign-labels',
      { en: 'Labels of ±1', zh: '标签为 ±1' },
      {
        en: 'With −1 the loss falls without end: use (y + 1) / 2.',
        zh: '标签为 −1 时损失可以无限下降：请用 (y + 1) / 2。',
      },
      stateOf(tensor([1, 3], [3, -2, -8]), tensor([1, 3], [1, -1, -1])),
    ),
    trap(
      'sigmoid-first',
      { en: 'Sigmoid before this loss', zh: '在这个损失之前做了 sigmoid' },
      {
        en: 'It is applied again: even perfect outputs, 1 and 0 and 0, cost 0.5665.',
        zh: '内部会再做一次：即使输出完全正确（1、0、0），损失仍是 0.5665。',
      },
      stateOf(tensor([1, 3], [1, 0, 0]), tensor([1, 3], [1, 0, 0])),
    ),
    raises(
      'bool-target',
      { en: 'Labels as bool', zh: '标签是 bool' },
      { en: '1 − y is not defined for bool: y.float().', zh: 'bool 没有 1 − y：请用 y.float()。' },
      stateOf(vector([2.2, -1.4, 0.8]), vector([1, 0, 1], 'bool')),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'Subtraction, the `-` operator, with a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead.',
      },
    ),
  ],
  breakIt: 'sign-labels',
  references: [torchDocs('nn.MultiLabelSoftMarginLoss')],
};
