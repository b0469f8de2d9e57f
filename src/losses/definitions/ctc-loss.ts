import { tensor, vector, type TensorData } from '../../tensors/tensor';
import type { ArgumentSpec, LossContract, LossState } from '../contract';
import { ctc, ctcLattice, labelsOf, targetLengths } from '../ctc';
import type { Computation, ForwardArguments } from '../forward';
import { numberParameter } from '../states';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { tex } from '../tex';

// @__NO_SIDE_EFFECTS__
function sequence(
  logProbs: TensorData,
  targets: TensorData,
  { inputs, targets: labels }: Readonly<Record<'inputs' | 'targets', readonly number[]>>,
  params: LossState['params'] = { pre: 'log_softmax(dim=-1)' },
): LossState {
  return {
    inputs: { log_probs: logProbs },
    targets: {
      targets,
      input_lengths: vector(inputs, 'int64'),
      target_lengths: vector(labels, 'int64'),
    },
    params,
  };
}

/** Six steps over blank and two labels: a hesitant 1, 2, 2. */
const sixSteps = tensor(
  [6, 1, 3],
  [0.4, 1.6, -0.5, 0.2, 1.1, 0.3, -0.2, -0.4, 1.5, 1.2, -0.8, 0.6, 0.1, -0.6, 1.4, 0.9, -1, 0.5],
);
/** Logits of the examples: (T, N, C) = (4, 2, 3). */
const batch = tensor(
  [4, 2, 3],
  [
    0.4, 1.6, -0.5, 1.2, 0.1, 0.3, -0.2, -0.4, 1.5, 0.3, 1.1, -0.3, 1.2, -0.8, 0.6, -0.2, 0.4, 1.5,
    0.1, -0.6, 1.4, 0.7, -0.5, 0.2,
  ],
);

const integer: ArgumentSpec = {
  name: 'targets',
  meaning: 'class index',
  shapes: [['S'], ['N', 'S']],
  dtypes: ['int64', 'int32', 'int16', 'int8', 'uint8', 'float32', 'float64'],
  range: [0, 9],
  step: 1,
  legal: { min: 0 },
  differentiable: false,
};

