import { elementwise, type Elsewhere } from '../elsewhere';

export const elsewhere: Elsewhere = {
  numpy: elementwise('c**2 / 2 * z / (1 + z)', ['z = ((input - target) / c) ** 2']),
};
