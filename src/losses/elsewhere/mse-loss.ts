import { elementwise, forOneShape, kerasElementwise, type Elsewhere } from '../elsewhere';

export const elsewhere: Elsewhere = {
  numpy: elementwise('(input - target) ** 2'),
  keras: kerasElementwise('MeanSquaredError'),
  optax: forOneShape(
    elementwise('optax.squared_error(input, target)', [], {
      en: 'optax.l2_loss carries the factor ½: it is half of this.',
      zh: 'optax.l2_loss 带有系数 ½，是这里的一半。',
    }),
  ),
};
