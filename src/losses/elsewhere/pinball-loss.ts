import { byHand } from './by-hand';

export const elsewhere = byHand(
  (np) => ({
    before: ['r = target - input'],
    loss: `${np}.maximum(tau * r, (tau - 1) * r)`,
  }),
  {
    numpy: {
      en: 'scikit-learn has the mean: mean_pinball_loss(target, input, alpha=tau).',
      zh: 'scikit-learn 有它的平均值：mean_pinball_loss(target, input, alpha=tau)。',
    },
  },
);
