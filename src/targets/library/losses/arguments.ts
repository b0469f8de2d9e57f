import { attributeError, typeError } from '../../python/errors';
import { NumpyArray, sizeTuple, typeName, type Value } from '../../python/values';
import { repr } from '../../python/represent';
import { Tensor } from '../../torch/tensor';
import type { Given } from '../given';
import { sameShape } from '../../../tensors/tensor';

/** What PyTorch's Python code meets when it calls `argument.size()` on something that may not be a tensor. */
export function requireSize(argument: Value): Tensor {
  if (argument instanceof Tensor) return argument;
  if (argument instanceof NumpyArray) throw typeError("'int' object is not callable");
  throw attributeError(`'${typeName(argument)}' object has no attribute 'size'`);
}

/** The same for `argument.dim()` and `argument.ndim`. */
export function requireDim(argument: Value, attribute = 'dim'): Tensor {
  if (argument instanceof Tensor) return argument;
  const type = argument instanceof NumpyArray ? 'numpy.ndarray' : typeName(argument);
  throw attributeError(`'${type}' object has no attribute '${attribute}'`);
}

/** A number that C++ takes at a position, or what its parser says of anything else. */
export function numberArgument(
  given: Given,
  kernel: string,
  name: string,
  position: number,
): number {
  const value = given.value(name);
  const isNumber =
    ['number', 'bigint', 'boolean'].includes(typeof value) || value instanceof Tensor;
  if (isNumber) return given.number(name);
  throw typeError(
    `${kernel}(): argument '${name}' (position ${position}) must be float, not ${typeName(value)}`,
  );
}

export function printedSize(tensor: Tensor): string {
  return repr(sizeTuple(tensor.shape));
}

export function differ(a: Tensor, b: Tensor): boolean {
  return !sameShape(a.shape, b.shape);
}
