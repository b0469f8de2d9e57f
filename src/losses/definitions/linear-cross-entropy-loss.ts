import { isFloating, tensor, vector } from '../../tensors/tensor';
import { vectorInput } from '../arguments';
import { classAxis, hasIndexTarget, indexDenominator, weightPerClass } from '../classes';
import type { ClassCode, LossContract } from '../contract';
import { crossEntropy, targetProbability } from '../cross-entropy';
import {
  NotExpressible,
  type Computation,
  type ForwardArguments,
  type Tensor,
  type Tf,
} from '../forward';
import { logSoftmax } from '../ops';
import { element, isGiven, row } from '../prose/pick';
import type { FormulaState, LossProse } from '../prose';
import { torchDocs } from '../prose/references';
import { products } from '../similarity';
import { numberParameter } from '../states';
import { tex } from '../tex';
import { examples, presets } from '../prose/linear-cross-entropy-loss-calls';

/** The class stores its layer's tensors flat, whatever places a class has. */
const asClass: ClassCode = ({ linear_weight: weight, linear_bias: bias }) => {
  const [classes, ...places] = weight?.shape ?? [];
  const features = places.pop();
  if (classes === undefined || features === undefined) return null;
  const flat = (size: string) => (places.length > 0 ? `.reshape(${size})` : '');
  const parts = bias ? ['weight', 'bias'] : ['weight'];
  return {
    construction: [
      { name: 'in_features', value: String(features) },
      { name: 'num_classes', value: String(classes) },
      ...(places.length > 0 ? [{ name: 'out_features', value: `(${places.join(', ')},)` }] : []),
      ...(bias ? [{ name: 'bias', value: 'True' }] : []),
    ],
    assignments: parts.map(
      (part) =>
        `loss_fn.linear.${part} = nn.Parameter(linear_${part}${flat(part === 'bias' ? '-1' : `-1, ${features}`)})`,
    ),
    gradients: Object.fromEntries(
      parts.map((part) => [
        `linear_${part}`,
        `loss_fn.linear.${part}.grad${flat(`linear_${part}.shape`)}`,
      ]),
    ),
  };
};

export const contract: LossContract = {
  id: 'LinearCrossEntropyLoss',
  family: 'classification',
  short: 'LinearCE',
  aliases: [
    'linear cross entropy',
    'fused cross entropy',
    'cut cross entropy',
    'chunked loss',
    'large vocabulary',
    '线性交叉熵',
    '分块',
    '大词表',
  ],
  api: {
    kind: 'functional',
    function: 'F.linear_cross_entropy',
    keywords: ['linear_bias'],
    asClass,
  },
  inputs: [
    { ...vectorInput, shapes: [['in_features'], ['N', 'in_features']] },
    {
      ...vectorInput,
      name: 'linear_weight',
      shapes: [
        ['C', 'in_features'],
        ['C', 'd1', 'in_features'],
      ],
    },
    {
      ...vectorInput,
      name: 'linear_bias',
      meaning: 'real',
      shapes: [['C'], ['C', 'd1']],
      optional: true,
    },
  ],
  targets: [
    {
      name: 'target',
      meaning: 'class index',
      shapes: [[], ['N'], ['N', 'd1']],
      dtypes: ['int64', 'uint8'],
      range: [0, 2],
      step: 1,
      legal: { min: 0 },
      differentiable: false,
    },
    {
      name: 'target',
      meaning: 'class probability',
      shapes: [['C'], ['N', 'C'], ['N', 'C', 'd1']],
      dtypes: ['float32', 'float64', 'float16', 'bfloat16'],
      range: [0, 1],
      step: 0.01,
      legal: { min: 0, max: 1 },
      differentiable: false,
    },
  ],
  order: ['input', 'linear_weight', 'target', 'linear_bias'],
  parameters: [
    { kind: 'tensor', name: 'weight', default: null, shape: ['C'], min: 0, max: 5, step: 0.01 },
    { kind: 'integer', name: 'ignore_index', default: -100, min: -100, max: 4 },
    { kind: 'number', name: 'label_smoothing', default: 0, min: 0, max: 1, step: 0.01 },
  ],
  reductions: ['mean', 'sum', 'none'],
  defaultReduction: 'mean',
  batch: 'coupled',
  scene: {
    kind: 'similarity',
    rows: 'input',
    columns: 'linear_weight',
    target: 'target',
    products: true,
    bias: 'linear_bias',
    domain: [-2, 2],
    initial: {
      inputs: {
        input: tensor([3, 2], [1.2, 0.5, -0.6, 1.1, 0.4, -1.3]),
        linear_weight: tensor([3, 2], [1.5, 0.2, -0.9, 1.2, -0.7, -1.4]),
      },
      targets: { target: vector([0, 1, 0], 'int64') },
      params: {},
    },
  },
};

