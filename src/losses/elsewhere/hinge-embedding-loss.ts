import { byHand } from './by-hand';

const adds = (name: string) => ({
  en: `Not in ${name}: written by hand. PyTorch adds both branches for a target other than 1 and −1.`,
  zh: `${name} 里没有：手写。标签不是 1 或 −1 时，PyTorch 把两支相加。`,
});

export const elsewhere = byHand(
  (np) => ({
    before: [`far = ${np}.where(target != 1, ${np}.maximum(margin - input, 0), 0)`],
    loss: `${np}.where(target != -1, input, 0) + far`,
  }),
  { keras: adds('Keras'), optax: adds('optax') },
);
