import { tensor } from '../../tensors/tensor';
import { classAxis } from '../classes';
import type { LossContract } from '../contract';
import { xlogy } from '../exact';
import { examples, presets } from '../prose/kl-div-loss-calls';
import type { Computation, ForwardArguments, Tensor, Tf } from '../forward';
import { together } from '../ops';
import { element, row } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { tex } from '../tex';

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
    reduction === 'batchmean' ? inputs.input?.shape[0] || 1 : undefined,
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
  api: { kind: 'nn' },
  inputs: [
    {
      name: 'input',
      meaning: 'log-probability',
      shapes: [['N', 'C'], ['*']],
      dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
      range: [-4, 4],
      step: 0.01,
      legal: { max: 0 },
      differentiable: true,
    },
  ],
  targets: [
    {
      name: 'target',
      meaning: 'probability',
      shapes: [['N', 'C'], ['*']],
      dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
      range: [0, 1],
      step: 0.01,
      legal: { min: 0, max: 1 },
      differentiable: false,
    },
  ],
  parameters: [{ kind: 'boolean', name: 'log_target', default: false }],
  reductions: ['batchmean', 'mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'elementwise',
  scene: {
    kind: 'distributions',
    input: 'input',
    target: 'target',
    initial: {
      inputs: { input: tensor([1, 4], [0.4, 1.2, -0.3, -1]) },
      targets: { target: tensor([1, 4], [0.1, 0.25, 0.5, 0.15]) },
      params: { pre: 'log_softmax(dim=1)' },
    },
  },
};

const passesLogSoftmax = (state: FormulaState) => typeof state.params.pre === 'string';
const isLogTarget = (state: FormulaState) => state.params.log_target === true;

const slots = (state: FormulaState) => ({
  pointwise: row(state.terms.pointwise, state.sample),
  loss: element(state.terms.forward, state.sample),
});

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
  presets,
  examples,
  breakIt: 'probabilities',
  references: [
    {
      label: 'torch.nn.KLDivLoss',
      url: 'https://docs.pytorch.org/docs/stable/generated/torch.nn.KLDivLoss.html',
    },
  ],
};
