import { unsaid, type Elsewhere, type Spelled, type Spelling } from '../elsewhere';
import { indices, unwritten, weightedRows } from './class-rows';

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

export const elsewhere: Elsewhere = {
  numpy: (call) => rows('np', call),
  optax: (call) => ({
    ...rows('jnp', call),
    remark: {
      en: 'Neither Keras nor optax takes log-probabilities: both go from logits straight to the loss.',
      zh: 'Keras 和 optax 都不接受对数概率：它们从 logits 直接得到损失。',
    },
  }),
};
