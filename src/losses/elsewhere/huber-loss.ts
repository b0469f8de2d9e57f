import { elementwise, kerasElementwise, type Elsewhere } from '../elsewhere';

export const elsewhere: Elsewhere = {
  numpy: elementwise('np.where(r <= delta, 0.5 * r**2, delta * (r - 0.5 * delta))', [
    'r = np.abs(input - target)',
  ]),
  keras: kerasElementwise('Huber', 'delta=delta'),
  optax: elementwise('optax.huber_loss(input, target, delta=delta)'),
};
