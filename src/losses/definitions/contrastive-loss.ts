import { tensor, vector } from '../../tensors/tensor';
import { binaryTarget, realInput } from '../arguments';
import type { LossContract } from '../contract';
import type { Computation, ForwardArguments, Tf } from '../forward';
import { clampMin } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { numberParameter, scalarState, stateOf } from '../states';
import { tex } from '../tex';

const source = `def contrastive_loss(input, target, margin=1.0, reduction='mean'):
    slack = torch.clamp(margin - input, min=0)
    loss = 0.5 * (target * input ** 2 + (1 - target) * slack ** 2)
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

export const contract: LossContract = {
  id: 'ContrastiveLoss',
  family: 'ranking',
  short: 'Contrastive',
  aliases: ['Hadsell', 'siamese network', 'pairwise contrastive', '对比损失', '孪生网络', 'duibi'],
  api: { kind: 'custom', function: 'contrastive_loss', source },
  inputs: [{ ...realInput, meaning: 'distance', range: [0, 4], legal: { min: 0 } }],
  targets: [{ ...binaryTarget, legal: { values: [0, 1] }, step: 1 }],
  parameters: [{ kind: 'number', name: 'margin', default: 1, min: 0, max: 3, step: 0.01 }],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'line',
    input: 'input',
    target: 'target',
    domain: [0, 3],
    lossRange: [0, 2],
    gradientRange: [-1.5, 2],
    axis: 'distance',
    ring: 'label',
    initial: scalarState(0.4, 0),
    kinks: () => [],
    brackets: (state) =>
      state.targets.target?.data[0] === 1
        ? []
        : [{ parameter: 'margin', at: numberParameter(state, 'margin', 1), side: 'right' }],
  },
};

const slackOf = (tf: Tf, args: ForwardArguments) =>
  clampMin(tf, tf.sub(args.number('margin'), args.tensor('input')));

/** Terms: `slack` = margin − distance, cut at 0. */
export const computation: Computation = {
  forward: (tf, args) => {
    const target = args.tensor('target');
    const similar = tf.mul(target, tf.square(args.tensor('input')));
    const different = tf.mul(tf.sub(1, target), tf.square(slackOf(tf, args)));
    return tf.mul(0.5, tf.add(similar, different));
  },
  terms: (tf, args) => ({ slack: slackOf(tf, args) }),
};

const slots = (state: FormulaState) => ({
  x: element(state.inputs.input, state.sample),
  y: element(state.targets.target, state.sample),
  slack: element(state.terms.slack, state.sample),
  margin: numberParameter(state, 'margin', 1),
  loss: state.loss,
  gradient: state.grads.input?.[0] ?? Number.NaN,
});

const isSimilar = (state: FormulaState) => slots(state).y === 1;
const isDifferent = (state: FormulaState) => slots(state).y !== 1;

export const prose: LossProse = {
  name: { en: 'Contrastive loss', zh: '对比损失' },
  summary: {
    en: 'Pairs of one kind are drawn together like by a spring, others pushed out to the margin.',
    zh: '同类样本对像被弹簧拉近，异类样本对被推到间隔之外。',
  },
  uses: {
    en: 'Signatures, faces, near-duplicates: does this pair belong together?',
    zh: '签名、人脸、近似重复：这一对是不是同类？',
  },
  character: {
    en: 'The farther a matching pair, the harder the pull; a differing pair beyond the margin is left alone.',
    zh: '同类离得越远拉得越狠；异类越过间隔就不再管。',
  },
  arguments: {
    input: { en: 'distance of the pair', zh: '样本对的距离' },
    target: { en: 'label, 1 same or 0 different', zh: '标签，1 同类，0 异类' },
  },
  parameters: { margin: { en: 'margin', zh: '间隔' } },
  formula: [
    {
      math: tex`\class{term-target}{y} = 1:\quad \class{term-loss}{\ell} = \tfrac12\class{term-input}{d}^2 = \tfrac12\cdot\class{slot-x signed}{d}^2 = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For a pair of one kind the loss is half the square of the distance.',
        zh: '同类样本对的损失是距离平方的一半。',
      },
      slots,
      when: isSimilar,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial d} = \class{term-input}{d} = \class{slot-gradient term-gradient}{g}`,
      spoken: { en: 'The gradient is the distance.', zh: '梯度就是距离。' },
      slots,
      when: isSimilar,
    },
    {
      math: tex`\class{term-target}{y} = 0:\quad \class{term-loss}{\ell} = \tfrac12\max(0,\class{term-margin}{m}-\class{term-input}{d})^2 = \tfrac12\max(0,\class{slot-margin}{m}-\class{slot-x signed}{d})^2 = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'For a pair of two kinds the loss is half the square of what the distance lacks of the margin.',
        zh: '异类样本对的损失，是距离到间隔所差部分平方的一半。',
      },
      slots,
      when: isDifferent,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial d} = -\max(0,\class{term-margin}{m}-\class{term-input}{d}) = -\class{slot-slack}{s} = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient is minus what is lacking: it pushes the pair apart.',
        zh: '梯度是所差部分的相反数：把样本对推开。',
      },
      slots,
      when: isDifferent,
    },
  ],
  note: {
    en: 'Hadsell, Chopra and LeCun label it the other way: there 0 means the same. Libraries disagree, and swapped labels run. With a ½ and squares it is smooth at the margin, unlike HingeEmbeddingLoss.',
    zh: 'Hadsell、Chopra 与 LeCun 的论文用的是相反的标签：0 表示同类。各库约定不一，标签颠倒也能运行。带 ½ 且取平方，所以在间隔处光滑，与 HingeEmbeddingLoss 不同。',
  },
  prediction: {
    en: 'A distance, 0 or more: F.pairwise_distance(a, b).',
    zh: '距离，不小于 0：F.pairwise_distance(a, b)。',
  },
  target: {
    en: '1 for a pair of one kind, 0 for a pair of two, in the distances’ shape.',
    zh: '同类为 1，异类为 0，形状与距离相同。',
  },
  lastLayer: {
    code: 'F.pairwise_distance(net(a), net(b))',
    why: {
      en: 'One network for both. Normalise the vectors, or growing lengths satisfy every margin.',
      zh: '两边用同一个网络。向量要归一化，否则只要变长就能越过任何间隔。',
    },
  },
  denominator: {
    en: 'mean divides by the number of pairs; sum by nothing.',
    zh: 'mean 除以样本对数；sum 不除。',
  },
  presets: [
    {
      id: 'too-near',
      name: { en: 'Different, too near', zh: '异类，太近' },
      why: {
        en: 'Two kinds only 0.4 apart: a loss of 0.18 and a push of 0.6.',
        zh: '异类只相距 0.4：损失 0.18，推力 0.6。',
      },
      state: scalarState(0.4, 0),
    },
    {
      id: 'far-enough',
      name: { en: 'Different, far enough', zh: '异类，够远' },
      why: {
        en: 'Beyond the margin nothing pushes: loss and gradient are 0.',
        zh: '越过间隔就不再推：损失与梯度都是 0。',
      },
      state: scalarState(1.5, 0),
    },
    {
      id: 'apart',
      name: { en: 'Same, far apart', zh: '同类，相距远' },
      why: {
        en: 'One kind, 2 apart: a loss of 2 and a pull of 2, growing with the distance.',
        zh: '同类相距 2：损失 2，拉力 2，随距离增大。',
      },
      state: scalarState(2, 1),
    },
    {
      id: 'coincide',
      name: { en: 'Different, on one spot', zh: '异类，重合' },
      why: {
        en: 'The strongest push there is: 1, the margin.',
        zh: '最强的推力：1，即间隔。',
      },
      state: scalarState(0, 0),
    },
  ],
  examples: [
    right(
      'pairs',
      { en: 'Distances (3), labels 0 and 1', zh: '距离 (3)，标签 0 与 1' },
      { en: 'One label per pair.', zh: '每对一个标签。' },
      stateOf(vector([0.4, 1.5, 0.2]), vector([0, 0, 1])),
    ),
    right(
      'integer',
      { en: 'Labels as int64', zh: '标签为 int64' },
      { en: 'Promoted to float32.', zh: '自动提升为 float32。' },
      stateOf(vector([0.4, 1.5]), vector([0, 1], 'int64')),
    ),
    right(
      'wide',
      { en: 'Margin 2', zh: '间隔为 2' },
      { en: 'In the units of the distance.', zh: '单位与距离相同。' },
      stateOf(vector([0.4, 1.5]), vector([0, 1]), { margin: 2 }),
    ),
    trap(
      'signs',
      { en: 'Labels −1 and 1', zh: '标签为 −1 和 1' },
      {
        en: 'Accepted: −1 pushes twice as hard and makes far pairs cheaper without end. Use 0 and 1.',
        zh: '能运行：−1 会推得两倍狠，而且距离越远损失越负。请用 0 和 1。',
      },
      stateOf(vector([0.5, 0.5]), vector([-1, 1])),
    ),
    trap(
      'column-against-row',
      { en: 'Distances (2, 1), labels (2)', zh: '距离 (2, 1)，标签 (2)' },
      {
        en: 'Broadcast to (2, 2) without a warning: every distance meets every label.',
        zh: '广播成 (2, 2)，没有任何警告：每个距离都对上每个标签。',
      },
      stateOf(tensor([2, 1], [0.1, 2]), vector([1, 0])),
    ),
    raises(
      'sizes-differ',
      { en: 'Distances (3), labels (2)', zh: '距离 (3)，标签 (2)' },
      { en: 'These sizes cannot be broadcast.', zh: '这两个尺寸无法广播。' },
      stateOf(vector([0.4, 1.5, 0.2]), vector([0, 1])),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0',
      },
    ),
  ],
  breakIt: 'signs',
  references: [
    { label: 'Hadsell et al. 2006', url: 'https://doi.org/10.1109/CVPR.2006.100' },
    torchDocs('nn.functional.pairwise_distance'),
  ],
};
