import type { Tensor } from '../torch/tensor';
import { castTo } from '../torch/select';
import { add, binary, div, maximum, mul, sub } from '../torch/binary';
import { runtimeError } from '../python/errors';
import { category, scalarType } from '../torch/dtype';
import { broadcastShapes, resultType } from '../torch/operands';
import { norm, sum } from '../torch/reduce';
import { clampMin } from '../torch/select';
import { expand, unsqueeze } from '../torch/views';
import { wrapDim } from '../torch/dimensions';
import { withoutGrad } from '../torch/session';
import { filled } from '../torch/tensor';

/** `F.pairwise_distance`: the norm of a − b + eps along the last dimension. */
export function pairwiseDistance(
  a: Tensor,
  b: Tensor,
  p: number,
  eps: number,
  keep: boolean,
): Tensor {
  const dims = Math.max(a.dim, b.dim);
  return known('pairwise_distance', norm(add(sub(a, b), eps), p, [Math.max(dims, 1) - 1], keep), [
    a,
    b,
  ]);
}

/** Records the function that was called, in place of the operations it is made of. */
function known(op: string, result: Tensor, from: readonly Tensor[]): Tensor {
  result.origin = { op, from };
  return result;
}

/** `F.cosine_similarity`: lengths are at least eps each, and the floor is hidden from autograd. */
export function cosineSimilarity(a: Tensor, b: Tensor, dim: number, eps: number): Tensor {
  const common = resultType([a, b]);
  if (category(common) !== 2) {
    throw runtimeError(
      `expected common dtype to be floating point, yet common dtype is ${scalarType(common)}`,
    );
  }
  const dtype = common;
  const shape = broadcastShapes(a.shape, b.shape);
  const along = wrapDim(dim, shape.length);
  const x = expand(castTo(a, dtype), shape);
  const y = expand(castTo(b, dtype), shape);
  const unit = (tensor: Tensor): Tensor => {
    const length = norm(tensor, 2, [along], true);
    const floor = withoutGrad(() => maximum(length, filled(dtype, [], eps)));
    return div(tensor, floorHidden(length, floor));
  };
  return known('cosine_similarity', sum(mul(unit(x), unit(y)), [along]), [a, b]);
}

/** The floored length, whose gradient passes to the length as if it had not been floored. */
function floorHidden(length: Tensor, floor: Tensor): Tensor {
  return binary({ op: 'floor_length', value: (_x, y) => y, left: (grad) => grad }, length, floor);
}

/** `torch.cdist` of 2-d tensors. */
export function cdist(a: Tensor, b: Tensor, p: number): Tensor {
  const pairs = norm(sub(unsqueeze(a, a.dim - 1), unsqueeze(b, b.dim - 2)), p, [-1], false);
  return known('cdist', pairs, [a, b]);
}

/** `F.normalize`. */
export function normalize(input: Tensor, p: number, dim: number, eps: number): Tensor {
  return div(input, expand(clampMin(norm(input, p, [dim], true), eps), input.shape));
}
