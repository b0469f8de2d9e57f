import { tensor } from '../../tensors/tensor';
import { logitInput } from '../arguments';
import { classAxis, indexDenominator, negativeLogLikelihood, targetRows } from '../classes';
import type { LossContract } from '../contract';
import { examples, presets } from '../prose/nll-loss-calls';
import type { Computation } from '../forward';
import { element, isGiven, row } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { numberParameter } from '../states';
import { tex } from '../tex';

/**
 * Terms, in the input's shape: `log_probability` = the input as the loss sees it, after `pre`; `probability` = e to it;
 * `target_probability` = one-hot rows. One per row: `sum_probability`, which is 1 only for real log-probabilities.
 */
export const computation: Computation = {
  forward: (tf, args) => negativeLogLikelihood(tf, args, args.tensor('input')),
  denominator: indexDenominator,
  terms: (tf, args) => {
    const logProbability = args.tensor('input');
    const probability = tf.exp(logProbability);
    return {
      log_probability: logProbability,
      probability,
      target_probability: targetRows(tf, args, logProbability.shape),
      sum_probability: tf.sum(probability, classAxis(logProbability.shape)),
    };
  },
};

export const contract: LossContract = {
  id: 'NLLLoss',
  family: 'classification',
  short: 'NLL',
  aliases: ['negative log likelihood', 'log loss', '负对数似然', 'fuduishusiran', 'log_softmax'],
  api: { kind: 'nn' },
  inputs: [
    {
      ...logitInput,
      meaning: 'log-probability',
      shapes: [['C'], ['N', 'C'], ['N', 'C', 'd1'], ['N', 'C', 'd1', 'd2']],
      range: [-4, 4],
      legal: { max: 0 },
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
  ],
  parameters: [
    { kind: 'tensor', name: 'weight', default: null, shape: ['C'], min: 0, max: 5, step: 0.01 },
    { kind: 'integer', name: 'ignore_index', default: -100, min: -100, max: 4 },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'rows',
  scene: {
    kind: 'classes',
    input: 'input',
    target: 'target',
    forms: ['index'],
    bars: 'log-probabilities',
    initial: {
      inputs: {
        input: tensor([3, 4], [2.4, 1.1, 0.3, -0.9, -0.4, 2.2, 0.5, 0.1, 0.2, 0.6, 1.9, 0.4]),
      },
      targets: { target: tensor([3], [1, 1, 2], 'int64') },
      params: { pre: 'log_softmax(dim=1)' },
    },
  },
};

const isIgnored = (state: FormulaState) =>
  element(state.targets.target, state.sample) === numberParameter(state, 'ignore_index', -100);
const passesLogSoftmax = (state: FormulaState) => typeof state.params.pre === 'string';
const isWeighted = (state: FormulaState) => isGiven(state.params.weight);

const slots = (state: FormulaState) => {
  const y = element(state.targets.target, state.sample);
  return {
    logProbability: row(state.terms.log_probability, state.sample)[y] ?? Number.NaN,
    probability: row(state.terms.probability, state.sample)[y] ?? Number.NaN,
    weight: isGiven(state.params.weight) ? (state.params.weight.data[y] ?? Number.NaN) : 1,
    loss: state.loss,
    gradient: state.grads.input?.[y] ?? Number.NaN,
  };
};

export const prose: LossProse = {
  name: { en: 'Negative log-likelihood', zh: '负对数似然损失' },
  summary: {
    en: 'Minus the log-probability that the model gives to the right class.',
    zh: '模型给正确类别的对数概率，取负。',
  },
  uses: {
    en: 'Classification, behind a LogSoftmax: images; semantic segmentation as (N, C, H, W) against (N, H, W).',
    zh: '分类，接在 LogSoftmax 之后：图像分类；语义分割时为 (N, C, H, W) 对 (N, H, W)。',
  },
  character: {
    en: 'Only picks a number: behind LogSoftmax it is cross-entropy, with the same gradient and the same punishment of confident mistakes.',
    zh: '它只是取出一个数：接在 LogSoftmax 之后就是交叉熵，梯度相同，对自信的错误惩罚也相同。',
  },
  arguments: {
    input: { en: 'log-probabilities', zh: '对数概率' },
    target: { en: 'right class', zh: '标签' },
  },
  parameters: {
    weight: { en: 'class weights', zh: '类别权重' },
    ignore_index: { en: 'skipped label', zh: '忽略的标签' },
  },
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
      math: tex`\class{term-loss}{\ell} = -\class{term-input}{x_{y}} = -(\class{slot-logProbability}{x_y}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is minus the log-probability of the right class.',
        zh: '损失等于正确类别的对数概率取负。',
      },
      slots,
      when: (state) => !isIgnored(state) && !isWeighted(state),
    },
    {
      math: tex`\class{term-loss}{\ell} = -w_y\,\class{term-input}{x_{y}} = -\class{slot-weight}{w}\cdot(\class{slot-logProbability}{x_y}) = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is minus the weight of the right class times its log-probability.',
        zh: '损失等于正确类别的权重乘以它的对数概率，再取负。',
      },
      slots,
      when: (state) => !isIgnored(state) && isWeighted(state),
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
      math: tex`\class{term-gradient}{\partial\ell/\partial z_y} = p_y - 1 = \class{slot-probability}{p} - 1 = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'In the logits the gradient of the right class is its probability minus one, as in cross-entropy.',
        zh: '对 logits 而言，正确类别的梯度等于它的概率减 1，与交叉熵相同。',
      },
      slots,
      when: (state) => passesLogSoftmax(state) && !isIgnored(state) && !isWeighted(state),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial z_c} = w_y\,(p_c - [c=y])`,
      spoken: {
        en: 'In the logits every gradient is the probability, minus one for the right class, times that class’s weight.',
        zh: '对 logits 而言，每个梯度等于概率（正确类别再减 1），再乘以正确类别的权重。',
      },
      when: (state) => passesLogSoftmax(state) && !isIgnored(state) && isWeighted(state),
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x_y} = -w_y = \class{slot-gradient term-gradient}{g}`,
      spoken: {
        en: 'The gradient of the right class is minus its weight, and 0 for every other class.',
        zh: '正确类别的梯度等于它的权重取负，其他类别为 0。',
      },
      slots,
      when: (state) => !passesLogSoftmax(state) && !isIgnored(state),
    },
  ],
  note: {
    en: 'NLLLoss contains no logarithm and checks nothing: fed probabilities it returns −p, between −1 and 0; fed logits, any number.',
    zh: 'NLLLoss 里没有对数，也不做任何检查：传入概率就返回 −p，在 −1 到 0 之间；传入 logits 则什么数都可能出现。',
  },
  prediction: {
    en: 'Log-probabilities, at most 0: (C), (N, C) or (N, C, d1, …), from LogSoftmax over the class dimension.',
    zh: '对数概率，不大于 0：(C)、(N, C) 或 (N, C, d1, …)，由类别维上的 LogSoftmax 得到。',
  },
  target: {
    en: 'Class indices 0 … C − 1 as int64, without the class dimension: (N) or (N, d1, …). No probabilities, no one-hot.',
    zh: '类别下标 0 … C − 1，int64，不含类别那一维：(N) 或 (N, d1, …)。不接受概率或 one-hot。',
  },
  lastLayer: {
    code: 'nn.LogSoftmax(dim=1)',
    why: {
      en: 'Log-softmax, not softmax: the loss itself takes no logarithm.',
      zh: '是 log-softmax，不是 softmax：这个损失自己不取对数。',
    },
  },
  denominator: {
    en: 'mean divides by the sum of the weights of the labels, skipped labels left out; without weights by the number of labels.',
    zh: 'mean 除以各标签对应权重之和（忽略的标签不计）；没有权重时除以标签个数。',
  },
  presets,
  examples,
  breakIt: 'probabilities',
  references: [
    {
      label: 'torch.nn.NLLLoss',
      url: 'https://docs.pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html',
    },
  ],
};
