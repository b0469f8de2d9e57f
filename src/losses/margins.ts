import { sizeOf, tensor, type TensorData } from '../tensors/tensor';
import { classAxis } from './classes';
import type { LossState } from './contract';
import { NotExpressible, type Tensor, type Tf } from './forward';
import { select } from './ops';

/*
 * The multi-class margins, `F.multi_margin_loss` and `F.multilabel_margin_loss`. Both count a slack z only where z > 0, so that a tie
 * has no gradient and NaN counts as none: the opposite of the pairwise margins' clamp.
 */

/** How often each class is among the labels, in the input's shape: labels are read up to the first −1. */
export function labelCounts({ targets }: LossState, classes: number): TensorData {
  const list = targets.target ?? tensor([0], []);
  const counts = list.data.map(() => 0);
  for (let start = 0; start < list.data.length; start += classes) {
    for (let i = start; i < start + classes; i += 1) {
      const label = list.data[i] ?? -1;
      if (label === -1) break;
      if (label < 0 || label >= classes) throw new NotExpressible(`label ${String(label)}`);
      counts[start + label] = (counts[start + label] ?? 0) + 1;
    }
  }
  return tensor(list.shape, counts);
}

function bool(tf: Tf, shape: readonly number[], data: readonly boolean[]): Tensor {
  const numbers = Float32Array.from(data, (one) => (one ? 1 : 0));
  return tf.cast(tf.tensor(numbers, [...shape], 'float32'), 'bool');
}

function only(tf: Tf, where: Tensor, x: Tensor): Tensor {
  return select(tf, tf.logicalAnd(where, tf.greater(x, 0)), x);
}

/**
 * The slacks margin − x[y] + x[i] of every class but the right one, 0 where they are not positive; the right class's is 0. `rightOf` is the
 * right class of each row.
 */
export function slacks(
  tf: Tf,
  x: Tensor,
  rightOf: readonly number[],
  margin: number,
): { readonly slack: Tensor; readonly right: Tensor } {
  const axis = classAxis(x.shape);
  const classes = x.shape[axis] ?? 0;
  const isRight = Array.from(
    { length: sizeOf(x.shape) },
    (_, i) => rightOf[Math.floor(i / classes)] === i % classes,
  );
  const hot = bool(tf, x.shape, isRight);
  const cold = bool(
    tf,
    x.shape,
    isRight.map((one) => !one),
  );
  const right = tf.sum(select(tf, hot, x), axis, true);
  return { slack: only(tf, cold, tf.add(tf.sub(margin, right), x)), right };
}

/** 1 − (x[j] − x[i]) summed over the labels j, for every class i that is none; duplicates count as often as they are listed. */
export function labelSlacks(tf: Tf, x: Tensor, counts: TensorData): Tensor {
  const classes = x.shape.at(-1) ?? 0;
  const rows = sizeOf(x.shape) / Math.max(1, classes);
  const flat = tf.reshape(x, [rows, classes]);
  const labels = tf.expandDims(flat, 2);
  const others = tf.expandDims(flat, 1);
  const pairs = Array.from({ length: rows * classes * classes }, (_, at) => {
    const row = Math.floor(at / (classes * classes)) * classes;
    const label = row + (Math.floor(at / classes) % classes);
    return (counts.data[label] ?? 0) > 0 && counts.data[row + (at % classes)] === 0;
  });
  const shape = [rows, classes, classes];
  const slack = only(tf, bool(tf, shape, pairs), tf.add(tf.sub(1, labels), others));
  const times = tf.tensor(Float32Array.from(counts.data), [rows, classes, 1], 'float32');
  return tf.reshape(tf.sum(tf.mul(slack, times), 1), x.shape);
}
