import { byHand } from './by-hand';

export const elsewhere = byHand(() => ({
  before: ['z = ((input - target) / c) ** 2'],
  loss: 'c**2 / 2 * z / (1 + z)',
}));
