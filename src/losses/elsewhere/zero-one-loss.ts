import { elementwise, type Elsewhere } from '../elsewhere';

export const elsewhere: Elsewhere = {
  numpy: elementwise('np.where(target * input > 0, 0.0, 1.0)'),
};
