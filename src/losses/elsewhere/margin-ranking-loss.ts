import { byHand } from './by-hand';

const half = (name: string, maximum: string) => ({
  en: `Not in ${name}: written by hand. At the tie PyTorch passes the whole gradient, ${maximum} a half.`,
  zh: `${name} 里没有：手写。恰在转折处，PyTorch 传递全部梯度，${maximum} 只传一半。`,
});

export const elsewhere = byHand(
  (np) => ({ loss: `${np}.maximum(-target * (input1 - input2) + margin, 0)` }),
  { keras: half('Keras', 'ops.maximum'), optax: half('optax', 'jnp.maximum') },
);
