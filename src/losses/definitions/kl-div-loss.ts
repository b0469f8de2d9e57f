import { tensor, vector } from '../../tensors/tensor';
import { realInput } from '../arguments';
import { firstLogits, secondLogits, secondProbabilities } from '../prose/article-tensors';
import { classAxis } from '../classes';
import type { LossContract } from '../contract';
import { xlogy } from '../exact';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { together } from '../ops';
import { element, row } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { stateOf } from '../states';
import { tex } from '../tex';

/** The bars hold logits. */
const behindLogSoftmax = { pre: 'log_softmax(dim=1)' };

export const contract: LossContract = {
  id: 'KLDivLoss',
  family: 'classification',
  short: 'KLDiv',
  aliases: [
    'KL',
    'Kullback-Leibler',
    'relative entropy',
    'KL散度',
    '相对熵',
    'xiangduishang',
    'sandu',
    'distillation',
  ],
  api: { kind: 'nn', function: 'F.kl_div' },
  inputs: [
    {
      ...realInput,
      meaning: 'log-probability',
      shapes: [['N', 'C'], ['*']],
      range: [-4, 4],
      legal: { max: 0 },
    },
  ],
  targets: [
    {
      ...realInput,
      name: 'target',
      meaning: 'probability',
      shapes: [['N', 'C'], ['*']],
      range: [0, 1],
      legal: { min: 0, max: 1 },
      differentiable: false,
    },
  ],
  parameters: [{ kind: 'boolean', name: 'log_target', default: false }],
  reductions: ['batchmean', 'mean', 'sum', 'none'],
  defaultReduction: 'mean',
  isDelicate: true,
  batch: 'elementwise',
  scene: {
    kind: 'distributions',
    input: 'input',
    target: 'target',
    initial: stateOf(
      tensor([1, 4], [0.4, 1.2, -0.3, -1]),
      tensor([1, 4], [0.1, 0.25, 0.5, 0.15]),
      behindLogSoftmax,
    ),
  },
};

function pointwise(tf: Tf, args: ForwardArguments): Tensor {
  const [input, target] = together(tf, args.tensor('input'), args.tensor('target'));
  return args.boolean('log_target')
    ? tf.mul(tf.exp(target), tf.sub(target, input))
    : tf.sub(xlogy(tf, target, target), tf.mul(target, input));
}

/**
 * Terms, in the input's shape: `log_probability` = the input as the loss sees it, after `pre`; `probability` = e to it (softmax of
 * the bars when `pre` is log_softmax); `target_probability` and `log_target_probability`, whichever the target holds;
 * `pointwise` = target · (log target − input), the loss; `reverse_pointwise` = probability · (input − log target). One per row of
 * classes: `forward` and `reverse` = their sums; `cross_entropy` = −Σ target · input; `entropy` = −Σ target · log target.
 */
export const computation: Computation = {
  forward: pointwise,
  denominator: ({ inputs, reduction }) =>
    reduction === 'batchmean' ? (inputs.input?.shape[0] ?? 1) : undefined,
  terms: (tf, args) => {
    const [input, target] = together(tf, args.tensor('input'), args.tensor('target'));
    const inLogs = args.boolean('log_target');
    const targetProbability = inLogs ? tf.exp(target) : target;
    const logTarget = inLogs ? target : tf.log(target);
    const probability = tf.exp(input);
    const forward = pointwise(tf, args);
    const reverse = tf.mul(probability, tf.sub(input, logTarget));
    const overClasses = (x: Tensor) => (x.rank === 0 ? x : tf.sum(x, classAxis(x.shape)));
    return {
      log_probability: input,
      probability,
      target_probability: targetProbability,
      log_target_probability: logTarget,
      pointwise: forward,
      reverse_pointwise: reverse,
      forward: overClasses(forward),
      reverse: overClasses(reverse),
      cross_entropy: tf.neg(overClasses(tf.mul(targetProbability, input))),
      entropy: tf.neg(overClasses(xlogy(tf, targetProbability, targetProbability))),
    };
  },
};

const passesLogSoftmax = (state: FormulaState) => typeof state.params.pre === 'string';
const isLogTarget = (state: FormulaState) => state.params.log_target === true;

const slots = (state: FormulaState) => ({
  pointwise: row(state.terms.pointwise, state.sample),
  loss: element(state.terms.forward, state.sample),
});

const logits = tensor([2, 3], [2, 0.5, -1, 0.1, 0.3, 0.6]);
const probabilities = tensor([2, 3], [0.8, 0.2, 0, 0, 0.25, 0.75]);

// @__NO_SIDE_EFFECTS__
function batchmean(...call: Parameters<typeof stateOf>) {
  return { ...stateOf(...call), reduction: 'batchmean' } as const;
}

