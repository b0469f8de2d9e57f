import type { LossContract } from '../../../losses/contract';
import { sameShape, type TensorData } from '../../../tensors/tensor';

/** The names of an argument's dimensions, by its definition; sizes alone where it has none of this rank. */
export function dimensionsOf(
  argument: string | null,
  tensor: TensorData,
  contract: LossContract | undefined,
  input: TensorData | undefined,
): readonly string[] | null {
  const specs = [...(contract?.inputs ?? []), ...(contract?.targets ?? [])].filter(
    ({ name }) => name === argument,
  );
  // A target in the input's shape is the one that has the input's dimensions.
  const isLikeInput = input && sameShape(input.shape, tensor.shape);
  const ordered = isLikeInput ? specs.toReversed() : specs;
  for (const { shapes } of ordered) {
    const named = shapes.find((names) => names.length === tensor.shape.length && names[0] !== '*');
    if (named) return named;
  }
  const usual = ['N', 'C', 'd1', 'd2'];
  const isAny = specs.some(({ shapes }) => shapes.some((names) => names[0] === '*'));
  return isAny && tensor.shape.length === 1 ? usual.slice(0, 1) : null;
}
