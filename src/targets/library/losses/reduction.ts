import { runtimeError, valueError } from '../../python/errors';
import { truthy } from '../../python/iterate';
import { str } from '../../python/represent';
import type { Value } from '../../python/values';
import { mean, sum } from '../../torch/reduce';
import { session, warn } from '../../torch/session';
import type { Tensor } from '../../torch/tensor';
import type { Given } from '../given';

export type Reduction = 'none' | 'mean' | 'sum';

/** Which reduction a name stands for; anything else raises. */
export function reductionNamed(name: Value): Reduction {
  if (name === 'none' || name === 'mean' || name === 'sum') return name;
  if (name === 'elementwise_mean') {
    warn(
      'UserWarning',
      "reduction='elementwise_mean' is deprecated. Please use reduction='mean' instead.",
    );
    return 'mean';
  }
  throw valueError(`${str(name)} is not a valid value for reduction`);
}

/** What `size_average` and `reduce` meant, with the warning about them. */
export function legacyReduction(sizeAverage: Value, reduce: Value): Reduction {
  const average = sizeAverage === null || truthy(sizeAverage);
  const reduces = reduce === null || truthy(reduce);
  const name = !reduces ? 'none' : average ? 'mean' : 'sum';
  warn(
    'UserWarning',
    `size_average and reduce args will be deprecated, please use reduction='${name}' instead.`,
  );
  return name;
}

/** The reduction of a functional call, before it is checked. */
export function givenReduction(given: Given): Value {
  return given.has('size_average') || given.has('reduce')
    ? legacyReduction(given.value('size_average'), given.value('reduce'))
    : given.value('reduction');
}

export function reductionOf(given: Given): Reduction {
  return reductionNamed(givenReduction(given));
}

export function reduced(elements: Tensor, reduction: Reduction): Tensor {
  if (reduction === 'none') return elements;
  return reduction === 'mean' ? mean(elements) : sum(elements);
}

/** Refuses a gradient for what a fused kernel has no derivative of. */
export function requireNoGrad(kernel: string, argument: string, tensor: Tensor | null): void {
  if (tensor?.requiresGrad && session().gradEnabled) {
    throw runtimeError(
      `The function '${kernel}' is not differentiable with respect to argument '${argument}'. This input cannot have requires_grad True.`,
    );
  }
}
