import type { LossState, Reduction } from '../losses/contract';
import type { Computation, Tensor } from '../losses/forward';
import { sizeOf, type Shape } from '../tensors/tensor';
import { tf } from './tf';

/** What the reduction divides by: 1 but for the means. */
export function denominatorOf(
  computation: Computation,
  state: LossState,
  reduction: Reduction,
  lossShape: Shape,
): number {
  if (reduction === 'none' || reduction === 'sum') return 1;
  return computation.denominator?.({ ...state, reduction }, lossShape) ?? sizeOf(lossShape);
}

/** The elements as a mean averages them: divided by their own denominators, where the loss has such. */
export function perElement(
  { elementDenominators }: Computation,
  state: LossState,
  reduction: Reduction,
  elements: Tensor,
): Tensor {
  if (!elementDenominators || reduction !== 'mean') return elements;
  const each = Float32Array.from(elementDenominators(state));
  return tf.div(elements, tf.tensor(each, [...elements.shape], 'float32'));
}

/** The unreduced loss by the call's reduction. The mean of nothing is 0 / 0, NaN, as PyTorch's. */
export function reduce(elements: Tensor, reduction: Reduction, denominator: number): Tensor {
  if (reduction === 'none') return elements;
  const sum = tf.sum(elements);
  return reduction === 'sum' ? sum : tf.div(sum, tf.scalar(denominator));
}