export const prose: LossProse = {
  name: { en: 'Kullback–Leibler divergence', zh: 'KL 散度' },
  summary: {
    en: 'What it costs, in nats, to use the model’s distribution where the target’s is true.',
    zh: '用模型的分布代替真实分布，平均要多付出多少（以 nat 计）。',
  },
  uses: {
    en: 'Approximating a function or a distribution; multi-class tasks; predictions that are to be distributed like the training data; distillation.',
    zh: '逼近某个函数或分布；多分类；希望预测的分布与训练数据一致；知识蒸馏。',
  },
  character: {
    en: 'Punishes missing what the target finds likely. In the logits its gradient is cross-entropy’s.',
    zh: '目标认为可能而模型漏掉的，惩罚最重。对 logits 的梯度与交叉熵相同。',
  },
  arguments: {
    input: { en: 'model, in logs', zh: '模型的对数概率' },
    target: { en: 'true distribution', zh: '标签（真实分布）' },
  },
  parameters: { log_target: { en: 'target in logs', zh: '标签取对数' } },
  formula: [
    {
      math: tex`\class{term-input}{x} = \operatorname{log\_softmax}(z)`,
      spoken: {
        en: 'The bars hold logits z; log_softmax turns them into the log-probabilities that the loss takes.',
        zh: '柱子是 logits z；先经 log_softmax 变成这个损失所需的对数概率。',
      },
      when: passesLogSoftmax,
    },
    {
      math: tex`\class{term-loss}{\ell} = \textstyle\sum_{c} \class{term-target}{y_c}\,(\log \class{term-target}{y_c} - \class{term-input}{x_c})`,
      spoken: {
        en: 'For each class: the target’s probability times its logarithm minus the model’s log-probability; a zero counts as 0.',
        zh: '对每个类别：真实概率 ×（真实概率的对数 − 模型的对数概率）；真实概率为零的项算 0。',
      },
      when: (state) => !isLogTarget(state),
    },
    {
      math: tex`\class{term-loss}{\ell} = \textstyle\sum_{c} e^{\class{term-target}{y_c}}\,(\class{term-target}{y_c} - \class{term-input}{x_c})`,
      spoken: {
        en: 'With log_target the target holds logarithms too: e to the target times the difference of both.',
        zh: 'log_target 为真时标签也是对数：e 的标签次方，乘以两者之差。',
      },
      when: isLogTarget,
    },
    {
      math: tex`\phantom{\ell} = \class{slot-pointwise}{\ell_c} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The term of each class, and their sum. Single terms may be negative; the sum of two distributions is not.',
        zh: '各类别的项及其总和。单项可以为负；两个真正的分布，总和不会为负。',
      },
      slots,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial z_c} = p_c - \class{term-target}{y_c}`,
      spoken: {
        en: 'In the logits the gradient is the model’s probability minus the target’s, as in cross-entropy.',
        zh: '对 logits 的梯度等于模型概率减真实概率，与交叉熵相同。',
      },
      when: (state) => passesLogSoftmax(state) && !isLogTarget(state),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x_c} = -\class{term-target}{y_c}`,
      spoken: {
        en: 'In its own input the gradient is minus the target: it never depends on the prediction.',
        zh: '对它自己的输入，梯度就是标签取负：与预测值无关。',
      },
      when: (state) => !passesLogSoftmax(state) && !isLogTarget(state),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x_c} = -e^{\class{term-target}{y_c}}`,
      spoken: {
        en: 'In its own input the gradient is minus the target’s probability.',
        zh: '对它自己的输入，梯度等于标签对应的概率取负。',
      },
      when: isLogTarget,
    },
  ],
  note: {
    en: 'The input is in log space, the target is not (unless log_target), and only batchmean or sum give the textbook value: mean also divides by C, with a warning.',
    zh: '输入是对数，标签不是（除非 log_target），而且只有 batchmean 或 sum 给出教科书上的值：mean 还会再除以 C，并给出警告。',
  },
  prediction: {
    en: 'Log-probabilities, at most 0, from log_softmax over the classes. Nothing is checked.',
    zh: '对数概率，不大于 0，由类别维上的 log_softmax 得到。PyTorch 不检查。',
  },
  target: {
    en: 'Probabilities in the input’s shape, rows summing to 1; with log_target their logarithms. Nothing is checked, shapes are broadcast.',
    zh: '概率，形状与输入相同，每行之和为 1；log_target 为真时取对数。PyTorch 不检查，形状会广播。',
  },
  lastLayer: {
    code: 'nn.LogSoftmax(dim=1)',
    why: {
      en: 'The loss takes the model’s logarithms and takes none itself.',
      zh: '这个损失接收模型的对数概率，自己不再对输入取对数。',
    },
  },
  denominator: {
    en: 'batchmean divides by N, the first dimension: the divergence per sample. mean divides by all N · C elements, so it is C times too small.',
    zh: 'batchmean 除以第一维 N，得到每个样本的散度。mean 除以全部 N · C 个元素，所以小了 C 倍。',
  },
  presets: [
    {
      id: 'equal',
      name: { en: 'Both the same', zh: '两个分布相同' },
      why: {
        en: 'Even logits against an even target: divergence 0 and no pull.',
        zh: 'logits 相等，标签也均匀：散度为 0，没有拉力。',
      },
      state: stateOf(
        tensor([1, 4], [0, 0, 0, 0]),
        tensor([1, 4], [0.25, 0.25, 0.25, 0.25]),
        behindLogSoftmax,
      ),
      reduction: 'batchmean',
    },
    {
      id: 'certain',
      name: { en: 'A certain target', zh: '确定的标签' },
      why: {
        en: 'One-hot target: its zeros cost nothing, and the divergence is the cross-entropy.',
        zh: 'one-hot 标签：概率为零的项没有损失，散度就等于交叉熵。',
      },
      state: stateOf(
        tensor([1, 4], [2.4, 1.1, 0.3, -0.9]),
        tensor([1, 4], [0, 1, 0, 0]),
        behindLogSoftmax,
      ),
      reduction: 'batchmean',
    },
    {
      id: 'missed',
      name: { en: 'A likely class missed', zh: '漏掉了可能的类别' },
      why: {
        en: 'The target gives the last class 0.45 and the model next to nothing: that term is most of the loss.',
        zh: '真实分布给最后一类 0.45，模型却几乎没给：这一项占了损失的大部分。',
      },
      state: stateOf(
        tensor([1, 4], [2, 2, 0, -4]),
        tensor([1, 4], [0.45, 0.05, 0.05, 0.45]),
        behindLogSoftmax,
      ),
      reduction: 'batchmean',
    },
    {
      id: 'article',
      name: { en: 'The article’s example', zh: '文章中的例子' },
      why: {
        en: 'randn for both: a negative target has no logarithm, so the loss is NaN, while the gradients stay finite.',
        zh: '两者都是 randn：负的标签没有对数，损失是 NaN，而梯度仍是有限的。',
      },
      state: stateOf(firstLogits, secondLogits),
      reduction: 'batchmean',
    },
    {
      id: 'article-corrected',
      name: { en: 'The article’s example, corrected', zh: '文章中的例子，改正后' },
      why: {
        en: 'log_softmax for the model, softmax for the target: 0.614232.',
        zh: '模型取 log_softmax，标签取 softmax：0.614232。',
      },
      state: stateOf(firstLogits, secondProbabilities, behindLogSoftmax),
      reduction: 'batchmean',
    },
  ],
  examples: [
    right(
      'distributions',
      { en: 'log_softmax (2, 3), probabilities (2, 3)', zh: 'log_softmax (2, 3)，概率 (2, 3)' },
      {
        en: 'Logarithms for the model, probabilities for the target, batchmean.',
        zh: '模型取对数概率，标签取概率，归约用 batchmean。',
      },
      batchmean(logits, probabilities, behindLogSoftmax),
    ),
    right(
      'zeros',
      { en: 'A target with zeros', zh: '标签中含有零' },
      { en: 'A zero counts as 0, not as NaN.', zh: '概率为零的项算 0，不会得到 NaN。' },
      batchmean(tensor([1, 3], [-0.7, -1.4, -1.4]), tensor([1, 3], [1, 0, 0])),
    ),
    right(
      'log-target',
      { en: 'log_target with logarithms', zh: 'log_target 且标签取对数' },
      {
        en: 'Both in log space: the stable way when the target is a teacher’s output.',
        zh: '两者都取对数：标签来自教师模型时，这样数值更稳定。',
      },
      batchmean(tensor([1, 3], [2, 0.5, -1]), tensor([1, 3], [-0.4, -1.6, -2.1]), {
        pre: 'log_softmax(dim=1)',
        log_target: true,
      }),
    ),
    trap(
      'probabilities',
      { en: 'Probabilities instead of logarithms', zh: '传入概率而不是对数概率' },
      {
        en: 'Both the same distribution, and the divergence is negative, −1.34182, instead of 0: take log_softmax.',
        zh: '两个分布完全相同，散度却是负的：−1.34182，而不是 0。请用 log_softmax。',
      },
      batchmean(tensor([1, 3], [0.7, 0.2, 0.1]), tensor([1, 3], [0.7, 0.2, 0.1])),
    ),
    trap(
      'plain-mean',
      { en: "The default reduction 'mean'", zh: '默认的归约 mean' },
      {
        en: 'Divides by the 6 elements instead of the 2 samples; PyTorch warns.',
        zh: '除以 6 个元素，而不是 2 个样本；PyTorch 会警告。',
      },
      stateOf(logits, probabilities, behindLogSoftmax),
      "reduction: 'mean' divides the total loss by both the batch size and the support size.'batchmean' divides only by the batch size, and aligns with the KL div math definition.'mean' will be changed to behave the same as 'batchmean' in the next major release.",
    ),
    raises(
      'indices',
      { en: 'Class indices int64 (2)', zh: '类别下标 int64 (2)' },
      { en: 'A distribution is needed, not class numbers.', zh: '需要的是分布，不是类别编号。' },
      batchmean(logits, vector([0, 2], 'int64'), behindLogSoftmax),
      { stage: 'forward', type: 'RuntimeError', message: 'kl_div: Integral inputs not supported.' },
    ),
  ],
  breakIt: 'probabilities',
  references: [torchDocs('nn.KLDivLoss')],
};
