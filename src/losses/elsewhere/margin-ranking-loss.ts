import { elementwise, type Elsewhere } from '../elsewhere';

const byHand = {
  en: 'Not in optax: written by hand. At the tie PyTorch passes the whole gradient, jnp.maximum a half.',
  zh: 'optax 里没有：手写。恰在转折处，PyTorch 传递全部梯度，jnp.maximum 只传一半。',
};

const expression = (np: string): string => `${np}.maximum(0, -target * (input1 - input2) + margin)`;

export const elsewhere: Elsewhere = {
  numpy: elementwise(expression('np')),
  optax: elementwise(expression('jnp'), [], byHand),
};
