import { tensor, vector } from '../../tensors/tensor';
import { realInput, signTarget } from '../arguments';
import type { LossContract } from '../contract';
import {
  NotExpressible,
  type Computation,
  type ForwardArguments,
  type Tensor,
  type Tf,
} from '../forward';
import { clampMin, maximum, relu } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { numberParameter, scalarState, stateOf } from '../states';
import { tex } from '../tex';

const source = `def hinge_loss(input, target, margin=1.0, reduction='mean'):
    loss = torch.clamp(margin - target * input, min=0)
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

export const contract: LossContract = {
  id: 'HingeLoss',
  family: 'classification',
  short: 'Hinge',
  aliases: ['hinge', 'SVM', 'max margin', '合页损失', '铰链损失', 'heye sunshi', '支持向量机'],
  api: { kind: 'custom', function: 'hinge_loss', source },
  inputs: [{ ...realInput, meaning: 'score', range: [-4, 4] }],
  targets: [signTarget],
  parameters: [{ kind: 'number', name: 'margin', default: 1, min: 0, max: 3, step: 0.01 }],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'line',
    input: 'input',
    target: 'target',
    domain: [-3, 3],
    lossRange: [0, 4],
    gradientRange: [-1.5, 1.5],
    axis: 'logit',
    ring: 'label',
    initial: scalarState(-0.5, 1),
    kinks: (state) => {
      const target = state.targets.target?.data[0] ?? 1;
      return target === 0 ? [] : [numberParameter(state, 'margin', 1) / target];
    },
    brackets: (state) => {
      const target = state.targets.target?.data[0] ?? 1;
      if (target === 0) return [];
      const at = numberParameter(state, 'margin', 1) / target;
      return [{ parameter: 'margin', at, side: target > 0 ? 'right' : 'left' }];
    },
  },
};

/** How the negative side is cut: the torch op chosen decides the gradient at the tie (1, 0 or 1/2). */
function cut(tf: Tf, op: unknown, slack: Tensor): Tensor {
  if (op === undefined || op === 'clamp') return clampMin(tf, slack);
  if (op === 'relu') return relu(tf, slack);
  if (op === 'maximum') return maximum(tf, slack, tf.zerosLike(slack));
  throw new NotExpressible(`op ${JSON.stringify(op)}`);
}

function product(tf: Tf, args: ForwardArguments): Tensor {
  return tf.mul(args.tensor('target'), args.tensor('input'));
}

/** Terms: `product` = target · input; `slack` = margin − product, the loss before it is cut at 0. */
export const computation: Computation = {
  extra: ['op'],
  forward: (tf, args) =>
    cut(tf, args.parameter('op'), tf.sub(args.number('margin'), product(tf, args))),
  terms: (tf, args) => ({
    product: product(tf, args),
    slack: tf.sub(args.number('margin'), product(tf, args)),
  }),
};

const slots = (state: FormulaState) => ({
  x: element(state.inputs.input, state.sample),
  y: element(state.targets.target, state.sample),
  margin: numberParameter(state, 'margin', 1),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

/** Whether the sample pulls: inside the margin, or exactly on it, where clamp passes the gradient. */
const pulls = ({ grads, loss }: FormulaState) => loss > 0 || (grads.input?.[0] ?? 0) !== 0;

export const prose: LossProse = {
  name: { en: 'Hinge loss', zh: '合页损失' },
  summary: {
    en: 'What the score lacks of the margin on the right side.',
    zh: '得分在正确一侧离间隔还差多少。',
  },
  uses: {
    en: 'Two classes by the sign of a score: support vector machines.',
    zh: '按得分的正负分两类：支持向量机。',
  },
  character: {
    en: 'Satisfied beyond the margin: right by enough, a sample pulls no more.',
    zh: '越过间隔就满足：答对且足够远的样本不再产生拉力。',
  },
  arguments: {
    input: { en: 'score', zh: '得分' },
    target: { en: 'side, 1 or −1', zh: '标签' },
  },
  parameters: { margin: { en: 'margin', zh: '间隔' } },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \max(0,\ \class{term-margin}{m} - \class{term-target}{y}\,\class{term-input}{x}) = \max(0,\ \class{slot-margin}{m} - \class{slot-y signed}{y}\cdot\class{slot-x signed}{x}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is the margin minus label times score, or 0 if that is negative.',
        zh: '损失等于间隔减去标签乘以得分；结果为负时取 0。',
      },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = -\class{term-target}{y} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'Up to the margin the gradient is minus the label.',
        zh: '没有越过间隔时，梯度等于标签取负。',
      },
      slots,
      when: pulls,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g},\quad \class{term-target}{y}\,\class{term-input}{x} > \class{term-margin}{m}`,
      spoken: { en: 'Beyond the margin the gradient is 0.', zh: '越过间隔后，梯度为 0。' },
      slots,
      when: (state) => !pulls(state),
    },
  ],
  note: {
    en: 'This is the formula the article prints under HingeEmbeddingLoss. torch.nn has no such class; with torch.clamp the gradient on the margin itself is −y.',
    zh: '这才是文章写在 HingeEmbeddingLoss 名下的公式。torch.nn 里没有这个类；用 torch.clamp 写时，恰好在间隔上的梯度是 −y。',
  },
  prediction: {
    en: 'A raw score, any real number: not a probability.',
    zh: '原始得分，任意实数：不是概率。',
  },
  target: {
    en: '1 or −1 in the score’s shape. 0 is accepted, and such samples never pull.',
    zh: '1 或 −1，形状与得分相同。0 也会被接受，但这样的样本永远没有拉力。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, 1)',
    why: {
      en: 'No activation: the sign decides the class, the size says how far from the border.',
      zh: '不加激活函数：正负号决定类别，大小表示离边界多远。',
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
        en: 'Score −0.5 for the label 1: a loss of 1.5 and the full pull.',
        zh: '标签为 1，得分却是 −0.5：损失 1.5，拉力不减。',
      },
      state: scalarState(-0.5, 1),
    },
    {
      id: 'too-close',
      name: { en: 'Right, but inside the margin', zh: '答对了，但在间隔以内' },
      why: {
        en: 'Score 0.4 has the right sign and still costs 0.6.',
        zh: '得分 0.4 符号正确，但仍有 0.6 的损失。',
      },
      state: scalarState(0.4, 1),
    },
    {
      id: 'kink',
      name: { en: 'Exactly on the margin', zh: '正好在间隔上' },
      why: {
        en: 'The loss is 0 and the gradient is still −1: torch.clamp passes it at the tie.',
        zh: '损失是 0，梯度却仍是 −1：相等时 torch.clamp 仍传递梯度。',
      },
      state: scalarState(1, 1),
    },
    {
      id: 'satisfied',
      name: { en: 'Far on the right side', zh: '远在正确一侧' },
      why: {
        en: 'Beyond the margin nothing pulls: an open square.',
        zh: '越过间隔后没有拉力：画成空心方块。',
      },
      state: scalarState(2.5, 1),
    },
    {
      id: 'negative',
      name: { en: 'The other label', zh: '另一个标签' },
      why: {
        en: 'With −1 the hinge opens to the other side.',
        zh: '标签为 −1 时，合页朝另一侧张开。',
      },
      state: scalarState(0.5, -1),
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
      stateOf(vector([1.2, -0.3]), vector([1, -1], 'int64')),
    ),
    right(
      'wide',
      { en: 'Margin 2', zh: '间隔为 2' },
      {
        en: 'Any margin: it sets the scale of the scores.',
        zh: '间隔可以任取：它决定得分的尺度。',
      },
      stateOf(vector([1.2, -0.3]), vector([1, -1]), { margin: 2 }),
    ),
    trap(
      'zero-one',
      { en: 'Labels 0 and 1', zh: '标签为 0 和 1' },
      {
        en: 'The label 0 takes the score out of the formula: a constant loss of 1 and no pull. Use 2·y − 1.',
        zh: '标签 0 会让得分从公式里消失：损失恒为 1，没有拉力。请用 2·y − 1。',
      },
      stateOf(vector([2]), vector([0])),
    ),
    trap(
      'column-against-row',
      { en: 'Scores (2, 1), labels (2)', zh: '得分 (2, 1)，标签 (2)' },
      {
        en: 'Broadcast to (2, 2) without a warning: perfect scores cost 1.5.',
        zh: '广播成 (2, 2)，没有任何警告：完全正确的得分也有 1.5 的损失。',
      },
      stateOf(tensor([2, 1], [2, -2]), vector([1, -1])),
    ),
    raises(
      'sizes-differ',
      { en: 'Scores (3), labels (2)', zh: '得分 (3)，标签 (2)' },
      { en: 'These sizes cannot be broadcast.', zh: '这两个尺寸无法广播。' },
      stateOf(vector([1.2, -0.3, 0.4]), vector([1, -1])),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0',
      },
    ),
  ],
  breakIt: 'zero-one',
  references: [
    torchDocs('clamp'),
    {
      label: 'sklearn.metrics.hinge_loss',
      url: 'https://scikit-learn.org/stable/modules/generated/sklearn.metrics.hinge_loss.html',
    },
  ],
};
