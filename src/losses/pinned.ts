import type { Tensor, Tf } from './forward';

type TensorOrSave = Parameters<Parameters<Tf['customGrad']>[0]>[number];

/** tfjs hands an op's inputs and its `save` over in one list. What is not saved is disposed before the backward pass. */
function saveAll(given: readonly TensorOrSave[], constants: readonly Tensor[]): Tensor[] {
  const inputs = given.filter((one) => typeof one !== 'function');
  const save = given.find((one) => typeof one === 'function');
  save?.([...inputs, ...constants]);
  return inputs;
}

function nth(tensors: readonly Tensor[], index: number): Tensor {
  const tensor = tensors[index];
  if (!tensor) throw new Error(`a pinned op lacks its tensor ${String(index)}`);
  return tensor;
}

/**
 * An op of one input whose backward is given, for `ops.ts` and its like alone: `backward` gets the upstream gradient and the input,
 * and returns the gradient in the input's shape.
 */
export function pinned(
  tf: Tf,
  input: Tensor,
  forward: (x: Tensor) => Tensor,
  backward: (upstream: Tensor, x: Tensor) => Tensor,
): Tensor {
  const op = tf.customGrad((...given) => ({
    value: forward(nth(saveAll(given, []), 0)),
    gradFunc: (upstream, saved) => backward(upstream, nth(saved, 0)),
  }));
  return op(input);
}

/** The same where both passes also need a condition, through which no gradient flows. */
export function pinnedWhere(
  tf: Tf,
  input: Tensor,
  condition: Tensor,
  pass: (condition: Tensor, x: Tensor) => Tensor,
): Tensor {
  const op = tf.customGrad((...given) => ({
    value: pass(condition, nth(saveAll(given, [condition]), 0)),
    gradFunc: (upstream, saved) => pass(nth(saved, 1), upstream),
  }));
  return op(input);
}

/** The same for an op of two inputs of one shape, and of constants, which both passes are given. */
export function pinnedPair(
  tf: Tf,
  inputs: readonly [Tensor, Tensor],
  forward: (a: Tensor, b: Tensor) => Tensor,
  backward: (
    upstream: Tensor,
    a: Tensor,
    b: Tensor,
    constants: readonly Tensor[],
  ) => readonly [Tensor, Tensor],
  constants: readonly Tensor[] = [],
): Tensor {
  const op = tf.customGrad((...given) => {
    const tensors = saveAll(given, constants);
    return {
      value: forward(nth(tensors, 0), nth(tensors, 1)),
      gradFunc: (upstream, saved) => [
        ...backward(upstream, nth(saved, 0), nth(saved, 1), saved.slice(2)),
      ],
    };
  });
  return op(...inputs);
}