/** `F.linear(input, linear_weight, linear_bias)` with the classes second, as cross-entropy wants them: (C) or (N, C, d1 …). */
function logitsOf(tf: Tf, args: ForwardArguments): Tensor {
  const [input, weight] = [args.tensor('input'), args.tensor('linear_weight')];
  const features = weight.shape.at(-1) ?? 0;
  if (input.shape.at(-1) !== features || input.shape.length > 2 || weight.shape.length < 2)
    throw new NotExpressible(
      `input [${input.shape.join()}], linear_weight [${weight.shape.join()}]`,
    );
  const rows = tf.reshape(input, [-1, features]);
  const product = products(tf, rows, tf.reshape(weight, [-1, features]));
  const { linear_bias: bias } = args.state.inputs;
  const moved = bias ? tf.add(product, tf.reshape(args.tensor('linear_bias'), [-1])) : product;
  return tf.reshape(moved, [...input.shape.slice(0, -1), ...weight.shape.slice(0, -1)]);
}

/** The class that each element of the loss looks for: its index, or the most probable one. */
function wantedClasses(args: ForwardArguments, logits: readonly number[]): readonly number[] {
  const { target } = args.state.targets;
  if (!target || hasIndexTarget(args.state)) return target?.data ?? [];
  const [, classes = 1] = logits.length > 1 ? logits : [1, logits[0]];
  const shares = Array.from({ length: target.data.length / classes }, (_, i) => row(target, i));
  return shares.map((share) => share.indexOf(Math.max(...share)));
}

/**
 * Terms, in the logits' shape: `logits`; `probability`, their softmax; `pointwise` = −weight · target · log p, which sums to the loss. One per element
 * of the loss: `wanted`, the class it looks for; `log_sum_exp`.
 */
export const computation: Computation = {
  forward: (tf, args) => crossEntropy(tf, args, logitsOf(tf, args)),
  denominator: indexDenominator,
  terms: (tf, args) => {
    const logits = logitsOf(tf, args);
    const axis = classAxis(logits.shape);
    const logProbability = logSoftmax(tf, logits, axis);
    const target = targetProbability(tf, args, logits.shape);
    const weight = weightPerClass(tf, args, logits.shape);
    const pointwise = tf.neg(tf.mul(target, logProbability));
    const wanted = wantedClasses(args, logits.shape);
    return {
      logits,
      probability: tf.exp(logProbability),
      pointwise: weight ? tf.mul(pointwise, weight) : pointwise,
      wanted: tf.tensor([...wanted], [wanted.length], 'float32'),
      log_sum_exp: tf.max(tf.sub(logits, logProbability), axis),
    };
  },
};

/** The class index of the sample, or null where the target holds probabilities. */
function indexOf({ targets, sample }: FormulaState): number | null {
  const { target } = targets;
  return target && !isFloating(target.dtype) ? element(target, sample) : null;
}

function isIgnored(state: FormulaState): boolean {
  return indexOf(state) === numberParameter(state, 'ignore_index', -100);
}

/** One class is right, for certain, and counts once. */
function isPlain(state: FormulaState): boolean {
  const isSmoothed = numberParameter(state, 'label_smoothing', 0) > 0;
  return (
    indexOf(state) !== null && !isIgnored(state) && !isSmoothed && !isGiven(state.params.weight)
  );
}

const slots = (state: FormulaState) => {
  const y = indexOf(state) ?? -1;
  return {
    logits: row(state.terms.logits, state.sample)
      .map((logit) => logit.toFixed(2).replace('-', '−'))
      .join(', '),
    logsumexp: element(state.terms.log_sum_exp, state.sample),
    logit: row(state.terms.logits, state.sample)[y] ?? Number.NaN,
    pointwise: row(state.terms.pointwise, state.sample),
    loss: state.loss,
  };
};

const isFlat = (state: FormulaState) => state.inputs.linear_weight?.shape.length === 2;

