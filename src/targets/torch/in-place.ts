import { sameShape } from '../../tensors/tensor';
import { runtimeError } from '../python/errors';
import { requireCast } from './dtype';
import { sizes, type Operand } from './operands';
import { castTo } from './select';
import { session } from './session';
import { positions, Tensor, values } from './tensor';

/** What `target.op_(other)` leaves in `target`: an in-place operation keeps the shape and the dtype. */
export function inPlaceResult(
  operate: (a: Operand, b: Operand) => Tensor,
  target: Tensor,
  other: Operand,
): Tensor {
  return fitted(operate(target, other), target);
}

/** The result as the target can hold it, or what PyTorch says when it cannot. */
export function fitted(result: Tensor, target: Tensor): Tensor {
  if (!sameShape(result.shape, target.shape)) {
    throw runtimeError(
      `output with shape ${sizes(target.shape)} doesn't match the broadcast shape ${sizes(result.shape)}`,
    );
  }
  requireCast(result.dtype, target.dtype);
  return castTo(result, target.dtype);
}

/** Refuses in-place changes of leaves that require a gradient. */
export function requireWritable(tensor: Tensor): void {
  if (session().gradEnabled && tensor.requiresGrad && tensor.isLeaf) {
    throw runtimeError(
      'a leaf Variable that requires grad is being used in an in-place operation.',
    );
  }
}

/** Writes values into the memory a tensor and its views share. */
export function overwrite(tensor: Tensor, data: ArrayLike<number>): void {
  positions(tensor.shape, tensor.strides, tensor.offset).forEach((at, i) => {
    tensor.storage.data[at] = data[i] ?? 0;
  });
}

/** Applies an operation in place: the tensor gets the result's values and its place in the autograd graph. */
export function applyInPlace(tensor: Tensor, operate: (own: Tensor) => Tensor): Tensor {
  requireWritable(tensor);
  // The operation sees the tensor as it was, since its node will point to what it becomes.
  const before = new Tensor(
    tensor.dtype,
    tensor.shape,
    { data: values(tensor).slice() },
    tensor.origin,
  );
  before.requiresGrad = tensor.requiresGrad;
  before.gradFn = tensor.gradFn;
  before.name = tensor.name;
  const result = fitted(operate(before), tensor);
  overwrite(tensor, values(result));
  tensor.origin = result.origin;
  if (session().gradEnabled) {
    tensor.gradFn = result.gradFn;
    tensor.requiresGrad = result.requiresGrad;
  }
  return tensor;
}
