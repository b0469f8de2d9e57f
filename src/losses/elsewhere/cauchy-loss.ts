import { byHand } from './by-hand';

export const elsewhere = byHand(
  (np) => ({ loss: `c**2 / 2 * ${np}.log1p(((input - target) / c) ** 2)` }),
  {
    numpy: {
      en: 'scipy.optimize.least_squares has it as loss=‘cauchy’, with c as f_scale.',
      zh: 'scipy.optimize.least_squares 里是 loss=‘cauchy’，c 叫 f_scale。',
    },
  },
);
