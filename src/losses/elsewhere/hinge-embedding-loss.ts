import { elementwise, type Elsewhere } from '../elsewhere';

const byHand = {
  en: 'Not in optax: written by hand. PyTorch adds both branches for a target other than 1 and −1.',
  zh: 'optax 里没有：手写。标签不是 1 或 −1 时，PyTorch 把两支相加。',
};

const expression = (np: string): string =>
  `${np}.where(target != -1, input, 0) + ${np}.where(target != 1, ${np}.maximum(0, margin - input), 0)`;

export const elsewhere: Elsewhere = {
  numpy: elementwise(expression('np')),
  optax: elementwise(expression('jnp'), [], byHand),
};
