import { broadcastShapes } from '../tensors/shape';
import { sameShape, type Shape } from '../tensors/tensor';
import { NotExpressible, type Tensor, type Tf } from './forward';
import { pinned, pinnedPair, pinnedWhere } from './pinned';

/*
 * tfjs ops whose value or gradient differs from PyTorch's, pinned to PyTorch's. Gradients by hand live here alone. Each function
 * names the PyTorch op it stands for; its backward is PyTorch's formula where that is not the derivative.
 */

/** A tensor repeated to the shape. tfjs's own `broadcastTo` has no gradient beyond four dimensions. */
function broadcast(tf: Tf, x: Tensor, shape: Shape): Tensor {
  return sameShape(x.shape, shape) ? x : tf.add(x, tf.zeros([...shape]));
}

/** `torch.broadcast_tensors` of two. */
export function together(tf: Tf, a: Tensor, b: Tensor): [Tensor, Tensor] {
  const shape = broadcastShapes(a.shape, b.shape);
  if (!shape)
    throw new NotExpressible(`shapes [${a.shape.join()}] and [${b.shape.join()}] do not broadcast`);
  return [broadcast(tf, a, shape), broadcast(tf, b, shape)];
}

/** 1 where the condition holds, else 0. Nothing flows back through it; tfjs's own would clone what does. */
export function indicator(tf: Tf, condition: Tensor): Tensor {
  return pinned(
    tf,
    condition,
    (value) => tf.cast(value, 'float32'),
    (upstream) => tf.zerosLike(upstream),
  );
}

/** `torch.sign`: −1, 0 or 1, and 0 for NaN. wasm's own is 0 below 1.19e-7. */
export function sign(tf: Tf, x: Tensor): Tensor {
  return tf.sub(indicator(tf, tf.greater(x, 0)), indicator(tf, tf.less(x, 0)));
}

/** `torch.where(condition, x, 0)`: the gradient is exactly 0 where the condition fails, whatever flows down. */
export function select(tf: Tf, condition: Tensor, x: Tensor): Tensor {
  return pinnedWhere(tf, x, condition, (where, value) =>
    tf.where(where, value, tf.zerosLike(value)),
  );
}

/** `torch.sigmoid`, which is 0 where float32 has no normal number; the cpu backend would keep a subnormal one. */
export function sigmoid(tf: Tf, x: Tensor): Tensor {
  // wasm's own is a few last digits off, which 1 − σ(x) makes large.
  const share = (value: Tensor) => {
    const raw = tf.div(1, tf.add(1, tf.exp(tf.neg(value))));
    return tf.where(tf.less(raw, 1.17549435e-38), tf.zerosLike(raw), raw);
  };
  return pinned(tf, x, share, (upstream, value) => {
    const y = share(value);
    return tf.mul(upstream, tf.mul(tf.sub(1, y), y));
  });
}

/** `torch.abs`: gradient sign(x), so 0 at 0 and at NaN. */
export function abs(tf: Tf, x: Tensor): Tensor {
  return pinned(
    tf,
    x,
    (value) => tf.abs(value),
    (upstream, value) => tf.mul(upstream, sign(tf, value)),
  );
}

/** `torch.square`: the gradient is upstream · 2 · x in this order, which x alone does not overflow. */
export function square(tf: Tf, x: Tensor): Tensor {
  return pinned(
    tf,
    x,
    (value) => tf.square(value),
    (upstream, value) => tf.mul(tf.mul(2, upstream), value),
  );
}

/** `x ** 3` of torch: the gradient is upstream · (3 · x²), whose product alone may overflow. */
export function cube(tf: Tf, x: Tensor): Tensor {
  return pinned(
    tf,
    x,
    (value) => tf.mul(tf.square(value), value),
    (upstream, value) => tf.mul(upstream, tf.mul(3, tf.square(value))),
  );
}

/** `torch.div`: the divisor's gradient is −upstream · ((a / b) / b), where tfjs's a · upstream / b² overflows or is 0/0. */
export function divide(tf: Tf, a: Tensor, b: Tensor): Tensor {
  return pinnedPair(
    tf,
    together(tf, a, b),
    (x, y) => tf.div(x, y),
    (upstream, x, y) => [tf.div(upstream, y), tf.neg(tf.mul(upstream, tf.div(tf.div(x, y), y)))],
  );
}

/** max(x, 0) that keeps NaN, which wasm's `maximum` does not. */
function positivePart(tf: Tf, x: Tensor): Tensor {
  return tf.where(tf.less(x, 0), tf.zerosLike(x), x);
}

/** `x.clamp_min(0)`: the full gradient at the tie, 0 at NaN. */
export function clampMin(tf: Tf, x: Tensor): Tensor {
  return pinned(
    tf,
    x,
    (value) => positivePart(tf, value),
    (upstream, value) => tf.where(tf.greaterEqual(value, 0), upstream, tf.zerosLike(upstream)),
  );
}

/** `x.clamp_(min=least)` under `torch.no_grad()`: the value is cut, the gradient flows as if it were not. */
export function clampUnseen(tf: Tf, x: Tensor, least: number): Tensor {
  return pinned(
    tf,
    x,
    (value) => tf.where(tf.less(value, least), tf.add(tf.zerosLike(value), least), value),
    (upstream) => upstream,
  );
}

