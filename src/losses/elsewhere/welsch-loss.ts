import { elementwise, type Elsewhere } from '../elsewhere';

export const elsewhere: Elsewhere = {
  numpy: elementwise('-(c**2) / 2 * np.expm1(-(((input - target) / c) ** 2))'),
};
