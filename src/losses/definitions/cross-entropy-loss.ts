import { tensor } from '../../tensors/tensor';
import { logitInput } from '../arguments';
import { classAxis, indexDenominator, weightPerClass } from '../classes';
import type { LossContract } from '../contract';
import { crossEntropy, targetProbability } from '../cross-entropy';
import type { Computation } from '../forward';
import { logSoftmax } from '../ops';
import { element, isGiven, row } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { torchDocs } from '../prose/references';
import { numberParameter } from '../states';
import { tex } from '../tex';
import { examples, presets } from '../prose/cross-entropy-loss-calls';

export const contract: LossContract = {
  id: 'CrossEntropyLoss',
  family: 'classification',
  short: 'CrossEntropy',
  aliases: [
    'CE',
    'softmax loss',
    'log loss',
    'categorical cross entropy',
    '交叉熵',
    'jiaochashang',
    '多分类',
  ],
  api: { kind: 'nn', function: 'F.cross_entropy' },
  inputs: [
    {
      ...logitInput,
      shapes: [['C'], ['N', 'C'], ['N', 'C', 'd1'], ['N', 'C', 'd1', 'd2']],
      range: [-4, 4],
    },
  ],
  targets: [
    {
      name: 'target',
      meaning: 'class index',
      shapes: [[], ['N'], ['N', 'd1'], ['N', 'd1', 'd2']],
      dtypes: ['int64', 'uint8'],
      range: [0, 4],
      step: 1,
      legal: { min: 0 },
      differentiable: false,
    },
    {
      name: 'target',
      meaning: 'class probability',
      shapes: [['C'], ['N', 'C'], ['N', 'C', 'd1'], ['N', 'C', 'd1', 'd2']],
      dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
      range: [0, 1],
      step: 0.01,
      legal: { min: 0, max: 1 },
      differentiable: false,
    },
  ],
  parameters: [
    { kind: 'tensor', name: 'weight', default: null, shape: ['C'], min: 0, max: 5, step: 0.01 },
    { kind: 'integer', name: 'ignore_index', default: -100, min: -100, max: 4 },
    { kind: 'number', name: 'label_smoothing', default: 0, min: 0, max: 1, step: 0.01 },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  isDelicate: true,
  batch: 'rows',
  scene: {
    kind: 'classes',
    input: 'input',
    target: 'target',
    forms: ['index', 'probabilities'],
    bars: 'logits',
    initial: {
      inputs: {
        input: tensor([3, 4], [2.4, 1.1, 0.3, -0.9, -0.4, 2.2, 0.5, 0.1, 0.2, 0.6, 1.9, 0.4]),
      },
      targets: { target: tensor([3], [1, 1, 2], 'int64') },
      params: {},
    },
  },
};

/**
 * Terms, in the input's shape: `exp_logit` = e^input; `probability` = softmax(input); `log_probability` = log_softmax(input);
 * `target_probability` = the target as probabilities, one-hot for an index, after smoothing; `pointwise` = −weight · target · log p,
 * which sums to the loss. One per row: `sum_exp` = Σ e^input; `log_sum_exp` = its logarithm, stable.
 */
export const computation: Computation = {
  forward: (tf, args) => crossEntropy(tf, args, args.tensor('input')),
  denominator: indexDenominator,
  terms: (tf, args) => {
    const logits = args.tensor('input');
    const axis = classAxis(logits.shape);
    const logProbability = logSoftmax(tf, logits, axis);
    const exponential = tf.exp(logits);
    const target = targetProbability(tf, args, logits.shape);
    const weight = weightPerClass(tf, args, logits.shape);
    const pointwise = tf.neg(tf.mul(target, logProbability));
    return {
      exp_logit: exponential,
      probability: tf.exp(logProbability),
      log_probability: logProbability,
      target_probability: target,
      pointwise: weight ? tf.mul(pointwise, weight) : pointwise,
      sum_exp: tf.sum(exponential, axis),
      log_sum_exp: tf.max(tf.sub(logits, logProbability), axis),
    };
  },
};

const predictedClasses = (state: FormulaState) => row(state.terms.probability, state.sample);

/** The class index of the sample, or null where the target holds probabilities. */
function indexOf({ inputs, targets, sample }: FormulaState): number | null {
  const rank = inputs.input?.shape.length ?? 0;
  return (targets.target?.shape.length ?? 0) < rank ? element(targets.target, sample) : null;
}

function isIgnored(state: FormulaState): boolean {
  return indexOf(state) === numberParameter(state, 'ignore_index', -100);
}

const isSmoothed = (state: FormulaState) => numberParameter(state, 'label_smoothing', 0) > 0;

/** One class is right, for certain: the textbook form with a single logit subtracted. */
function isHard(state: FormulaState): boolean {
  return indexOf(state) !== null && !isIgnored(state) && !isSmoothed(state);
}

const isWeighted = (state: FormulaState) => isGiven(state.params.weight);
const isPlain = (state: FormulaState) => isHard(state) && !isWeighted(state);
const isSoft = (state: FormulaState) => !isIgnored(state) && !isHard(state);

const hardSlots = (state: FormulaState) => {
  const y = indexOf(state) ?? -1;
  return {
    exp: row(state.terms.exp_logit, state.sample),
    logsumexp: element(state.terms.log_sum_exp, state.sample),
    logit: row(state.inputs.input, state.sample)[y] ?? Number.NaN,
    weight: isGiven(state.params.weight) ? (state.params.weight.data[y] ?? Number.NaN) : 1,
    probability: predictedClasses(state)[y] ?? Number.NaN,
    loss: state.loss,
    gradient: state.grads.input?.[y] ?? Number.NaN,
  };
};

export const prose: LossProse = {
  name: { en: 'Cross-entropy', zh: '交叉熵损失' },
  summary: {
    en: 'How surprised the predicted distribution is by the right class: −log of its probability.',
    zh: '预测分布对正确类别感到多“意外”：该类概率的 −log。',
  },
  uses: {
    en: 'Classification of discrete values: images; semantic segmentation as (N, C, H, W) against (N, H, W).',
    zh: '分类：预测离散值，例如图像分类；语义分割时为 (N, C, H, W) 对 (N, H, W)。',
  },
  character: {
    en: 'Punishes confident mistakes hardest: the pull on each logit is its probability minus what it should be.',
    zh: '对“自信的错误”惩罚最重：每个 logit 受到的拉力，等于它的概率与应有值之差。',
  },
  arguments: {
    input: { en: 'logits', zh: 'logits' },
    target: { en: 'right class', zh: '标签' },
  },
  parameters: {
    weight: { en: 'class weights', zh: '类别权重' },
    ignore_index: { en: 'skipped label', zh: '忽略的标签' },
    label_smoothing: { en: 'smoothing', zh: '标签平滑' },
  },
  formula: [
    {
      math: tex`\class{term-loss}{\ell} = \log\textstyle\sum_{c} e^{\class{term-input}{x_c}} - \class{term-target}{x_y}`,
      spoken: {
        en: 'The loss is the logarithm of the sum of the exponentials of all logits, minus the logit of the right class.',
        zh: '损失等于所有 logits 的指数之和的对数，减去正确类别的 logit。',
      },
      when: isPlain,
    },
    {
      math: tex`\phantom{\ell} = \log(\class{slot-exp}{e}) - \class{slot-logit signed}{x_y}`,
      spoken: {
        en: 'With the numbers now: the exponential of each logit under the logarithm.',
        zh: '代入当前数值：对数里是每个 logit 的指数。',
      },
      slots: hardSlots,
      when: isPlain,
    },
    {
      math: tex`\phantom{\ell} = \class{slot-logsumexp}{s} - \class{slot-logit signed}{x_y} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'That logarithm minus the logit of the right class.',
        zh: '这个对数减去正确类别的 logit。',
      },
      slots: hardSlots,
      when: isPlain,
    },
    {
      math: tex`\class{term-loss}{\ell} = w_y\,(\log\textstyle\sum_{c} e^{\class{term-input}{x_c}} - \class{term-target}{x_y}) = \class{slot-weight}{w}\,(\class{slot-logsumexp}{s} - \class{slot-logit signed}{x_y}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The weight of the right class multiplies the logarithm of the sum of exponentials minus its logit.',
        zh: '正确类别的权重，乘以（指数之和的对数减去该类的 logit）。',
      },
      slots: hardSlots,
      when: (state) => isHard(state) && isWeighted(state),
    },
    {
      math: tex`\class{term-loss}{\ell} = -\textstyle\sum_{c} w_c\,\class{term-target}{y_c}\log \class{term-input}{p_c} = \class{slot-pointwise}{\ell_c} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is the sum over the classes of the target’s share times minus the logarithm of the predicted probability.',
        zh: '损失等于各类别“标签所占份额 × 预测概率的 −log”之和。',
      },
      slots: ({ terms, sample, loss }) => ({ pointwise: row(terms.pointwise, sample), loss }),
      when: isSoft,
    },
    {
      math: tex`\class{term-target}{y_c} \to (1-\varepsilon)\,y_c + \varepsilon/C,\quad \varepsilon = \class{slot-smoothing}{\varepsilon}`,
      spoken: {
        en: 'Smoothing moves the share epsilon of the target evenly to all classes.',
        zh: '标签平滑把标签中 epsilon 的份额平均分给所有类别。',
      },
      slots: (state) => ({ smoothing: numberParameter(state, 'label_smoothing', 0) }),
      when: (state) => isSoft(state) && isSmoothed(state),
    },
    {
      math: tex`\class{term-loss}{\ell} = 0,\quad y = \text{ignore\_index} = \class{slot-ignored}{y}`,
      spoken: {
        en: 'This sample is skipped: its label is ignore_index.',
        zh: '这个样本被忽略：它的标签等于 ignore_index。',
      },
      slots: (state) => ({ ignored: numberParameter(state, 'ignore_index', -100) }),
      when: isIgnored,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x_c} = p_c - [c=y]`,
      spoken: {
        en: 'The gradient of each logit is its probability, minus one for the right class.',
        zh: '每个 logit 的梯度等于它的概率；正确类别再减 1。',
      },
      when: isPlain,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x_y} = p_y - 1 = \class{slot-probability}{p} - 1 = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The right class is pulled up by what its probability lacks of one.',
        zh: '正确类别被向上拉，力度等于它的概率与 1 的差距。',
      },
      slots: hardSlots,
      when: isPlain,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x_c} = w_y\,(p_c - [c=y])`,
      spoken: {
        en: 'The weight of the right class multiplies every gradient of the sample.',
        zh: '正确类别的权重乘到该样本的每一个梯度上。',
      },
      when: (state) => isHard(state) && isWeighted(state),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x_c} = p_c\textstyle\sum_{k} w_k\,y_k - w_c\,y_c`,
      spoken: {
        en: 'Without weights the gradient of each logit is its probability minus the target’s share.',
        zh: '没有权重时，每个 logit 的梯度等于它的概率减去标签所占的份额。',
      },
      when: isSoft,
    },
  ],
  note: {
    en: 'PyTorch’s module takes logits and applies log_softmax itself. A softmax in front is not noticed: the loss then cannot reach 0.',
    zh: 'PyTorch 的这个模块接收 logits，内部自己做 log_softmax。前面再加一层 softmax 不会报错，但损失再也到不了 0。',
  },
  prediction: {
    en: 'Raw logits, one per class: (C), (N, C) or (N, C, d1, …). No softmax.',
    zh: '原始 logits，每类一个：(C)、(N, C) 或 (N, C, d1, …)。不要加 softmax。',
  },
  target: {
    en: 'Class indices 0 … C − 1 as int64, without the class dimension: (N) or (N, d1, …). Or probabilities as float32 in the input’s shape.',
    zh: '类别下标 0 … C − 1，int64，不含类别那一维：(N) 或 (N, d1, …)。或者 float32 的概率，形状与输入相同。',
  },
  lastLayer: {
    code: 'nn.Linear(in_features, C)',
    why: {
      en: 'One output per class and no activation: the loss contains the softmax.',
      zh: '每个类别一个输出，不加激活函数：损失里已经包含 softmax。',
    },
  },
  denominator: {
    en: 'mean with indices divides by the sum of the targets’ weights, skipped labels left out; with probabilities by N · d1 · …, whatever the weights.',
    zh: '标签为下标时，mean 除以各标签对应权重之和（忽略的标签不计）；标签为概率时除以 N · d1 · …，与权重无关。',
  },
  presets,
  examples,
  breakIt: 'softmax-first',
  references: [torchDocs('nn.CrossEntropyLoss')],
};
