import { tensor, vector } from '../../tensors/tensor';
import { binaryTarget, logitInput } from '../arguments';
import type { LossContract } from '../contract';
import { logSigmoid } from '../exact';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { power, sigmoid } from '../ops';
import { element } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { numberParameter } from '../states';
import { scalar } from '../../tensors/tensor';
import { tex } from '../tex';

const source = `def sigmoid_focal_loss(inputs, targets, alpha=0.25, gamma=2.0, reduction='mean'):
    p = torch.sigmoid(inputs)
    ce = torch.nn.functional.binary_cross_entropy_with_logits(inputs, targets, reduction='none')
    p_t = p * targets + (1 - p) * (1 - targets)
    loss = ce * (1 - p_t) ** gamma
    if alpha >= 0:
        loss = (alpha * targets + (1 - alpha) * (1 - targets)) * loss
    return {'mean': loss.mean, 'sum': loss.sum, 'none': lambda: loss}[reduction]()`;

// @__NO_SIDE_EFFECTS__
function of(inputs: number, targets: number, params: FormulaState['params'] = {}) {
  return { inputs: { inputs: scalar(inputs) }, targets: { targets: scalar(targets) }, params };
}

export const contract: LossContract = {
  id: 'SigmoidFocalLoss',
  family: 'classification',
  short: 'Focal',
  aliases: ['focal loss', 'RetinaNet', 'class imbalance', 'gamma', '焦点损失', 'jiaodian'],
  api: { kind: 'custom', function: 'sigmoid_focal_loss', source },
  inputs: [{ ...logitInput, name: 'inputs' }],
  targets: [
    {
      ...binaryTarget,
      name: 'targets',
      dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
    },
  ],
  parameters: [
    { kind: 'number', name: 'alpha', default: 0.25, min: -1, max: 1, step: 0.01 },
    { kind: 'number', name: 'gamma', default: 2, min: 0, max: 5, step: 0.01 },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'line',
    input: 'inputs',
    target: 'targets',
    domain: [-6, 6],
    lossRange: [0, 2],
    gradientRange: [-0.5, 0.5],
    axis: 'logit',
    ring: 'label',
    initial: of(-3, 1),
    kinks: () => [],
  },
};

/** p·t + (1 − p)·(1 − t): the probability given to the label. */
function ofLabel(tf: Tf, args: ForwardArguments): Tensor {
  const p = sigmoid(tf, args.tensor('inputs'));
  const t = args.tensor('targets');
  return tf.add(tf.mul(p, t), tf.mul(tf.sub(1, p), tf.sub(1, t)));
}

function crossEntropy(tf: Tf, args: ForwardArguments): Tensor {
  const x = args.tensor('inputs');
  return tf.sub(tf.mul(tf.sub(1, args.tensor('targets')), x), logSigmoid(tf, x));
}

/** Terms: `p_t`, the probability of the label; `focus` = (1 − p_t)^gamma; `ce`, the cross-entropy; `alpha_t`, its weight. */
export const computation: Computation = {
  forward: (tf, args) => {
    const focus = power(tf, tf.sub(1, ofLabel(tf, args)), args.number('gamma'));
    return tf.mul(alphaOf(tf, args), tf.mul(crossEntropy(tf, args), focus));
  },
  terms: (tf, args) => ({
    p_t: ofLabel(tf, args),
    focus: power(tf, tf.sub(1, ofLabel(tf, args)), args.number('gamma')),
    ce: crossEntropy(tf, args),
    alpha_t: alphaOf(tf, args),
  }),
};

/** alpha·t + (1 − alpha)·(1 − t); 1 for a negative alpha, which switches the weighting off. */
function alphaOf(tf: Tf, args: ForwardArguments): Tensor {
  const alpha = args.number('alpha');
  const t = args.tensor('targets');
  if (alpha < 0) return tf.add(tf.zerosLike(t), 1);
  return tf.add(tf.mul(alpha, t), tf.mul(1 - alpha, tf.sub(1, t)));
}

const slots = (state: FormulaState) => ({
  p: element(state.terms.p_t, state.sample),
  focus: element(state.terms.focus, state.sample),
  ce: element(state.terms.ce, state.sample),
  alpha: element(state.terms.alpha_t, state.sample),
  gamma: numberParameter(state, 'gamma', 2),
  loss: state.loss,
  gradient: state.grads.inputs?.[0] ?? Number.NaN,
});

