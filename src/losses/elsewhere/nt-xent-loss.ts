import { ofLogits, unitRows } from './by-hand';
import type { Elsewhere } from '../elsewhere';

const byPairs = {
  en: 'optax.ntxent takes both views as one batch, with a label that a pair shares, and gives their mean alone.',
  zh: 'optax.ntxent 把两个视图放在同一批里，用标签标出哪两个是一对，而且只给出平均值。',
};

const written = ofLogits(
  (np) => [
    `z = ${np}.concatenate([z_i, z_j])`,
    `z = ${unitRows(np, 'z')}`,
    // Finite: the one-hot labels of Keras would multiply −∞ by 0.
    `logits = ${np}.where(${np}.eye(len(z)) == 1, -1e9, z @ z.T / temperature)`,
    `other = ${np}.roll(${np}.arange(len(z)), len(z_i))`,
  ],
  () => 'other',
  {
    keras: {
      en: 'Not in Keras: cross-entropy over similarities made by hand.',
      zh: 'Keras 里没有：相似度由手写，再做交叉熵。',
    },
    optax: byPairs,
  },
);

export const elsewhere: Elsewhere = {
  ...written,
  optax: (call) =>
    call.reduction === 'mean'
      ? {
          lines: [
            'z = jnp.concatenate([z_i, z_j])',
            'pair = jnp.tile(jnp.arange(len(z_i)), 2)',
            'loss = optax.ntxent(z, pair, temperature=temperature)',
          ],
          remark: byPairs,
        }
      : written.optax(call),
};