export const prose: LossProse = {
  name: { en: 'Linear cross-entropy', zh: '线性交叉熵损失' },
  summary: {
    en: 'The last linear layer and cross-entropy in one: features in, loss out; the logits never need to be held at once.',
    zh: '最后一个线性层与交叉熵合二为一：输入特征，输出损失；logits 不必一次性全部存下。',
  },
  uses: {
    en: 'Language models: with a large vocabulary the logits (N, C) are the largest tensor of the step.',
    zh: '语言模型：词表很大时，logits (N, C) 是每一步里最大的张量。',
  },
  character: {
    en: 'Cross-entropy to the last digit, seen one layer earlier: each class is a vector, its logit the product with the feature.',
    zh: '数值与交叉熵完全一致，只是往前看了一层：每个类别是一个向量，与特征的内积就是它的 logit。',
  },
  arguments: {
    input: { en: 'features', zh: '特征' },
    linear_weight: { en: 'class vectors', zh: '类别向量' },
    linear_bias: { en: 'class biases', zh: '类别偏置' },
    target: { en: 'right class', zh: '标签' },
  },
  parameters: {
    weight: { en: 'class weights', zh: '类别权重' },
    ignore_index: { en: 'skipped label', zh: '忽略的标签' },
    label_smoothing: { en: 'smoothing', zh: '标签平滑' },
  },
  formula: [
    {
      math: tex`z_c = w_c\cdot \class{term-input}{x} + b_c,\quad z = (\class{slot-logits}{\dots})`,
      spoken: {
        en: 'The logit of each class is the product of its vector with the feature, plus its bias.',
        zh: '每个类别的 logit 等于它的向量与特征的内积，再加偏置。',
      },
      slots,
      when: isFlat,
    },
    {
      math: tex`\class{term-loss}{\ell} = \log\textstyle\sum_{c} e^{z_c} - z_{\class{term-target}{y}} = \class{slot-logsumexp}{s} - \class{slot-logit signed}{z} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is the logarithm of the sum of the exponentials of all logits, minus the logit of the right class.',
        zh: '损失等于所有 logits 的指数之和的对数，减去正确类别的 logit。',
      },
      slots,
      when: isPlain,
    },
    {
      math: tex`\class{term-loss}{\ell} = -\textstyle\sum_{c} v_c\,\class{term-target}{y_c}\log p_c = \class{slot-pointwise}{\ell_c} = \class{slot-loss term-loss}{\ell}`,
      spoken: {
        en: 'The loss is the sum over the classes of weight times the target’s share times minus the logarithm of the probability.',
        zh: '损失等于各类别“权重 × 标签份额 × 概率的 −log”之和。',
      },
      slots,
      when: (state) => !isPlain(state) && !isIgnored(state),
    },
    {
      math: tex`\class{term-loss}{\ell} = 0,\quad y = \text{ignore\_index}`,
      spoken: {
        en: 'This sample is skipped: its label is ignore_index.',
        zh: '这个样本被忽略：它的标签等于 ignore_index。',
      },
      when: isIgnored,
    },
    {
      math: tex`\class{term-gradient}{\partial\ell/\partial x} = \textstyle\sum_{c} (p_c - [c=y])\,w_c,\quad \class{term-gradient}{\partial\ell/\partial w_c} = (p_c - [c=y])\,x`,
      spoken: {
        en: 'The feature is pulled towards its class’s vector and away from the others by their probabilities; each class vector is pulled along the feature.',
        zh: '特征被拉向自己类别的向量，并按概率被其他类别推开；每个类别向量沿着特征方向移动。',
      },
      when: isPlain,
    },
  ],
  note: {
    en: 'New in PyTorch 2.13. The module owns the last layer (loss_fn.linear), so the model ends in features. With options=nn.LinearCrossEntropyOptions() the rows are taken in chunks, logits and gradients of a chunk are made and dropped: same numbers, less memory. Without options it is F.linear and F.cross_entropy.',
    zh: 'PyTorch 2.13 新增。这个模块自带最后一层（loss_fn.linear），所以模型只输出特征。传入 options=nn.LinearCrossEntropyOptions() 时按块处理各行，每块的 logits 与梯度算完即弃：数值相同，内存更少。不传 options 时就是 F.linear 加 F.cross_entropy。',
  },
  prediction: {
    en: 'Features (in_features) or (N, in_features): the output of the layer before the last.',
    zh: '特征 (in_features) 或 (N, in_features)：倒数第二层的输出。',
  },
  target: {
    en: 'Class indices 0 … C − 1 as int64 (N), or probabilities as float32 (N, C).',
    zh: '类别下标 0 … C − 1，int64 (N)；或者 float32 的概率 (N, C)。',
  },
  lastLayer: {
    code: 'nn.Identity()',
    why: {
      en: 'None: the loss holds the last linear layer. For predictions call loss_fn.linear(features).',
      zh: '不需要：最后的线性层在损失里。预测时调用 loss_fn.linear(features)。',
    },
  },
  denominator: {
    en: 'As cross-entropy: mean with indices divides by the weights of the targets that count, with probabilities by the rows.',
    zh: '与交叉熵相同：标签为下标时除以计入的标签权重之和，为概率时除以行数。',
  },
  presets,
  examples,
  breakIt: 'multi-hot',
  references: [
    torchDocs('nn.LinearCrossEntropyLoss'),
    { label: 'Wijmans et al. 2024', url: 'https://arxiv.org/abs/2411.09009' },
  ],
};
