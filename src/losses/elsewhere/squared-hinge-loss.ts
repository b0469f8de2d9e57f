import { elementwise, kerasElementwise, type Elsewhere, type Spelled } from '../elsewhere';
import { byHand } from './by-hand';

const written = byHand((np) => ({ loss: `${np}.maximum(margin - target * input, 0) ** 2` }));

const hasOwnMargin = ({ params: { margin = 1 } }: Spelled): boolean => margin !== 1;

export const elsewhere: Elsewhere = {
  ...written,
  keras: (call) =>
    hasOwnMargin(call)
      ? written.keras(call)
      : {
          ...kerasElementwise('SquaredHinge', '', {
            remark: {
              en: 'Keras turns labels 0 and 1 into −1 and 1; here a 0 stays a 0.',
              zh: 'Keras 会把标签 0 和 1 变成 −1 和 1；在这里 0 就是 0。',
            },
          })(call),
          differs: call.targets.target?.data.some((label) => label === 0) ?? false,
        },
  optax: (call) =>
    hasOwnMargin(call)
      ? written.optax(call)
      : elementwise('optax.hinge_loss(input, target) ** 2')(call),
};
