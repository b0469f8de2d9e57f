import { isGiven } from '../prose/pick';
import { forOneShape, reduced, type Elsewhere, type Spelled } from '../elsewhere';
import { byHand } from './by-hand';

const weighted = (terms: string, { params }: Spelled): string =>
  isGiven(params.weight) ? `${terms} * weight` : terms;

const written = byHand((np, call) => {
  const terms = `${np}.maximum(input, 0) - input * target + ${np}.log1p(${np}.exp(-${np}.abs(input)))`;
  const whole = isGiven(call.params.weight) ? `(${terms}) * weight` : terms;
  return { before: [`terms = ${whole}`], loss: `${np}.mean(terms, axis=-1)` };
});

const isBinary = {
  en: 'It is BCE on logits, with the mean over the classes taken first.',
  zh: '它就是作用于 logits 的 BCE，只是先对类别取平均。',
};

export const elsewhere: Elsewhere = {
  numpy: written.numpy,
  keras: forOneShape((call) => {
    if (isGiven(call.params.weight)) return { ...written.keras(call), remark: isBinary };
    const name = { mean: '', sum: ", reduction='sum'", none: ', reduction=None' };
    return {
      lines: [
        `loss_fn = keras.losses.BinaryCrossentropy(from_logits=True${name[call.reduction as 'mean']})`,
        'loss = loss_fn(target, input)',
      ],
      remark: isBinary,
    };
  }),
  optax: (call) => ({
    lines: [
      `terms = ${weighted('optax.sigmoid_binary_cross_entropy(input, target)', call)}`,
      reduced('terms.mean(axis=-1)', call),
    ],
    remark: isBinary,
  }),
};
