import { byHand } from './by-hand';

export const elsewhere = byHand((np) => ({
  loss: `${np}.where(target * input > 0, 0.0, 1.0)`,
}));
