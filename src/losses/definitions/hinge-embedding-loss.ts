import { vector } from '../../tensors/tensor';
import { realInput, signTarget } from '../arguments';
import { drawnDistances, firstDraw, secondDraw } from '../prose/article-tensors';
import type { LossContract } from '../contract';
import type { Computation } from '../forward';
import { clampMin, select, together } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { numberParameter, scalarState, stateOf } from '../states';
import { tex } from '../tex';

export const contract: LossContract = {
  id: 'HingeEmbeddingLoss',
  family: 'ranking',
  short: 'HingeEmbedding',
  aliases: [
    'hinge embedding',
    'similarity',
    'same or different',
    '合页嵌入',
    '铰链嵌入',
    'heye',
    'semi-supervised',
  ],
  api: { kind: 'nn' },
  inputs: [{ ...realInput, meaning: 'distance', range: [-1, 4], legal: { min: 0 } }],
  targets: [signTarget],
  parameters: [{ kind: 'number', name: 'margin', default: 1, min: 0, max: 3, step: 0.01 }],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'line',
    input: 'input',
    target: 'target',
    domain: [-0.5, 3],
    lossRange: [0, 3],
    gradientRange: [-1.5, 1.5],
    axis: 'distance',
    ring: 'label',
    initial: scalarState(0.4, -1),
    kinks: (state) => {
      const margin = numberParameter(state, 'margin', 1);
      return state.targets.target?.data[0] === 1 ? [] : [margin];
    },
    brackets: (state) =>
      state.targets.target?.data[0] === 1
        ? []
        : [{ parameter: 'margin', at: numberParameter(state, 'margin', 1), side: 'right' }],
  },
};

/**
 * Any target but ±1 takes both branches, as PyTorch does.
 *
 * Terms: `slack` = margin − input; `similar` = the part of the loss for target 1; `dissimilar` = the part for target −1.
 */
export const computation: Computation = {
  forward: (tf, args) => {
    const [input, target] = together(tf, args.tensor('input'), args.tensor('target'));
    const apart = clampMin(tf, tf.sub(args.number('margin'), input));
    const dissimilar = select(tf, tf.notEqual(target, 1), apart);
    return tf.add(dissimilar, select(tf, tf.notEqual(target, -1), input));
  },
  terms: (tf, args) => {
    const [input, target] = together(tf, args.tensor('input'), args.tensor('target'));
    const slack = tf.sub(args.number('margin'), input);
    return {
      slack,
      similar: select(tf, tf.notEqual(target, -1), input),
      dissimilar: select(tf, tf.notEqual(target, 1), clampMin(tf, slack)),
    };
  },
};

