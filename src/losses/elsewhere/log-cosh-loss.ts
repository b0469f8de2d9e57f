import { elementwise, kerasElementwise, type Elsewhere } from '../elsewhere';

export const elsewhere: Elsewhere = {
  numpy: elementwise('np.logaddexp(r, -r) - np.log(2)', ['r = input - target']),
  keras: kerasElementwise('LogCosh'),
  optax: elementwise('optax.log_cosh(input, target)'),
};
