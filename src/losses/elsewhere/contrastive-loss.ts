import { byHand } from './by-hand';

export const elsewhere = byHand((np) => ({
  before: [`slack = ${np}.maximum(margin - input, 0)`],
  loss: '0.5 * (target * input**2 + (1 - target) * slack**2)',
}));