const slots = (state: FormulaState) => ({
  x: element(state.inputs.input, state.sample),
  margin: numberParameter(state, 'margin', 1),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

// @__NO_SIDE_EFFECTS__
const isLabel = (label: number) => (state: FormulaState) =>
  element(state.targets.target, state.sample) === label;
const isNeither = (state: FormulaState) => !isLabel(1)(state) && !isLabel(-1)(state);
const isPulling = ({ grads }: FormulaState) => (grads.input?.[0] ?? 0) !== 0;

export const prose: LossProse = {
  name: { en: 'Hinge embedding loss', zh: '合页嵌入损失' },
  summary: {
    en: 'Same pairs pay their distance; different pairs pay what they lack of the margin.',
    zh: '相同的一对，损失就是距离；不同的一对，损失是离间隔还差多少。',
  },
  uses: {
    en: 'Telling same from different pairs: nonlinear embeddings, semi-supervised learning.',
    zh: '判断一对样本相同还是不同：非线性嵌入、半监督学习。',
  },
  character: {
    en: 'Draws same pairs together without end, pushes different ones apart only up to the margin.',
    zh: '把相同的一对不断拉近；把不同的一对推开，但推到间隔为止。',
  },
  arguments: {
    input: { en: 'distance', zh: '距离' },
    target: { en: 'same 1, different −1', zh: '标签' },
  },
  parameters: { margin: { en: 'margin', zh: '间隔' } },
  formula: [
    {
      math: tex`\class{term-target}{y}=1:\quad \class{term-loss}{\ell} = \class{term-input}{x} = \class{slot-loss term-loss}{\ell}`,
      spoken: { en: 'For a same pair the loss is the distance.', zh: '相同的一对，损失就是距离。' },
      slots,
      when: isLabel(1),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g}`,
      spoken: { en: 'The gradient is 1 at every distance.', zh: '无论距离多少，梯度都是 1。' },
      slots,
      when: isLabel(1),
    },
    {
      math: tex`\class{term-target}{y}=-1:\quad \class{term-loss}{\ell} = \max(0,\ \class{term-margin}{m}-\class{term-input}{x}) = \max(0,\ \class{slot-margin}{m}-\class{slot-x signed}{x}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For a different pair the loss is the margin minus the distance, or 0 if that is negative.',
        zh: '不同的一对，损失等于间隔减距离；结果为负时取 0。',
      },
      slots,
      when: isLabel(-1),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g},\quad \class{term-input}{x} \le \class{term-margin}{m}`,
      spoken: {
        en: 'Up to the margin, and on it, the gradient is minus 1.',
        zh: '在间隔以内（包括恰好在间隔上），梯度是 −1。',
      },
      slots,
      when: (state) => isLabel(-1)(state) && isPulling(state),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g},\quad \class{term-input}{x} > \class{term-margin}{m}`,
      spoken: { en: 'Beyond the margin the gradient is 0.', zh: '超出间隔后，梯度为 0。' },
      slots,
      when: (state) => isLabel(-1)(state) && !isPulling(state),
    },
    {
      math: tex`\class{term-target}{y}\neq\pm1:\quad \class{term-loss}{\ell} = \class{term-input}{x} + \max(0,\ \class{term-margin}{m}-\class{term-input}{x}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For any other label PyTorch adds both branches: the larger of distance and margin, whatever the label.',
        zh: '标签是其他值时，PyTorch 把两个分支相加：得到距离与间隔中较大的一个，与标签无关。',
      },
      slots,
      when: isNeither,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is 0 up to the margin and 1 beyond it.',
        zh: '在间隔以内梯度为 0，超出后为 1。',
      },
      slots,
      when: isNeither,
    },
  ],
  note: {
    en: 'The article prints the textbook hinge under this name. PyTorch’s takes one distance, and a target other than ±1 (0, randn, even NaN) adds both branches.',
    zh: '文章在这个名字下写的是教科书里的 hinge。PyTorch 的输入是一个距离；标签不是 ±1（0、randn，甚至 NaN）时，两个分支会相加。',
  },
  prediction: {
    en: 'One distance per pair, not negative; not two embeddings. Negative values are accepted and the loss loses its floor.',
    zh: '每一对一个距离，不为负；不是两个嵌入。负值也会被接受，损失就没有下界了。',
  },
  target: {
    en: '1 for a same pair, −1 for a different one, in the distance’s shape. Nothing is checked.',
    zh: '相同为 1，不同为 −1，形状与距离相同。PyTorch 不做任何检查。',
  },
  lastLayer: {
    code: 'F.pairwise_distance(embedding1, embedding2)',
    why: {
      en: 'The loss takes the distance of the two embeddings, so compute it first.',
      zh: '这个损失接收两个嵌入之间的距离，所以先把距离算出来。',
    },
  },
  denominator: {
    en: 'mean divides by the number of all elements; sum by nothing.',
    zh: 'mean 除以全部元素的个数；sum 不除。',
  },
  presets: [
    {
      id: 'different-too-close',
      name: { en: 'Different, and too close', zh: '不同，却靠得太近' },
      why: {
        en: 'Distance 0.4 inside the margin 1: a loss of 0.6, pushed apart.',
        zh: '距离 0.4，小于间隔 1：损失 0.6，被推开。',
      },
      state: scalarState(0.4, -1),
    },
    {
      id: 'kink',
      name: { en: 'Exactly on the margin', zh: '正好在间隔上' },
      why: {
        en: 'The loss is 0, PyTorch’s gradient is still −1.',
        zh: '损失是 0，PyTorch 的梯度却仍是 −1。',
      },
      state: scalarState(1, -1),
    },
    {
      id: 'same',
      name: { en: 'Same, and apart', zh: '相同，却分开了' },
      why: {
        en: 'A same pair pays its distance, 2, and is drawn together.',
        zh: '相同的一对，损失就是距离 2，并被拉近。',
      },
      state: scalarState(2, 1),
    },
    {
      id: 'label-zero',
      name: { en: 'Label 0 for different', zh: '用 0 表示不同' },
      why: {
        en: 'Both branches are added: a loss of 1 and no pull, where −1 would push.',
        zh: '两个分支相加：损失是 1，没有拉力；若标签是 −1，本应被推开。',
      },
      state: scalarState(0.4, 0),
    },
    {
      id: 'article',
      name: { en: 'The article’s example', zh: '文章中的例子' },
      why: {
        en: 'randn (3, 5) as distances and as labels: runs, 1.04277, and the labels have no influence at all.',
        zh: '(3, 5) 的 randn 既当距离又当标签：能运行，得 1.04277，但标签毫无影响。',
      },
      state: stateOf(firstDraw, secondDraw),
    },
    {
      id: 'article-corrected',
      name: { en: 'The article’s example, corrected', zh: '文章中的例子，改正后' },
      why: {
        en: 'One distance per pair and ±1 as labels: 1.98399.',
        zh: '每一对一个距离，标签为 ±1：1.98399。',
      },
      state: stateOf(drawnDistances, vector([1, -1, 1])),
    },
  ],
  examples: [
    right(
      'distances',
      { en: 'Distances (3), labels ±1', zh: '距离 (3)，标签 ±1' },
      { en: 'One distance and one sign per pair.', zh: '每一对一个距离、一个符号。' },
      stateOf(vector([0.2, 0.4, 1.6]), vector([1, -1, -1])),
    ),
    right(
      'integer-signs',
      { en: 'Labels ±1 as int64', zh: '标签 ±1 为 int64' },
      { en: 'Integer signs work too.', zh: '整数符号也可以。' },
      stateOf(vector([0.2, 0.4]), vector([1, -1], 'int64')),
    ),
    right(
      'wide',
      { en: 'Margin 2', zh: '间隔为 2' },
      { en: 'The margin is in units of the distance.', zh: '间隔的单位与距离相同。' },
      stateOf(vector([0.2, 1.4]), vector([1, -1]), { margin: 2 }),
    ),
    trap(
      'zero-one',
      { en: 'Labels 0 and 1', zh: '标签为 0 和 1' },
      {
        en: 'With 0 both branches are added: near pairs feel nothing, far ones are drawn together. Use 2·y − 1.',
        zh: '标签为 0 时两个分支相加：近的没有拉力，远的反而被拉近。请用 2·y − 1。',
      },
      stateOf(vector([0.2, 0.4, 1.6]), vector([1, 0, 0])),
    ),
    trap(
      'negative-distance',
      { en: 'A score instead of a distance', zh: '传入得分而不是距离' },
      {
        en: 'A negative “distance” of a same pair gives a negative loss, −3, and falls without end.',
        zh: '相同的一对给出负的“距离”，损失也是负的：−3，而且会一直降下去。',
      },
      stateOf(vector([-3]), vector([1])),
    ),
    raises(
      'sizes-differ',
      { en: '(3, 5) against (3)', zh: '(3, 5) 对 (3)' },
      {
        en: 'Two embeddings’ difference is not a distance: reduce it to (3) first.',
        zh: '两个嵌入之差还不是距离：先算成形状 (3) 的距离。',
      },
      stateOf(firstDraw, vector([1, -1, 1])),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'The size of tensor a (3) must match the size of tensor b (5) at non-singleton dimension 1',
      },
    ),
  ],
  breakIt: 'zero-one',
  references: [torchDocs('nn.HingeEmbeddingLoss')],
};
