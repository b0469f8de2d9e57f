import {
  classAxis,
  hasIndexTarget,
  negativeLogLikelihood,
  smoothLoss,
  targetRows,
  weightPerClass,
} from './classes';
import type { ForwardArguments, Tensor, Tf } from './forward';
import { logSoftmax } from './ops';

/*
 * `F.cross_entropy` of logits, for the losses that end in it. Options and target come from the call.
 */

/** Index targets: (1 − ε) · nll + ε/C · the uniform part, as PyTorch adds them. */
function indexLoss(tf: Tf, args: ForwardArguments, logProbability: Tensor): Tensor {
  const loss = negativeLogLikelihood(tf, args, logProbability);
  const smoothing = args.number('label_smoothing');
  if (smoothing <= 0) return loss;
  const classes = logProbability.shape[classAxis(logProbability.shape)] ?? 1;
  const uniform = tf.mul(smoothLoss(tf, args, logProbability), smoothing / classes);
  return tf.add(tf.mul(1 - smoothing, loss), uniform);
}

/** Class probabilities, smoothed towards the uniform ones; for index targets one-hot rows. */
export function targetProbability(
  tf: Tf,
  args: ForwardArguments,
  shape: readonly number[],
): Tensor {
  const given = hasIndexTarget(args.state) ? targetRows(tf, args, shape) : args.tensor('target');
  const smoothing = args.number('label_smoothing');
  if (smoothing <= 0) return given;
  const classes = shape[classAxis(shape)] ?? 1;
  return tf.add(tf.mul(given, 1 - smoothing), smoothing / classes);
}

function probabilityLoss(tf: Tf, args: ForwardArguments, logProbability: Tensor): Tensor {
  const { shape } = logProbability;
  const product = tf.mul(logProbability, targetProbability(tf, args, shape));
  const weight = weightPerClass(tf, args, shape);
  return tf.neg(tf.sum(weight ? tf.mul(product, weight) : product, classAxis(shape)));
}

/** `F.cross_entropy(logits, target, reduction='none')` with the call's weight, ignore_index and label_smoothing. */
export function crossEntropy(tf: Tf, args: ForwardArguments, logits: Tensor): Tensor {
  const logProbability = logSoftmax(tf, logits, classAxis(logits.shape));
  return hasIndexTarget(args.state)
    ? indexLoss(tf, args, logProbability)
    : probabilityLoss(tf, args, logProbability);
}
