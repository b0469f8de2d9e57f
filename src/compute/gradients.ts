import { engine } from '@tensorflow/tfjs-core';
import type { Tensor } from '../losses/forward';

/**
 * The value of `forward` and the gradients of `(value · upstream).sum()` by autodiff. `null` for an input that the value does not
 * depend on, which PyTorch would leave without a gradient.
 */
export function differentiate(
  forward: () => Tensor,
  inputs: readonly Tensor[],
  upstream?: Tensor,
): { readonly value: Tensor; readonly gradients: readonly (Tensor | null)[] } {
  if (inputs.length === 0) return { value: forward(), gradients: [] };
  const { value, grads } = engine().gradients(forward, [...inputs], upstream, true);
  return { value, gradients: grads.map((gradient) => gradient ?? null) };
}
