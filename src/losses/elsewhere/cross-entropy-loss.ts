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
  const reason = unwritten(call);
  return reason ? unsaid(reason) : { lines: write() };
}

const fromLogits = {
  en: 'from_logits defaults to False: without it the logits are taken for probabilities, without an error.',
  zh: 'from_logits 默认为 False：不写它，logits 会被当成概率，而且不报错。',
};

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
    return { ...written(call, () => kerasLines(call)), remark: unwritten(call) ?? fromLogits };
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