/** `torch.relu(torch.sign(x))`: 1 above 0, else 0, and 0 for NaN. A step has the gradient 0 everywhere, also where it jumps. */
export function step(tf: Tf, x: Tensor): Tensor {
  return pinned(
    tf,
    x,
    (value) => indicator(tf, tf.greater(value, 0)),
    (upstream) => tf.zerosLike(upstream),
  );
}

/** `torch.relu`: no gradient at the tie, the full one at NaN. */
export function relu(tf: Tf, x: Tensor): Tensor {
  return pinned(
    tf,
    x,
    (value) => positivePart(tf, value),
    (upstream, value) => tf.where(tf.lessEqual(value, 0), tf.zerosLike(upstream), upstream),
  );
}

/** `torch.minimum`: a tie gives half the gradient to each, NaN the full one to both. */
export function minimum(tf: Tf, a: Tensor, b: Tensor): Tensor {
  return pinnedPair(
    tf,
    together(tf, a, b),
    (x, y) => tf.where(tf.logicalOr(tf.isNaN(x), tf.less(x, y)), x, y),
    (upstream, x, y) => {
      const half = tf.mul(upstream, tf.sub(1, tf.mul(0.5, indicator(tf, tf.equal(x, y)))));
      const none = tf.zerosLike(upstream);
      return [tf.where(tf.greater(x, y), none, half), tf.where(tf.less(x, y), none, half)];
    },
  );
}

/** `torch.maximum`, with `minimum`'s conventions. */
export function maximum(tf: Tf, a: Tensor, b: Tensor): Tensor {
  return tf.neg(minimum(tf, tf.neg(a), tf.neg(b)));
}

/** `torch.pow(x, exponent)` with a number as exponent: the exponent 0 has gradient 0 everywhere, also at 0. */
export function power(tf: Tf, x: Tensor, exponent: number): Tensor {
  return pinned(
    tf,
    x,
    (value) => tf.pow(value, exponent),
    (upstream, value) =>
      exponent === 0
        ? tf.zerosLike(value)
        : tf.mul(upstream, tf.mul(exponent, tf.pow(value, exponent - 1))),
  );
}

/** `F.huber_loss` of the residual. At |residual| = delta both branches agree, in value and gradient. */
export function huber(tf: Tf, residual: Tensor, delta: number): Tensor {
  return pinned(
    tf,
    residual,
    (r) => {
      const size = tf.abs(r);
      const quadratic = tf.mul(0.5, tf.square(r));
      const linear = tf.mul(delta, tf.sub(size, 0.5 * delta));
      return tf.where(tf.lessEqual(size, delta), quadratic, linear);
    },
    (upstream, r) => {
      const right = tf.where(
        tf.greaterEqual(r, delta),
        tf.mul(delta, upstream),
        tf.mul(r, upstream),
      );
      return tf.where(tf.lessEqual(r, -delta), tf.mul(-delta, upstream), right);
    },
  );
}

/** `F.smooth_l1_loss` of the residual with beta above 0. At |residual| = beta both branches agree, in value and gradient. */
export function smoothL1(tf: Tf, residual: Tensor, beta: number): Tensor {
  return pinned(
    tf,
    residual,
    (r) => {
      const size = tf.abs(r);
      const quadratic = tf.div(tf.mul(0.5, tf.square(r)), beta);
      return tf.where(tf.less(size, beta), quadratic, tf.sub(size, 0.5 * beta));
    },
    (upstream, r) => {
      const right = tf.where(tf.greaterEqual(r, beta), upstream, tf.div(tf.mul(r, upstream), beta));
      return tf.where(tf.lessEqual(r, -beta), tf.neg(upstream), right);
    },
  );
}

/** `torch.log(torch.cosh(x))`: cosh overflows where e^|x| / 2 does, and the gradient there is sinh / cosh, ∞/∞. */
export function logCosh(tf: Tf, x: Tensor): Tensor {
  const halves = (value: Tensor) => {
    // e^(|x| − log 2) lasts to where cosh does, 89.4, and e^|x| does not.
    const rising = tf.exp(tf.sub(tf.abs(value), Math.LN2));
    return [rising, tf.div(0.25, rising)] as const;
  };
  return pinned(
    tf,
    x,
    (value) => tf.log(tf.add(...halves(value))),
    (upstream, value) => {
      const [rising, falling] = halves(value);
      const sinh = tf.mul(sign(tf, value), tf.sub(rising, falling));
      return tf.mul(tf.div(upstream, tf.add(rising, falling)), sinh);
    },
  );
}

/** `torch.log_softmax(x, axis)`. All −inf gives NaN, as in PyTorch. */
export function logSoftmax(tf: Tf, x: Tensor, axis: number): Tensor {
  if (x.size === 0) return x;
  const logits = (value: Tensor) => {
    const shifted = tf.sub(value, tf.max(value, axis, true));
    return tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), axis, true)));
  };
  return pinned(tf, x, logits, (upstream, value) =>
    tf.sub(upstream, tf.mul(tf.exp(logits(value)), tf.sum(upstream, axis, true))),
  );
}
