import type { Tensor, Tf } from './forward';
import { sigmoid } from './ops';
import { pinned, pinnedPair } from './pinned';

/*
 * Logarithms near their singular points, as PyTorch computes them. Like `ops.ts`, of which this is the part about logarithms, it
 * holds backward formulas by hand.
 */

/**
 * `torch.log1p`, log(1 + x) to float32 precision. wasm's own is the naive one: 5e-5 off at 1e-3 and 0 below 6e-8. With u = 1 + x rounded,
 * log(u) · x / (u − 1) cancels the rounding of u.
 */
function accurateLog1p(tf: Tf, x: Tensor): Tensor {
  const u = tf.add(1, x);
  const rounded = tf.equal(u, 1);
  const distance = tf.where(rounded, tf.add(tf.zerosLike(x), 1), tf.sub(u, 1));
  // At infinity the quotient is ∞/∞; log(u) is exact enough anywhere far from 1.
  const far = tf.greater(tf.abs(x), 1);
  const near = tf.mul(tf.log(u), tf.div(x, distance));
  return tf.where(rounded, x, tf.where(far, tf.log(u), near));
}

/** `torch.log1p`, with PyTorch's gradient 1 / (1 + x). */
export function log1p(tf: Tf, x: Tensor): Tensor {
  return pinned(
    tf,
    x,
    (value) => accurateLog1p(tf, value),
    (upstream, value) => tf.div(upstream, tf.add(1, value)),
  );
}

/**
 * e^x − 1 to float32 precision. With u = e^x rounded, (u − 1) · x / log(u) cancels the rounding of u; where u is 1 the answer is x.
 */
function accurateExpm1(tf: Tf, x: Tensor): Tensor {
  const u = tf.exp(x);
  const rounded = tf.equal(u, 1);
  const logarithm = tf.where(rounded, tf.add(tf.zerosLike(x), 1), tf.log(u));
  const near = tf.mul(tf.sub(u, 1), tf.div(x, logarithm));
  const far = tf.greater(tf.abs(x), 1);
  return tf.where(rounded, x, tf.where(far, tf.sub(u, 1), near));
}

/** `torch.expm1`, with PyTorch's gradient e^x as the result plus 1. */
export function expm1(tf: Tf, x: Tensor): Tensor {
  return pinned(
    tf,
    x,
    (value) => accurateExpm1(tf, value),
    (upstream, value) => tf.mul(upstream, tf.add(accurateExpm1(tf, value), 1)),
  );
}

/**
 * Barron's general loss of z, the squared error in units of c: (b/α)((z/b + 1)^(α/2) − 1) with b = |α − 2|. Its limits at α = 2, 0 and −∞
 * are taken exactly; near them the power minus 1 would lose every digit, and expm1 of the logarithm does not.
 * Derivative: ½ (z/b + 1)^(α/2 − 1).
 */
export function barron(tf: Tf, z: Tensor, alpha: number): Tensor {
  if (Math.abs(alpha - 2) < 1e-9) return tf.mul(0.5, z);
  if (Math.abs(alpha) < 1e-9) return log1p(tf, tf.mul(0.5, z));
  if (alpha < -1e9) return tf.sub(1, tf.exp(tf.neg(tf.mul(0.5, z))));
  const b = Math.abs(alpha - 2);
  const logarithm = (value: Tensor) => accurateLog1p(tf, tf.div(value, b));
  return pinned(
    tf,
    z,
    (value) => tf.mul(b / alpha, accurateExpm1(tf, tf.mul(alpha / 2, logarithm(value)))),
    (upstream, value) =>
      tf.mul(tf.mul(0.5, upstream), tf.exp(tf.mul(alpha / 2 - 1, logarithm(value)))),
  );
}

/** `F.softplus`, log(1 + e^x): x itself above 20, where PyTorch's threshold stands. */
export function softplus(tf: Tf, x: Tensor): Tensor {
  const linear = (value: Tensor) => tf.greater(value, 20);
  const bounded = (value: Tensor) => tf.exp(tf.where(linear(value), tf.zerosLike(value), value));
  return pinned(
    tf,
    x,
    (value) => tf.where(linear(value), value, accurateLog1p(tf, bounded(value))),
    (upstream, value) => {
      const z = bounded(value);
      return tf.where(linear(value), upstream, tf.div(tf.mul(upstream, z), tf.add(z, 1)));
    },
  );
}

/** `F.logsigmoid`: min(x, 0) − log1p(e^−|x|). */
export function logSigmoid(tf: Tf, x: Tensor): Tensor {
  const tail = (value: Tensor) => tf.exp(tf.neg(tf.abs(value)));
  return pinned(
    tf,
    x,
    (value) => {
      const negativePart = tf.where(tf.less(value, 0), value, tf.zerosLike(value));
      return tf.sub(negativePart, accurateLog1p(tf, tail(value)));
    },
    (upstream, value) => {
      const z = tail(value);
      const share = tf.div(z, tf.add(1, z));
      return tf.mul(upstream, tf.where(tf.less(value, 0), tf.sub(1, share), share));
    },
  );
}

