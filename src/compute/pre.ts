import type { LossState } from '../losses/contract';
import { log1p } from '../losses/exact';
import { NotExpressible, type Tensor } from '../losses/forward';
import { logSoftmax, sigmoid } from '../losses/ops';
import { tf } from './tf';

/** One op of a chain: `softmax(dim=-1)`, `sigmoid`, `log()`. */
const pattern = /^(\w+)(?:\((?:dim=(-?\d+))?\))?$/;

/** Applies one op; the dimension is counted from the last, since a sweep's leading axis may stand before it. */
function applyOp(op: string, x: Tensor, rank: number): Tensor {
  const [, name, dim] = pattern.exec(op) ?? [];
  if (name === 'sigmoid') return sigmoid(tf, x);
  if (name === 'log') return tf.log(x);
  if (name === 'logit') return tf.sub(tf.log(x), log1p(tf, tf.neg(x)));
  if ((name !== 'softmax' && name !== 'log_softmax') || dim === undefined)
    throw new NotExpressible(`pre ${JSON.stringify(op)}`);
  const fromEnd = Number(dim) < 0 ? Number(dim) : Number(dim) - Math.max(rank, 1);
  // log_softmax of a scalar is that of its one element.
  if (rank === 0) return tf.sub(x, x);
  if (fromEnd >= 0 || fromEnd < -rank) throw new NotExpressible(`pre ${op}`);
  const logProbability = logSoftmax(tf, x, x.shape.length + fromEnd);
  return name === 'softmax' ? tf.exp(logProbability) : logProbability;
}

/**
 * Applies the call's `pre` to its first input: torch ops in a chain, as in `input.softmax(dim=1).log()`. `rank` is that of the call's
 * own tensor.
 */
export function applyPre(state: LossState, x: Tensor, rank: number): Tensor {
  const { pre } = state.params;
  if (pre === undefined || pre === null) return x;
  if (typeof pre !== 'string') throw new NotExpressible(`pre ${JSON.stringify(pre)}`);
  return pre.split('.').reduce((value, op) => applyOp(op, value, rank), x);
}
