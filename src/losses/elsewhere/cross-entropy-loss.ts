import { isGiven } from '../prose/pick';
import {
  hasClassNumbers,
  reduced,
  unsaid,
  type Elsewhere,
  type Spelled,
  type Spelling,
} from '../elsewhere';
import { ignored, indices, unwritten, weightedRows } from './class-rows';

const logSoftmax = [
  'shifted = input - input.max(axis=1, keepdims=True)',
  'log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))',
];

const smooths = ({ params }: Spelled): boolean => (params.label_smoothing ?? 0) !== 0;

/** The mean over rows; PyTorch’s mean of soft targets too divides by N. */
function written(call: Spelled, write: () => readonly string[]): Spelling {
  const reason = unwritten(call) ?? (isRefused(call) ? refused : null);
  return reason ? unsaid(reason) : { lines: write() };
}

const fromLogits = {
  en: 'from_logits defaults to False: without it the logits are taken for probabilities, without an error: 0.483 where this gives 1.004.',
  zh: 'from_logits 默认为 False：不写它，logits 会被当成概率，而且不报错：同样的数它给出 0.483，这里给出 1.004。',
};

const byWeights = {
  en: 'PyTorch divides the weighted sum by the sum of the weights. Keras’s own mean, and a plain one in optax, divide by N: 3.079 where PyTorch gives 0.947.',
  zh: 'PyTorch 把加权和除以权重之和。Keras 默认的平均和 optax 里的普通平均都除以 N：它们给出 3.079，而 PyTorch 给出 0.947。',
};

const refused = {
  en: 'PyTorch raises here. Keras drops a last axis of 1 and takes class numbers that are floats; a class that does not exist costs 0 in Keras on JAX and NaN in optax, where −1 is the last class.',
  zh: 'PyTorch 在这里报错。Keras 会去掉长度为 1 的最后一轴，也接受浮点的类别编号；不存在的类别在 JAX 上的 Keras 里代价为 0，在 optax 里是 NaN，而 −1 在 optax 里是最后一类。',
};

/** Whether the target is no form that PyTorch takes: of another rank, or of classes that there are not. */
function isRefused(call: Spelled): boolean {
  const { shape = [], data = [] } = call.targets.target ?? {};
  const classes = call.inputs.input?.shape[1] ?? 0;
  if (!hasClassNumbers(call)) return shape.length === 1;
  const others = data.filter((label) => !ignored(call).includes(label));
  return shape.length === 2 || others.some((label) => label < 0 || label >= classes);
}

function kerasLines(call: Spelled): readonly string[] {
  const { reduction, params } = call;
  const hasWeight = isGiven(params.weight);
  const name = { mean: '', sum: "reduction='sum'", none: 'reduction=None' }[reduction as 'mean'];
  const options = ['from_logits=True', ...(name === '' ? [] : [name])];
  if (!hasClassNumbers(call) || smooths(call)) {
    const target = hasClassNumbers(call) ? 'np.eye(input.shape[1])[target]' : 'target';
    const all = [...options, ...(smooths(call) ? ['label_smoothing=label_smoothing'] : [])];
    return [`loss = keras.losses.CategoricalCrossentropy(${all.join(', ')})(${target}, input)`];
  }
  if (hasWeight && reduction === 'mean') options.push("reduction='mean_with_sample_weight'");
  if (ignored(call).length > 0) options.push('ignore_class=ignore_index');
  const weight = hasWeight ? ', sample_weight=weight[target]' : '';
  return [
    `loss_fn = keras.losses.SparseCategoricalCrossentropy(`,
    `    ${options.join(', ')}`,
    ')',
    `loss = loss_fn(target, input${weight})`,
  ];
}

export const elsewhere: Elsewhere = {
  numpy: (call) =>
    written(call, () => {
      if (hasClassNumbers(call) && !smooths(call)) {
        const rows = `-log_p[np.arange(len(target)), ${indices(call, 'np')}]`;
        return [...logSoftmax, `rows = ${rows}`, ...weightedRows('rows', call, 'np')];
      }
      const hard = hasClassNumbers(call) ? 'np.eye(input.shape[1])[target]' : 'target';
      const soft = smooths(call)
        ? [`q = (1 - label_smoothing) * ${hard} + label_smoothing / input.shape[1]`]
        : [`q = ${hard}`];
      return [...logSoftmax, ...soft, reduced('-(q * log_p).sum(axis=1)', call)];
    }),
  keras: (call) => {
    const isWeighted = isGiven(call.params.weight) && ignored(call).length > 0;
    if (isWeighted)
      return unsaid({
        en: 'Keras indexes the weights with an ignored class too.',
        zh: 'Keras 会用被忽略的类别去索引权重。',
      });
    const remark =
      isGiven(call.params.weight) && call.reduction === 'mean' ? byWeights : fromLogits;
    return { remark, ...written(call, () => kerasLines(call)) };
  },
  optax: (call) =>
    written(call, () => {
      if (hasClassNumbers(call) && !smooths(call))
        return [
          'rows = optax.softmax_cross_entropy_with_integer_labels(',
          `    input, ${indices(call, 'jnp')}`,
          ')',
          ...weightedRows('rows', call, 'jnp'),
        ];
      const hard = hasClassNumbers(call) ? 'jnp.eye(input.shape[1])[target]' : 'target';
      const soft = smooths(call) ? `optax.smooth_labels(${hard}, label_smoothing)` : hard;
      return [`q = ${soft}`, reduced('optax.softmax_cross_entropy(input, q)', call)];
    }),
};