/** `torch.xlogy(x, y)`, x · log(y): 0 at x = 0 whatever y, NaN where y is. */
export function xlogy(tf: Tf, x: Tensor, y: Tensor): Tensor {
  return pinnedPair(
    tf,
    [x, y],
    (a, b) => {
      const zero = tf.logicalAnd(tf.equal(a, 0), tf.equal(b, b));
      return tf.where(zero, tf.zerosLike(a), tf.mul(a, tf.log(b)));
    },
    (upstream, a, b) => {
      const flat = tf.logicalAnd(tf.equal(a, 0), tf.lessEqual(b, 0));
      const slope = tf.where(flat, tf.zerosLike(a), tf.log(b));
      return [tf.mul(upstream, slope), tf.div(tf.mul(upstream, a), b)];
    },
  );
}

function atLeast(tf: Tf, x: Tensor, least: number): Tensor {
  return tf.where(tf.less(x, least), tf.add(tf.zerosLike(x), least), x);
}

/** log(x), never below −100: the cap of `F.binary_cross_entropy`. */
export function cappedLog(tf: Tf, x: Tensor): Tensor {
  return atLeast(tf, tf.log(x), -100);
}

/** log(1 − x), never below −100. */
export function cappedLogOneMinus(tf: Tf, x: Tensor): Tensor {
  return atLeast(tf, accurateLog1p(tf, tf.neg(x)), -100);
}

/**
 * `F.binary_cross_entropy` of probabilities x and targets t. The logarithms are capped at −100, the gradient is not that of the
 * cap: (x − t) / max((1 − x) · x, 1e-12). The target's gradient is not capped at all.
 */
export function binaryCrossEntropy(tf: Tf, x: Tensor, t: Tensor): Tensor {
  return pinnedPair(
    tf,
    [x, t],
    (p, y) => tf.sub(tf.mul(tf.sub(y, 1), cappedLogOneMinus(tf, p)), tf.mul(y, cappedLog(tf, p))),
    (upstream, p, y) => {
      const spread = atLeast(tf, tf.mul(tf.sub(1, p), p), 1e-12);
      const difference = tf.sub(accurateLog1p(tf, tf.neg(p)), tf.log(p));
      return [tf.div(tf.mul(upstream, tf.sub(p, y)), spread), tf.mul(upstream, difference)];
    },
  );
}

/**
 * `F.binary_cross_entropy_with_logits` of logits x and targets t, with the factor that `pos_weight` is, in their shape. PyTorch's gradient is
 * (σ(x) · (f · t + 1 − t) − f · t), which is another infinity or NaN than the derivative's steps where t is not a label.
 */
export function binaryCrossEntropyWithLogits(
  tf: Tf,
  x: Tensor,
  t: Tensor,
  factor: Tensor | null,
): Tensor {
  return pinnedPair(
    tf,
    [x, t],
    (a, b) => {
      const log = logSigmoid(tf, a);
      const weighted = factor ? tf.mul(tf.add(tf.mul(tf.sub(factor, 1), b), 1), log) : log;
      return tf.sub(tf.mul(tf.sub(1, b), a), weighted);
    },
    (upstream, a, b, [f]) => {
      const share = sigmoid(tf, a);
      if (!f) return [tf.mul(tf.sub(share, b), upstream), tf.neg(tf.mul(a, upstream))];
      const positive = tf.mul(f, b);
      const slope = tf.sub(tf.mul(tf.sub(tf.add(positive, 1), b), share), positive);
      const pull = tf.sub(logSigmoid(tf, tf.neg(a)), tf.mul(logSigmoid(tf, a), f));
      return [tf.mul(slope, upstream), tf.mul(pull, upstream)];
    },
    factor ? [factor] : [],
  );
}

/**
 * `F.soft_margin_loss` of scores x and signs y, log1p(e^−yx) taken literally: once the exponential leaves float32, near −yx = 88.7, the
 * loss is infinite and the gradient, −y · z / (1 + z) with z infinite, NaN.
 */
export function softMargin(tf: Tf, x: Tensor, y: Tensor): Tensor {
  const exponential = (a: Tensor, b: Tensor) => tf.exp(tf.neg(tf.mul(a, b)));
  return pinnedPair(
    tf,
    [x, y],
    (a, b) => accurateLog1p(tf, exponential(a, b)),
    (upstream, a, b) => {
      const z = exponential(a, b);
      const pull = tf.neg(tf.mul(upstream, tf.div(z, tf.add(1, z))));
      return [tf.mul(pull, b), tf.mul(pull, a)];
    },
  );
}

/** `x.clamp(-1 + 1e-7, 1 - 1e-7)`: no gradient where x was cut. */
function heldCosine(tf: Tf, x: Tensor): Tensor {
  const most = Math.fround(1 - 1e-7);
  const held = (value: Tensor) => {
    const below = tf.where(tf.greater(value, most), tf.add(tf.zerosLike(value), most), value);
    return tf.where(tf.less(below, -most), tf.sub(tf.zerosLike(value), most), below);
  };
  return pinned(tf, x, held, (upstream, value) =>
    tf.where(tf.notEqual(held(value), value), tf.zerosLike(upstream), upstream),
  );
}

/**
 * `torch.cos(torch.acos(x) + margin)` of a cosine x that is held off ±1; `margin` is in x's shape. Derivative: sin(θ + margin) / √(1 − x²), in
 * PyTorch's steps.
 */
export function widenAngle(tf: Tf, x: Tensor, margin: Tensor): Tensor {
  const cosine = heldCosine(tf, x);
  const theta = pinned(
    tf,
    cosine,
    (value) => tf.acos(value),
    (upstream, value) => tf.neg(tf.div(upstream, tf.sqrt(tf.sub(1, tf.square(value))))),
  );
  return tf.cos(tf.add(theta, margin));
}
