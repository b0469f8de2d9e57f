import { elementwise, type Elsewhere } from '../elsewhere';

export const elsewhere: Elsewhere = {
  numpy: elementwise(
    '0.5 * (target * input**2 + (1 - target) * np.maximum(0, margin - input) ** 2)',
  ),
};
