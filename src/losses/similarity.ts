import type { ForwardArguments, Tensor, Tf } from './forward';
import { NotExpressible } from './forward';
import { logSoftmax, select } from './ops';

/*
 * What losses over a matrix of similarities share: rows that look for their own among all columns.
 */

/** `a @ b.t()` of `(R, D)` and `(C, D)`. */
export function products(tf: Tf, a: Tensor, b: Tensor): Tensor {
  if (a.shape.length !== 2 || b.shape.length !== 2)
    throw new NotExpressible(`vectors of shape [${a.shape.join()}] and [${b.shape.join()}]`);
  return tf.sum(tf.mul(tf.expandDims(a, 1), tf.expandDims(b, 0)), -1);
}

/** A mask in the matrix's shape: true where `holds`. */
export function mask(
  tf: Tf,
  [rows = 0, columns = 0]: readonly number[],
  holds: (row: number, column: number) => boolean,
): Tensor {
  const data = Array.from({ length: rows * columns }, (_, i) =>
    Number(holds(Math.floor(i / columns), i % columns)),
  );
  return tf.cast(tf.tensor(data, [rows, columns], 'float32'), 'bool');
}

/** `F.cross_entropy(logits, wanted, reduction='none')` for one class index per row. */
export function rowCrossEntropy(tf: Tf, logits: Tensor, wanted: readonly number[]): Tensor {
  const [rows = 0, columns = 0] = logits.shape;
  const outside = wanted.find((column) => column < 0 || column >= columns);
  if (wanted.length !== rows || outside !== undefined)
    throw new NotExpressible(`columns ${wanted.join()} of ${String(columns)}`);
  const hot = mask(tf, logits.shape, (row, column) => wanted[row] === column);
  return tf.neg(tf.sum(select(tf, hot, logSoftmax(tf, logits, 1)), 1));
}

/** The matrix as the picture shows it: cosines, logits, the softmax of each row, and the column that each row looks for. */
export function matrixTerms(tf: Tf, cosine: Tensor, logits: Tensor, wanted: readonly number[]) {
  return {
    cosine,
    logits,
    probability: tf.exp(logSoftmax(tf, logits, 1)),
    wanted: tf.tensor([...wanted], [wanted.length], 'float32'),
  };
}

/** How many rows an argument has. */
export function rowsOf({ state }: ForwardArguments, name: string): number {
  return (state.inputs[name] ?? state.targets[name])?.shape[0] ?? 0;
}
