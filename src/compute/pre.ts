import type { LossState } from '../losses/contract';
import { log1p } from '../losses/exact';
import { NotExpressible, type Tensor } from '../losses/forward';
import { logSoftmax, sigmoid } from '../losses/ops';
import { tf } from './tf';

/** `log_softmax(dim=1)`, `softmax(dim=-1)`, `sigmoid`, `log`, `logit`: the op before the loss, counted from the last dimension. */
const pattern = /^(log_softmax|softmax)\(dim=(-?\d+)\)$/;

/**
 * Applies the call's `pre` to its first input. `rank` is that of the call's own tensor: a sweep's leading axis stands before it, so
 * the dimension is counted from the end.
 */
export function applyPre(state: LossState, x: Tensor, rank: number): Tensor {
  const pre = state.params.pre;
  if (pre === undefined || pre === null) return x;
  if (pre === 'sigmoid') return sigmoid(tf, x);
  if (pre === 'log') return tf.log(x);
  if (pre === 'logit') return tf.sub(tf.log(x), log1p(tf, tf.neg(x)));
  const match = typeof pre === 'string' ? pattern.exec(pre) : null;
  if (!match) throw new NotExpressible(`pre ${JSON.stringify(pre)}`);
  const dim = Number(match[2]);
  const fromEnd = dim < 0 ? dim : dim - Math.max(rank, 1);
  // log_softmax of a scalar is that of its one element.
  if (rank === 0) return tf.sub(x, x);
  if (fromEnd >= 0 || fromEnd < -rank) throw new NotExpressible(`pre ${match[0]}`);
  const logProbability = logSoftmax(tf, x, x.shape.length + fromEnd);
  return match[1] === 'softmax' ? tf.exp(logProbability) : logProbability;
}
