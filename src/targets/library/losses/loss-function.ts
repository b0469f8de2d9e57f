import type { Callable, Value } from '../../python/values';
import { session } from '../../torch/session';
import { Tensor } from '../../torch/tensor';
import type { Given } from '../given';
import { pythonFunction } from '../python-function';

/**
 * A functional loss as PyTorch's Python code has it. What it was called with is noted, for the rules about meaning; the
 * outermost call counts where one loss is made of another.
 */
export function lossFunction(
  id: string,
  name: string,
  signature: string,
  run: (given: Given) => Value,
): Callable {
  return pythonFunction(name, signature, (given) => {
    const { losses } = session();
    const before = losses.length;
    const result = run(given);
    losses.length = before;
    if (result instanceof Tensor) losses.push({ loss: id, given, result });
    return result;
  });
}
