import type { Denominator, ForwardArguments, Tensor, Tf } from './forward';

/** The functional API's `weight` of L1, MSE and Huber: one factor per element. */
export function withWeight(tf: Tf, args: ForwardArguments, loss: Tensor): Tensor {
  const weight = args.optional('weight');
  return weight ? tf.mul(loss, weight) : loss;
}

/** `F.l1_loss` and `F.mse_loss` divide a weighted mean by the weights' sum; `F.huber_loss` by the number of elements. */
export const weightedMeanDenominator: Denominator = ({ params }) => {
  const weight = params.weight;
  if (typeof weight !== 'object' || weight === null) return undefined;
  return weight.data.reduce((sum, value) => sum + value, 0);
};