export const prose: LossProse = {
  name: { en: 'Sigmoid focal loss', zh: 'Sigmoid 焦点损失' },
  summary: {
    en: 'Binary cross-entropy, turned down for what is already right.',
    zh: '二元交叉熵，但对已经答对的样本降低权重。',
  },
  uses: {
    en: 'Yes-or-no questions where almost every answer is no: object detection, rare events.',
    zh: '几乎全是“否”的是非问题：目标检测、稀有事件。',
  },
  character: {
    en: 'Easy samples fall silent, so that a thousand of them do not drown one hard one.',
    zh: '容易的样本安静下来，不让一千个容易的淹没一个困难的。',
  },
  arguments: {
    inputs: { en: 'logit', zh: 'logit（预测值）' },
    targets: { en: 'label, 0 or 1', zh: '标签，0 或 1' },
  },
  parameters: {
    alpha: { en: 'weight of label 1', zh: '标签 1 的权重' },
    gamma: { en: 'focus on the hard', zh: '对困难样本的聚焦' },
  },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \class{term-alpha}{\alpha_t}\,(1-p_t)^{\class{term-gamma}{\gamma}}\cdot(-\log p_t) = \class{slot-alpha}{a}\cdot\class{slot-focus}{f}\cdot\class{slot-ce}{c} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is the weight of the label, times one minus the label’s probability to the power gamma, times the cross-entropy.',
        zh: '损失等于标签的权重，乘以（1 减标签的概率）的 gamma 次方，再乘以交叉熵。',
      },
      slots,
    },
    {
      math: tex`p_t = \class{slot-p}{p},\quad (1-\class{slot-p}{p})^{\class{slot-gamma term-gamma}{\gamma}} = \class{slot-focus}{f}`,
      spoken: {
        en: 'The probability of the label, and what is left of it to the power gamma.',
        zh: '标签的概率，以及其余部分的 gamma 次方。',
      },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \class{slot-gradient term-gradient}{g}`,
      spoken: { en: 'The gradient, by autograd.', zh: '梯度，由 autograd 求得。' },
      slots,
    },
  ],
  note: {
    en: 'This is torchvision.ops.sigmoid_focal_loss, whose default reduction is none. alpha below 0 switches the weight off; with gamma 0 it is then binary cross-entropy with logits. A gamma below 1 gives NaN gradients where 1 − p rounds to 0.',
    zh: '即 torchvision.ops.sigmoid_focal_loss，其默认 reduction 为 none。alpha 小于 0 时不加权；此时 gamma 取 0 就是带 logits 的二元交叉熵。gamma 小于 1 时，若 1 − p 舍入为 0，梯度会是 NaN。',
  },
  prediction: {
    en: 'Logits, any real number: the sigmoid is inside.',
    zh: 'logits，任意实数：sigmoid 已在损失内部。',
  },
  target: {
    en: '0 or 1 as float32 in the logits’ shape; between them is legal too.',
    zh: 'float32 的 0 或 1，形状与 logits 相同；介于两者之间也合法。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, C)',
    why: {
      en: 'No sigmoid. Start the bias at −log((1 − π)/π) for a rare label of share π, or the first steps are all about the others.',
      zh: '不加 sigmoid。若标签占比为 π，偏置初始化为 −log((1 − π)/π)，否则最初几步全被其他样本占据。',
    },
  },
  denominator: {
    en: 'mean divides by all elements; detectors sum and divide by the number of objects instead.',
    zh: 'mean 除以全部元素；目标检测通常求和后除以目标个数。',
  },
  presets: [
    {
      id: 'hard',
      name: { en: 'A hard one', zh: '困难样本' },
      why: {
        en: 'Logit −3 for the label 1: hardly turned down, a loss of 0.692.',
        zh: '标签为 1，logit 却是 −3：几乎没有降权，损失 0.692。',
      },
      state: of(-3, 1),
    },
    {
      id: 'easy',
      name: { en: 'An easy one', zh: '容易样本' },
      why: {
        en: 'Logit 3 for the label 1: a loss of 0.00003, where cross-entropy would still have 0.0486.',
        zh: '标签为 1，logit 是 3：损失 0.00003，而交叉熵仍有 0.0486。',
      },
      state: of(3, 1),
    },
    {
      id: 'easy-background',
      name: { en: 'Easy background', zh: '容易的背景' },
      why: {
        en: 'Logit −2 for the label 0, a thousand times per image: a loss of 0.00135 each.',
        zh: '标签为 0，logit 是 −2，一张图里上千个：每个损失只有 0.00135。',
      },
      state: of(-2, 0),
    },
    {
      id: 'no-focus',
      name: { en: 'gamma 0, no alpha', zh: 'gamma 为 0，不加权' },
      why: {
        en: 'Plain binary cross-entropy: logit 2 for the label 1 costs 0.127 and pulls with 0.119.',
        zh: '就是二元交叉熵：标签为 1，logit 是 2，损失 0.127，拉力 0.119。',
      },
      state: of(2, 1, { alpha: -1, gamma: 0 }),
    },
    {
      id: 'focus',
      name: { en: 'gamma 2, no alpha', zh: 'gamma 为 2，不加权' },
      why: {
        en: 'The same logit 2: a loss of 0.0018 and a pull of 0.00487.',
        zh: '同样的 logit 2：损失 0.0018，拉力 0.00487。',
      },
      state: of(2, 1, { alpha: -1, gamma: 2 }),
    },
  ],
  examples: [
    right(
      'several',
      { en: 'Logits and labels (2, 3)', zh: 'logits 与标签均为 (2, 3)' },
      { en: 'One label per logit, as float32.', zh: '每个 logit 对应一个 float32 标签。' },
      {
        inputs: { inputs: tensor([2, 3], [2, -1, 0.5, -3, 1, 0]) },
        targets: { targets: tensor([2, 3], [1, 0, 0, 0, 1, 0]) },
      },
    ),
    right(
      'unweighted',
      { en: 'alpha −1', zh: 'alpha 为 −1' },
      { en: 'Negative switches the weight off.', zh: '负数表示不加权。' },
      {
        inputs: { inputs: vector([2, -1, 0.5]) },
        targets: { targets: vector([1, 0, 0]) },
        params: { alpha: -1 },
      },
    ),
    right(
      'soft',
      { en: 'Labels between 0 and 1', zh: '标签介于 0 与 1 之间' },
      { en: 'Smoothed labels are legal.', zh: '平滑后的标签是合法的。' },
      {
        inputs: { inputs: vector([2, -1]) },
        targets: { targets: vector([0.9, 0.1]) },
      },
    ),
    trap(
      'signs',
      { en: 'Labels −1 and 1', zh: '标签为 −1 和 1' },
      {
        en: 'Accepted: the label −1 turns the loss negative, and it falls without end. Use 0 and 1.',
        zh: '能运行：标签 −1 使损失变负，而且一直下降。请用 0 和 1。',
      },
      {
        inputs: { inputs: vector([3, -8]) },
        targets: { targets: vector([1, -1]) },
      },
    ),
    raises(
      'integer-labels',
      { en: 'Labels as int64', zh: '标签为 int64' },
      {
        en: 'The cross-entropy inside wants floats: targets.float().',
        zh: '内部的交叉熵要浮点数：请用 targets.float()。',
      },
      {
        inputs: { inputs: vector([2, -1, 0.5]) },
        targets: { targets: vector([1, 0, 0], 'int64') },
      },
      {
        stage: 'forward',
        type: 'RuntimeError',
        message: "result type Float can't be cast to the desired output type Long",
      },
    ),
    raises(
      'class-numbers',
      { en: 'Class numbers (3) for logits (3, 4)', zh: 'logits (3, 4)，标签为类别编号 (3)' },
      {
        en: 'One-hot them: F.one_hot(targets, C).float().',
        zh: '请先转成 one-hot：F.one_hot(targets, C).float()。',
      },
      {
        inputs: { inputs: tensor([3, 4], [2, 0, 0, 1, 0, 1, 3, 0, 1, 0, 0, 2]) },
        targets: { targets: vector([0, 2, 3]) },
      },
      {
        stage: 'forward',
        type: 'ValueError',
        message:
          'Target size (torch.Size([3])) must be the same as input size (torch.Size([3, 4]))',
      },
    ),
  ],
  breakIt: 'signs',
  references: [
    {
      label: 'torchvision.ops.sigmoid_focal_loss',
      url: 'https://docs.pytorch.org/vision/stable/generated/torchvision.ops.sigmoid_focal_loss.html',
    },
    { label: 'Lin et al. 2017', url: 'https://arxiv.org/abs/1708.02002' },
  ],
};
