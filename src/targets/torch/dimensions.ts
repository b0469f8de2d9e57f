import { sizeOf, type Shape } from '../../tensors/tensor';
import { indexError } from '../python/errors';

/** A dimension counted from the front; negative ones count from the back. */
export function wrapDim(dim: number, dims: number): number {
  const count = Math.max(dims, 1);
  if (dim < -count || dim >= count) {
    throw indexError(
      `Dimension out of range (expected to be in range of [${-count}, ${count - 1}], but got ${dim})`,
    );
  }
  return dim < 0 ? dim + count : dim;
}

/** A shape seen along one dimension: `outer` blocks of `length` steps of `inner` neighbours. */
export interface Lane {
  readonly outer: number;
  readonly length: number;
  readonly inner: number;
}

export function laneOf(shape: Shape, dim: number): Lane {
  return {
    outer: sizeOf(shape.slice(0, dim)),
    length: shape[dim] ?? 1,
    inner: sizeOf(shape.slice(dim + 1)),
  };
}

/** Calls `visit` with the first index and the step of every line along the lane. */
export function eachLine(
  { outer, length, inner }: Lane,
  visit: (start: number, step: number, line: number) => void,
): void {
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) visit(o * length * inner + i, inner, o * inner + i);
  }
}

export function withoutDim(shape: Shape, dim: number, keep: boolean): Shape {
  if (shape.length === 0) return shape;
  return keep ? shape.map((size, i) => (i === dim ? 1 : size)) : shape.filter((_, i) => i !== dim);
}
