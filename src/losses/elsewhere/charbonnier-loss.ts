import { byHand } from './by-hand';

export const elsewhere = byHand((np) => ({
  loss: `${np}.sqrt((input - target) ** 2 + eps**2)`,
}));
