import { byHand } from './by-hand';

export const elsewhere = byHand(
  (np) => ({
    before: [
      `product = ${np}.sum(input1 * input2, axis=-1)`,
      `square1 = ${np}.sum(input1**2, axis=-1) + 1e-12`,
      `square2 = ${np}.sum(input2**2, axis=-1) + 1e-12`,
      `cosine = product / ${np}.sqrt(square1 * square2)`,
      `apart = ${np}.where(target == -1, ${np}.maximum(cosine - margin, 0), 0)`,
    ],
    loss: `${np}.where(target == 1, 1 - cosine, apart)`,
  }),
  {
    keras: {
      en: 'Not in Keras: written by hand. keras.losses.CosineSimilarity is minus the cosine: 0.169 on vectors where this, with target 1, gives 1.169.',
      zh: 'Keras 里没有：手写。keras.losses.CosineSimilarity 是负的余弦：同样的向量它给出 0.169，标签为 1 时这里给出 1.169。',
    },
    optax: {
      en: 'Written by hand: optax.cosine_distance is the branch of target 1, and NaN for a zero vector, where PyTorch gives 1.',
      zh: '手写：optax.cosine_distance 只是标签为 1 的那一支；零向量时它是 NaN，而 PyTorch 给出 1。',
    },
  },
);
