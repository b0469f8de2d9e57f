import { notImplementedFor, runtimeError } from '../python/errors';
import { isFloating, roundingOf, scalarType } from '../torch/dtype';
import { session } from '../torch/session';
import type { Tensor } from '../torch/tensor';
import type { Given } from './given';

/** In-place fills by random draws, for `tensor.random_(5)` and the like. */
export function drawn(tensor: Tensor, op: string, given: Given): ArrayLike<number> {
  const { generator } = session();
  const { size, dtype } = tensor;
  const round = roundingOf(dtype);
  if (op === 'random_') {
    const first = given.optionalNumber('from');
    const second = given.optionalNumber('to');
    if (first === null && second === null) {
      return Float64Array.from({ length: size }, () => generator.anyInteger(dtype));
    }
    const [low, high] = second === null ? [0, first ?? 0] : [first ?? 0, second];
    if (low >= high) {
      throw runtimeError(
        `random_ expects 'from' to be less than 'to', but got from=${low} >= to=${high}`,
      );
    }
    return Float64Array.from({ length: size }, () => round(generator.integer(low, high)));
  }
  if (!isFloating(dtype)) {
    throw notImplementedFor(
      op === 'normal_' ? 'normal_kernel_cpu' : 'check_uniform_bounds',
      scalarType(dtype),
    );
  }
  if (op === 'normal_') {
    const [mean, std] = [given.number('mean'), given.number('std')];
    return generator.normals(size, dtype).map((z) => round(round(z) * std + mean));
  }
  const [low, high] = [given.number('from'), given.number('to')];
  return generator.uniforms(size, dtype).map((u) => round(u * (high - low) + low));
}
