import type { Tensor, Tf } from './forward';
import { clampUnseen, divide, indicator, sign, together } from './ops';
import { pinned } from './pinned';

/*
 * `torch.norm` along the last axis, and the distance made of it. The backward formulas are PyTorch's `norm_backward`: 0 at the
 * zero vector, ties of the infinity norm share the gradient equally.
 */

/** NaN where any element is, which wasm's `max` overlooks. */
function poison(tf: Tf, x: Tensor): Tensor {
  return tf.sum(tf.where(tf.isNaN(x), x, tf.zerosLike(x)), -1, true);
}

function forward(tf: Tf, x: Tensor, p: number): Tensor {
  const size = tf.abs(x);
  // One element alone is not squared, so that it cannot overflow.
  if (x.shape.at(-1) === 1 && p !== 0) return size;
  if (p === Infinity) return tf.add(tf.max(size, -1, true), poison(tf, x));
  if (p === -Infinity) return tf.add(tf.min(size, -1, true), poison(tf, x));
  if (p === 0) return tf.sum(indicator(tf, tf.notEqual(x, 0)), -1, true);
  if (p === 1) return tf.sum(size, -1, true);
  if (p === 2) return tf.sqrt(tf.sum(tf.square(x), -1, true));
  return tf.pow(tf.sum(tf.pow(size, p), -1, true), 1 / p);
}

function backward(tf: Tf, upstream: Tensor, x: Tensor, p: number): Tensor {
  const size = tf.abs(x);
  const norm = forward(tf, x, p);
  const unlessZero = (condition: Tensor, value: Tensor) =>
    tf.where(tf.equal(condition, 0), tf.zerosLike(value), value);
  if (p === 0) return tf.zerosLike(x);
  if (p === 1) return tf.mul(upstream, sign(tf, x));
  if (Math.abs(p) === Infinity) {
    const extreme = indicator(tf, tf.logicalOr(tf.equal(size, norm), tf.isNaN(size)));
    const share = tf.div(upstream, tf.sum(extreme, -1, true));
    return tf.mul(sign(tf, x), tf.mul(share, extreme));
  }
  const everywhere = tf.add(norm, tf.zerosLike(x));
  if (p === 2) return tf.mul(upstream, unlessZero(everywhere, tf.div(x, norm)));
  if (p < 1) {
    const slope = unlessZero(x, tf.pow(size, p - 1));
    return tf.mul(tf.mul(sign(tf, x), slope), tf.mul(upstream, tf.pow(norm, 1 - p)));
  }
  const direction =
    p < 2 ? tf.mul(sign(tf, x), tf.pow(size, p - 1)) : tf.mul(x, tf.pow(size, p - 2));
  return tf.mul(direction, unlessZero(norm, tf.div(upstream, tf.pow(norm, p - 1))));
}

/** `torch.linalg.vector_norm(x, p, dim=-1, keepdim=True)`. */
function vectorNorm(tf: Tf, vector: Tensor, p: number): Tensor {
  return pinned(
    tf,
    vector,
    (x) => forward(tf, x, p),
    (upstream, x) => backward(tf, upstream, x, p),
  );
}

/** `F.cosine_similarity(a, b, dim=-1)`: each length is kept above 1e-8 where autograd does not see it. */
export function cosineSimilarity(tf: Tf, a: Tensor, b: Tensor): Tensor {
  const directed = (x: Tensor) => divide(tf, x, clampUnseen(tf, vectorNorm(tf, x, 2), 1e-8));
  const [wholeA, wholeB] = together(tf, a, b);
  return tf.sum(tf.mul(directed(wholeA), directed(wholeB)), -1);
}

/** `torch.max(x, dim=-1).values`: of equal maxima the first takes the whole gradient. */
export function firstMaximum(tf: Tf, vector: Tensor): Tensor {
  const value = pinned(
    tf,
    vector,
    (x) => tf.max(x, -1, true),
    (upstream, x) => {
      const data = x.dataSync<'float32'>();
      const width = x.shape.at(-1) ?? 1;
      const first = Float32Array.from(data, (_, i) => {
        const start = i - (i % width);
        const row = data.subarray(start, start + width);
        return row.indexOf(Math.max(...row)) === i - start ? 1 : 0;
      });
      const isFirst = tf.equal(tf.tensor(first, [...x.shape], 'float32'), 1);
      const everywhere = tf.add(upstream, tf.zerosLike(x));
      // The others get +0, as from torch's scatter into zeros, and not 0 · upstream.
      return tf.where(isFirst, everywhere, tf.zerosLike(x));
    },
  );
  return tf.reshape(value, value.shape.slice(0, -1));
}

/** `F.pairwise_distance(a, b, p, eps)`: the p-norm of a − b + eps along the last axis. */
export function pairwiseDistance(tf: Tf, a: Tensor, b: Tensor, p: number, eps: number): Tensor {
  const difference = tf.add(tf.sub(a, b), eps);
  const distance = vectorNorm(tf, difference, p);
  return tf.reshape(distance, distance.shape.slice(0, -1));
}

/** `F.normalize(x, dim=-1)`: x over its 2-norm, which counts as 1e-12 at least; there the norm has no gradient, as under clamp_min. */
export function normalize(tf: Tf, x: Tensor): Tensor {
  const least = 1e-12;
  const norm = pinned(
    tf,
    x,
    (value) => forward(tf, value, 2),
    (upstream, value) => backward(tf, upstream, value, 2),
  );
  const held = pinned(
    tf,
    norm,
    (value) => tf.where(tf.less(value, least), tf.add(tf.zerosLike(value), least), value),
    (upstream, value) => tf.where(tf.less(value, least), tf.zerosLike(upstream), upstream),
  );
  // What points along x cancels and leaves its last digits: as PyTorch divides.
  return divide(tf, x, held);
}
