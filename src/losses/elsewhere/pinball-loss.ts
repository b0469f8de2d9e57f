import { elementwise, type Elsewhere } from '../elsewhere';

export const elsewhere: Elsewhere = {
  numpy: elementwise('np.maximum(tau * r, (tau - 1) * r)', ['r = target - input']),
};
