import type { Spelled } from '../elsewhere';
import { byHand, type Np } from './by-hand';

/** Its limits are functions of their own. */
function ofSquare(np: Np, { params: { alpha = 1 } }: Spelled): string {
  if (alpha === 2) return '0.5 * z';
  if (alpha === 0) return `${np}.log1p(0.5 * z)`;
  if (alpha === Number.NEGATIVE_INFINITY) return `-${np}.expm1(-0.5 * z)`;
  return `b / alpha * ${np}.expm1(alpha / 2 * ${np}.log1p(z / b))`;
}

export const elsewhere = byHand((np, call) => {
  const loss = ofSquare(np, call);
  return {
    before: [
      'z = ((input - target) / c) ** 2',
      ...(/\bb\b/.test(loss) ? ['b = abs(alpha - 2)'] : []),
    ],
    loss,
  };
});
