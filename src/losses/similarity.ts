import { sizeOf, type Shape } from '../tensors/tensor';
import type { ForwardArguments, Tensor, Tf } from './forward';
import { NotExpressible } from './forward';
import { logSoftmax, select } from './ops';

/*
 * What losses over a matrix of similarities share: rows that look for their own among all columns. The matrices may be stacked: axes in
 * front of the last two are calls of their own.
 */

/** `a @ b.mT` of `(…, R, D)` and `(…, C, D)`. */
export function products(tf: Tf, a: Tensor, b: Tensor): Tensor {
  if (a.shape.length < 2 || a.shape.length !== b.shape.length)
    throw new NotExpressible(`vectors of shape [${a.shape.join()}] and [${b.shape.join()}]`);
  return tf.sum(tf.mul(tf.expandDims(a, -2), tf.expandDims(b, -3)), -1);
}

/** A mask in the matrices' shape: true where `holds`. Rows are counted through the stack. */
export function mask(
  tf: Tf,
  shape: Shape,
  holds: (row: number, column: number) => boolean,
): Tensor {
  const columns = shape.at(-1) ?? 0;
  const data = Array.from({ length: sizeOf(shape) }, (_, i) =>
    Number(holds(Math.floor(i / columns), i % columns)),
  );
  return tf.cast(tf.tensor(data, [...shape], 'float32'), 'bool');
}

/** `F.cross_entropy(logits, wanted, reduction='none')`, `(…, R)`, for one class index per row: of one matrix, or through the stack. */
export function rowCrossEntropy(tf: Tf, logits: Tensor, wanted: readonly number[]): Tensor {
  const columns = logits.shape.at(-1) ?? 0;
  const outside = wanted.find((column) => column < 0 || column >= columns);
  const isForEach = [logits.shape.at(-2) ?? 0, logits.size / columns].includes(wanted.length);
  if (!isForEach || outside !== undefined)
    throw new NotExpressible(`columns ${wanted.join()} of ${String(columns)}`);
  const hot = mask(tf, logits.shape, (row, column) => wanted[row % wanted.length] === column);
  const along = logits.shape.length - 1;
  return tf.neg(tf.sum(select(tf, hot, logSoftmax(tf, logits, along)), along));
}

/** The matrix as the picture shows it: cosines, logits, the softmax of each row, and the column that each row looks for. */
export function matrixTerms(tf: Tf, cosine: Tensor, logits: Tensor, wanted: readonly number[]) {
  return {
    cosine,
    logits,
    probability: tf.exp(logSoftmax(tf, logits, logits.shape.length - 1)),
    wanted: tf.tensor([...wanted], [wanted.length], 'float32'),
  };
}

/** How many rows an input `(…, R, D)` has. */
export function rowsOf({ state }: ForwardArguments, name: string): number {
  return state.inputs[name]?.shape.at(-2) ?? 0;
}
