import { elementwise, type Elsewhere } from '../elsewhere';

export const elsewhere: Elsewhere = {
  numpy: elementwise('np.maximum(0, margin - target * input) ** 2'),
};
