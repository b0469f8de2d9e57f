import type { Tensor, Tf } from './forward';

/**
 * An op of one input whose backward is given, for `ops.ts` alone: `backward` gets the upstream gradient and the input, and returns
 * the gradient in the input's shape. `constants` are further tensors that the backward needs: tfjs disposes what is not saved
 * before it runs.
 */
export function pinned(
  tf: Tf,
  input: Tensor,
  forward: (x: Tensor) => Tensor,
  backward: (upstream: Tensor, x: Tensor, ...constants: readonly Tensor[]) => Tensor,
  constants: readonly Tensor[] = [],
): Tensor {
  const op = tf.customGrad((x, save) => {
    if (typeof save !== 'function') throw new Error('tfjs changed customGrad');
    save([x as Tensor, ...constants]);
    return {
      value: forward(x as Tensor),
      gradFunc: (upstream, saved) => {
        const [value, ...rest] = saved as [Tensor, ...Tensor[]];
        return backward(upstream, value, ...rest);
      },
    };
  });
  return op(input);
}

/** The same for an op of two inputs of one shape. */
export function pinnedPair(
  tf: Tf,
  inputs: readonly [Tensor, Tensor],
  forward: (a: Tensor, b: Tensor) => Tensor,
  backward: (upstream: Tensor, a: Tensor, b: Tensor) => readonly [Tensor, Tensor],
): Tensor {
  const op = tf.customGrad((a, b, save) => {
    if (typeof save !== 'function') throw new Error('tfjs changed customGrad');
    save([a as Tensor, b as Tensor]);
    return {
      value: forward(a as Tensor, b as Tensor),
      gradFunc: (upstream, saved) => [
        ...backward(upstream, saved[0] as Tensor, saved[1] as Tensor),
      ],
    };
  });
  return op(...inputs);
}