export const contract: LossContract = {
  id: 'CTCLoss',
  family: 'classification',
  short: 'CTC',
  aliases: [
    'connectionist temporal classification',
    'speech',
    'OCR',
    '时序分类',
    '语音识别',
    'yuyinshibie',
  ],
  api: { kind: 'nn' },
  inputs: [
    {
      name: 'log_probs',
      meaning: 'log-probability',
      shapes: [
        ['T', 'C'],
        ['T', 'N', 'C'],
      ],
      dtypes: ['float32', 'float64'],
      range: [-4, 4],
      step: 0.01,
      legal: { max: 0 },
      differentiable: true,
    },
  ],
  targets: [
    integer,
    {
      ...integer,
      name: 'input_lengths',
      meaning: 'length',
      shapes: [[], ['N']],
      dtypes: ['int64', 'int32'],
    },
    {
      ...integer,
      name: 'target_lengths',
      meaning: 'length',
      shapes: [[], ['N']],
      dtypes: ['int64', 'int32'],
    },
  ],
  parameters: [
    { kind: 'integer', name: 'blank', default: 0, min: 0, max: 2 },
    { kind: 'boolean', name: 'zero_infinity', default: false },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'coupled',
  scene: {
    kind: 'sequence',
    input: 'log_probs',
    targets: 'targets',
    inputLengths: 'input_lengths',
    targetLengths: 'target_lengths',
    initial: sequence(sixSteps, tensor([1, 3], [1, 2, 2], 'int64'), { inputs: [6], targets: [3] }),
  },
};

function options(args: ForwardArguments) {
  return {
    state: args.state,
    blank: args.number('blank'),
    zeroInfinity: args.boolean('zero_infinity'),
  };
}

/**
 * Terms: `probability` = e^log_probs, in the input's shape; (N, T, 2S + 1), the labels with blanks between and around: `reached` = the mass
 * of all paths up to a place, `visited` = the share of whole paths that pass it.
 */
export const computation: Computation = {
  forward: (tf, args) => ctc(tf, args.tensor('log_probs'), options(args)),
  elementDenominators: (state) => targetLengths(state).map((length) => Math.max(1, length)),
  terms: (tf, args) => ({
    probability: tf.exp(args.tensor('log_probs')),
    ...ctcLattice(tf, args.tensor('log_probs'), options(args)),
  }),
};

const slots = (state: FormulaState) => {
  const labels = labelsOf(state)[state.sample] ?? [];
  return {
    labels: labels.join('\u2009') || '∅',
    length: Math.max(1, labels.length),
    loss: state.loss,
    blank: numberParameter(state, 'blank', 0),
  };
};

export const prose: LossProse = {
  name: { en: 'Connectionist temporal classification', zh: 'CTC 时序分类损失' },
  summary: {
    en: 'How unlikely the labels are when all ways of spreading them over time count together.',
    zh: '把标签分布到时间上的所有方式合在一起，标签有多不可能。',
  },
  uses: {
    en: 'Speech and handwriting recognition: a sequence of labels without saying when each occurs.',
    zh: '语音识别、手写识别：只给标签序列，不说明每个标签出现在何时。',
  },
  character: {
    en: 'Sums over every alignment: a path may stay on a label, pass through a blank, or step on; repeats need a blank between them.',
    zh: '对所有对齐方式求和：路径可以停在标签上、经过空白、或前进；相邻的相同标签之间必须有空白。',
  },
  arguments: {
    log_probs: { en: 'log p', zh: '对数概率' },
    targets: { en: 'labels', zh: '标签' },
    input_lengths: { en: 'steps', zh: '时刻数' },
    target_lengths: { en: 'labels', zh: '标签数' },
  },
  parameters: {
    blank: { en: 'class of the blank', zh: '空白的类别' },
    zero_infinity: { en: 'impossible counts 0', zh: '不可能时取 0' },
  },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = -\log \sum_{\pi\,\in\,\mathcal{B}^{-1}(\class{term-targets}{y})}\ \prod_{t}\ \class{term-log_probs}{p_t}(\pi_t) = \class{slot-loss term-loss}{\ell},\quad y = \class{slot-labels}{y}`,
      spoken: {
        en: 'The loss is minus the logarithm of the summed probability of all paths that spell the labels once repeats are merged and blanks dropped.',
        zh: '把合并重复、去掉空白后拼成标签的所有路径的概率相加，取对数，再取负。',
      },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial z_t(c)} = p_t(c) - P(\pi_t = c \mid \class{term-targets}{y})`,
      spoken: {
        en: 'In the logits the gradient is the probability minus the share of paths that are at that class at that step.',
        zh: '对 logits 的梯度，等于概率减去该时刻经过该类别的路径所占的份额。',
      },
    },
    {
      math: tex`\text{mean: } \ell / \max(1, |y|) = \class{slot-loss term-loss}{\ell} / \class{slot-length}{n}`,
      spoken: {
        en: 'The mean first divides each loss by its number of labels.',
        zh: 'mean 先把每个损失除以它的标签个数。',
      },
      slots,
    },
  ],
  note: {
    en: 'For log_probs that are a leaf PyTorch returns the gradient with respect to the logits, which is no derivative of its input: correct only behind log_softmax. Labels are not range-checked on the CPU.',
    zh: '当 log_probs 是叶子张量时，PyTorch 返回的是对 logits 的梯度，并不是对输入的导数：只有前面接 log_softmax 时才正确。CPU 上不检查标签是否越界。',
  },
  prediction: {
    en: 'Log-probabilities with time first, (T, N, C) or (T, C), from log_softmax over the last dimension.',
    zh: '对数概率，时间在第一维：(T, N, C) 或 (T, C)，由最后一维上的 log_softmax 得到。',
  },
  target: {
    en: 'Labels without blanks, (N, S) padded or one list, and the two lengths. Float labels are truncated without a word.',
    zh: '不含空白的标签：填充后的 (N, S)，或首尾相接的一列；另加两个长度。浮点标签会被悄悄截断。',
  },
  lastLayer: {
    code: 'nn.LogSoftmax(dim=-1)',
    why: {
      en: 'One class more than there are labels, for the blank; then (T, N, C): permute a batch-first output.',
      zh: '类别数比标签种类多一个，留给空白；形状须为 (T, N, C)：batch 在前的输出要先 permute。',
    },
  },
  denominator: {
    en: 'mean divides each loss by its number of labels, at least 1, and then by the number of sequences; sum by nothing.',
    zh: 'mean 先把每个损失除以标签个数（至少为 1），再除以序列条数；sum 不除。',
  },
  presets: [
    {
      id: 'repeat',
      name: { en: 'A repeated label', zh: '重复的标签' },
      why: {
        en: 'Between the two 2 every path must pass the blank: there is no step across.',
        zh: '两个 2 之间，每条路径都必须经过空白：不能直接跨过。',
      },
      state: sequence(sixSteps, tensor([1, 3], [1, 2, 2], 'int64'), { inputs: [6], targets: [3] }),
    },
    {
      id: 'uniform',
      name: { en: 'Undecided everywhere', zh: '处处五五开' },
      why: {
        en: 'Equal logits over 4 steps and 3 classes: every path is as likely, and the mean over the 2 labels is 0.84.',
        zh: '4 个时刻、3 个类别，logits 全部相等：每条路径同样可能，按 2 个标签平均后损失 0.84。',
      },
      state: sequence(
        tensor([4, 1, 3], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        tensor([1, 2], [1, 2], 'int64'),
        { inputs: [4], targets: [2] },
      ),
    },
    {
      id: 'too-short',
      name: { en: 'Too few steps', zh: '时刻太少' },
      why: {
        en: 'The labels 1, 1 need 3 steps, with the blank between them, and there are 2: inf, and a nan gradient.',
        zh: '标签 1、1 中间要隔一个空白，需要 3 个时刻，却只有 2 个：损失 inf，梯度 nan。',
      },
      state: sequence(
        tensor([2, 1, 3], [0.4, 1.6, -0.5, 0.2, 1.1, 0.3]),
        tensor([1, 2], [1, 1], 'int64'),
        { inputs: [2], targets: [2] },
      ),
    },
    {
      id: 'zero-infinity',
      name: { en: 'The same, silenced', zh: '同样情形，被压成 0' },
      why: {
        en: 'zero_infinity=True makes it 0 with a gradient of 0: the sample is dropped without a word.',
        zh: 'zero_infinity=True 把它变成 0，梯度也为 0：这个样本被悄悄丢弃。',
      },
      state: sequence(
        tensor([2, 1, 3], [0.4, 1.6, -0.5, 0.2, 1.1, 0.3]),
        tensor([1, 2], [1, 1], 'int64'),
        { inputs: [2], targets: [2] },
        { pre: 'log_softmax(dim=-1)', zero_infinity: true },
      ),
    },
    {
      id: 'no-log-softmax',
      name: { en: 'Without log_softmax', zh: '没有 log_softmax' },
      why: {
        en: 'Raw logits are accepted: the number means nothing, and may be negative.',
        zh: '原始 logits 也会被接受：得到的数没有意义，还可能为负。',
      },
      state: sequence(
        sixSteps,
        tensor([1, 3], [1, 2, 2], 'int64'),
        { inputs: [6], targets: [3] },
        {},
      ),
    },
  ],
  examples: [
    right(
      'padded',
      {
        en: 'log_softmax (4, 2, 3), labels (2, 2), lengths',
        zh: 'log_softmax (4, 2, 3)，标签 (2, 2)，两个长度',
      },
      { en: 'What is beyond a length is not read.', zh: '超出长度的部分不读取。' },
      sequence(batch, tensor([2, 2], [1, 2, 1, 0], 'int64'), { inputs: [4, 4], targets: [2, 1] }),
    ),
    right(
      'list',
      { en: 'Labels as one list (3)', zh: '标签首尾相接 (3)' },
      { en: 'Cut by the lengths 2 and 1.', zh: '按长度 2 和 1 切开。' },
      sequence(batch, vector([1, 2, 1], 'int64'), { inputs: [4, 4], targets: [2, 1] }),
    ),
    right(
      'no-labels',
      { en: 'A sequence without labels', zh: '没有标签的序列' },
      {
        en: 'Length 0: the one path is all blanks, and the mean divides by 1.',
        zh: '长度为 0：唯一的路径全是空白，mean 除以 1。',
      },
      sequence(batch, tensor([2, 2], [1, 2, 0, 0], 'int64'), { inputs: [4, 4], targets: [2, 0] }),
    ),
    raises(
      'too-long',
      { en: 'An input length of 5 for 4 steps', zh: '只有 4 个时刻，长度却是 5' },
      {
        en: 'Lengths count the steps after any subsampling.',
        zh: '长度指的是下采样之后的时刻数。',
      },
      sequence(batch, tensor([2, 2], [1, 2, 1, 0], 'int64'), { inputs: [5, 4], targets: [2, 1] }),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message:
          'Expected input_lengths to have value at most 4, but got value 5 (while checking arguments for ctc_loss_allocate_outputs)',
      },
    ),
    trap(
      'too-short',
      { en: 'A repeat in too few steps', zh: '重复标签，时刻不够' },
      {
        en: 'No path spells 1, 1 in 2 steps: inf with a nan gradient. Use more steps, or zero_infinity=True.',
        zh: '2 个时刻里没有路径能拼出 1、1：inf，梯度 nan。请增加时刻，或用 zero_infinity=True。',
      },
      sequence(
        tensor([2, 1, 3], [0.4, 1.6, -0.5, 0.2, 1.1, 0.3]),
        tensor([1, 2], [1, 1], 'int64'),
        { inputs: [2], targets: [2] },
      ),
    ),
    trap(
      'float-labels',
      { en: 'Float labels 1.9 and 2.9', zh: '浮点标签 1.9 和 2.9' },
      {
        en: 'Truncated to 1 and 2 without a message: use integers.',
        zh: '被截断成 1 和 2，没有任何提示：请用整数。',
      },
      sequence(batch, tensor([2, 2], [1.9, 2.9, 1, 0]), { inputs: [4, 4], targets: [2, 1] }),
    ),
  ],
  breakIt: 'too-short',
  references: [torchDocs('nn.CTCLoss')],
};
