import { tensor, vector } from '../../tensors/tensor';
import { logitInput } from '../arguments';
import { firstDraw } from '../prose/article-tensors';
import { classAxis, indexDenominator, negativeLogLikelihood, targetRows } from '../classes';
import type { LossContract } from '../contract';
import type { Computation } from '../forward';
import { element, isGiven, row } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { raises, right, trap } from '../prose/examples';
import { torchDocs } from '../prose/references';
import { numberParameter, stateOf } from '../states';
import { tex } from '../tex';

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

const isIgnored = (state: FormulaState) =>
  element(state.targets.target, state.sample) === numberParameter(state, 'ignore_index', -100);
const passesLogSoftmax = ({ params }: FormulaState) =>
  typeof params.pre === 'string' && params.pre.startsWith('log_softmax');
const isBare = ({ params }: FormulaState) => typeof params.pre !== 'string';
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
      when: (state) => isBare(state) && !isIgnored(state),
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
  presets: [
    {
      id: 'confidently-wrong',
      name: { en: 'Confidently wrong', zh: '自信地答错' },
      why: {
        en: 'Behind LogSoftmax a confident mistake costs 8.00 here, as with cross-entropy.',
        zh: '接在 LogSoftmax 之后，自信的错误损失 8.00，与交叉熵一样。',
      },
      state: stateOf(tensor([1, 3], [4, -4, -2]), vector([1], 'int64'), {
        pre: 'log_softmax(dim=1)',
      }),
    },
    {
      id: 'weights',
      name: { en: 'Class weights', zh: '类别权重' },
      why: {
        en: 'A rare class counts 5 times, and the mean divides by the weights of the labels.',
        zh: '少数类的权重是 5；mean 除以各标签的权重之和。',
      },
      state: stateOf(tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]), vector([0, 2], 'int64'), {
        pre: 'log_softmax(dim=1)',
        weight: vector([1, 1, 5]),
      }),
    },
    {
      id: 'ignored',
      name: { en: 'One label skipped', zh: '忽略一个标签' },
      why: {
        en: 'The label −100 takes no part, not even in the mean’s denominator.',
        zh: '标签 −100 不参与计算，也不计入 mean 的分母。',
      },
      state: stateOf(tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]), vector([0, -100], 'int64'), {
        pre: 'log_softmax(dim=1)',
      }),
    },
    {
      id: 'article',
      name: { en: 'The article’s example', zh: '文章中的例子' },
      why: {
        en: 'LogSoftmax of randn (3, 5), labels 1, 0 and 4.',
        zh: '对 (3, 5) 的 randn 做 LogSoftmax，标签为 1、0、4。',
      },
      state: stateOf(firstDraw, vector([1, 0, 4], 'int64'), { pre: 'log_softmax(dim=1)' }),
    },
  ],
  examples: [
    right(
      'log-softmax',
      { en: 'LogSoftmax (3, 5), indices int64 (3)', zh: 'LogSoftmax (3, 5)，下标 int64 (3)' },
      { en: 'One class number per row.', zh: '每一行一个类别编号。' },
      stateOf(firstDraw, vector([1, 0, 4], 'int64'), { pre: 'log_softmax(dim=1)' }),
    ),
    right(
      'unbatched',
      { en: 'One sample: (3) against ()', zh: '单个样本：(3) 对 ()' },
      {
        en: 'Without a batch dimension the target is a 0-d tensor: torch.tensor(2).',
        zh: '没有批维时，标签是 0 维张量：torch.tensor(2)。',
      },
      stateOf(vector([-2.3, -0.7, -0.9]), tensor([], [2], 'int64')),
    ),
    right(
      'bytes',
      { en: 'Indices uint8 (2)', zh: '下标 uint8 (2)' },
      {
        en: 'The only other dtype for indices, and only for (N).',
        zh: '下标唯一的另一种类型，而且只限形状 (N)。',
      },
      stateOf(tensor([2, 3], [1, 0.5, -1, 0.2, 1.4, 0.3]), vector([0, 2], 'uint8'), {
        pre: 'log_softmax(dim=1)',
      }),
    ),
    trap(
      'probabilities',
      { en: 'Softmax instead of LogSoftmax', zh: '用了 softmax 而不是 LogSoftmax' },
      {
        en: 'Returns minus the probability: −0.7, a negative loss that can never pass −1.',
        zh: '返回的是概率取负：−0.7，一个负的损失，而且永远不会低于 −1。',
      },
      stateOf(tensor([1, 3], [0.7, 0.2, 0.1]), vector([0], 'int64')),
    ),
    raises(
      'one-hot',
      { en: 'One-hot float32 (2, 3)', zh: '独热（one-hot）float32 (2, 3)' },
      {
        en: 'Unlike CrossEntropyLoss it takes indices alone: y.argmax(1).',
        zh: '与 CrossEntropyLoss 不同，它只接受下标：y.argmax(1)。',
      },
      stateOf(
        tensor([2, 3], [-2.3, -0.7, -0.9, -0.2, -2.1, -2.8]),
        tensor([2, 3], [0, 1, 0, 1, 0, 0]),
      ),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message: '0D or 1D target tensor expected, multi-target not supported',
      },
    ),
    raises(
      'float-indices',
      { en: 'Indices as float32', zh: '下标是 float32' },
      {
        en: 'Labels from a CSV or NumPy are often floats: y.long().',
        zh: '从 CSV 或 NumPy 读入的标签常是浮点数：请用 y.long()。',
      },
      stateOf(tensor([2, 3], [-2.3, -0.7, -0.9, -0.2, -2.1, -2.8]), vector([1, 0])),
      {
        stage: 'forward',
        type: 'RuntimeError',
        message: 'expected target dtype to be Long or Byte, but got Float',
      },
    ),
  ],
  breakIt: 'probabilities',
  references: [torchDocs('nn.NLLLoss')],
};
