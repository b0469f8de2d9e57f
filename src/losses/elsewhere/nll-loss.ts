import { unsaid, type Elsewhere, type Spelled, type Spelling } from '../elsewhere';
import { indices, unwritten, weightedRows } from './class-rows';
import { elsewhere as crossEntropy } from './cross-entropy-loss';

function rows(np: string, call: Spelled): Spelling {
  const reason = unwritten(call);
  if (reason) return unsaid(reason);
  return {
    lines: [
      `rows = -input[${np}.arange(len(target)), ${indices(call, np)}]`,
      ...weightedRows('rows', call, np),
    ],
  };
}

const fromLogits = {
  en: 'Neither Keras nor optax takes log-probabilities: both go from logits to the loss, and divide by the sum of what is no probability.',
  zh: 'Keras 和 optax 都不接受对数概率：它们从 logits 直接得到损失，不是概率的数会被除以它们的和。',
};

/** Whether a log_softmax stands before: then one more changes nothing. */
const isNormalized = ({ params: { pre } }: Spelled): boolean =>
  typeof pre === 'string' && pre.startsWith('log_softmax');

export const elsewhere: Elsewhere = {
  numpy: (call) => rows('np', call),
  keras: (call) => {
    const { lines, remark } = crossEntropy.keras(call);
    if (!lines) return { lines, ...(remark && { remark }) };
    return { lines, remark: fromLogits, differs: !isNormalized(call) };
  },
  optax: (call) => ({ ...rows('jnp', call), remark: fromLogits }),
};
