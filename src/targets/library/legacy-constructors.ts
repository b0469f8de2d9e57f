import type { Dtype } from '../../tensors/tensor';
import { typeError } from '../python/errors';
import { Callable, NumpyArray } from '../python/values';
import { cName } from '../torch/dtype';
import { fromNested } from '../torch/literal';
import { filled, Tensor } from '../torch/tensor';
import { checkedShape } from './creation';

/** `torch.FloatTensor([…])`, `torch.LongTensor(2, 3)` and the other constructors of old. */
export function legacyConstructor(name: string, dtype: Dtype): Callable {
  return new Callable(name, ({ positional }) => {
    const [first = null] = positional;
    if (positional.length === 0) return filled(dtype, [0], 0);
    if (positional.every((value) => typeof value === 'bigint')) {
      return filled(dtype, checkedShape(name, positional.map(Number)), 0);
    }
    if (first instanceof Tensor && first.dtype === dtype) return first;
    if (first instanceof Tensor) throw typeError(optionsMismatch(dtype, first.dtype));
    return fromNested(first instanceof NumpyArray ? first.tensor : first, dtype);
  });
}

/** What the constructors of old say of a tensor of another dtype. */
function optionsMismatch(wanted: Dtype, given: Dtype): string {
  const told = (dtype: Dtype): string =>
    `TensorOptions(dtype=${cName(dtype)}, device=cpu, layout=Strided, requires_grad=false (default), pinned_memory=false (default), memory_format=(nullopt))`;
  return `expected ${told(wanted)} (got ${told(given)})`;
}
