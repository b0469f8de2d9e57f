import {
  customGrad,
  fill,
  max,
  min,
  reshape,
  sum,
  zeros,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { NotExpressible, type Tf } from '../losses/forward';
import type { Shape } from '../tensors/tensor';

/*
 * Reductions that tfjs gets wrong at the ends: of no element it reads memory that nobody wrote (or divides by zero), and its wasm
 * adds up many elements one after the other, so that float32's rounding piles up where PyTorch adds in a tree.
 */

function axesOf(axis: number | readonly number[] | undefined, rank: number): number[] {
  if (axis === undefined) return Array.from({ length: rank }, (_, i) => i);
  return [axis].flat().map((one) => (one < 0 ? one + rank : one));
}

/** The shape after reducing along the axes. */
function reducedShape(shape: Shape, axes: readonly number[], keep: boolean): number[] {
  return shape.flatMap((size, i) => (axes.includes(i) ? (keep ? [1] : []) : [size]));
}

/** How many parts to add up first: a divisor of the size near its square root. */
function partsOf(size: number): number {
  for (let parts = Math.floor(Math.sqrt(size)); parts > 1; parts -= 1)
    if (size % parts === 0) return parts;
  return 1;
}

/** Sums along one trailing run of elements, in two steps where they are many. */
function sumInParts(x: Tensor, axes: readonly number[], keepDims: boolean): Tensor {
  const shape = reducedShape(x.shape, axes, keepDims);
  const run = x.size / shape.reduce((product, size) => product * size, 1);
  const parts = run < 256 ? 1 : partsOf(run);
  if (parts === 1) return sum(x, [...axes], keepDims);
  const split = reshape(x, [-1, parts, run / parts]);
  return reshape(sum(sum(split, 2), 1), shape);
}

/** The sum of all elements. Its gradient is one number everywhere: tfjs would multiply it by ones laid out one by one. */
function sumOfAll(x: Tensor, axes: readonly number[], keepDims: boolean): Tensor {
  const op = customGrad((...given) => {
    const [whole] = given.filter((one) => typeof one !== 'function');
    return {
      value: sumInParts(whole ?? x, axes, keepDims),
      gradFunc: (upstream) => fill(x.shape, upstream.dataSync<'float32'>()[0] ?? NaN),
    };
  });
  return op(x);
}

/** `tf.sum`: 0 over no element, and a tree of sums over many. */
export const sumOf: Tf['sum'] = (x, axis, keepDims = false) => {
  const axes = axesOf(axis, x.rank);
  if (x.size === 0) return zeros(reducedShape(x.shape, axes, keepDims));
  const trailing = axes.every((one, i) => one === x.rank - axes.length + i);
  if (axes.length === x.rank) return sumOfAll(x, axes, keepDims);
  return trailing ? sumInParts(x, axes, keepDims) : sum(x, axes, keepDims);
};

function extreme(op: typeof max): Tf['max'] {
  return (x, axis, keepDims = false) => {
    const axes = axesOf(axis, x.rank);
    if (x.size > 0) return op(x, axes, keepDims);
    const shape = reducedShape(x.shape, axes, keepDims);
    if (shape.every((size) => size > 0)) throw new NotExpressible('an extreme of no element');
    return zeros(shape);
  };
}

/** `tf.max`, which nothing has of no element. */
export const maxOf = extreme(max);

/** `tf.min`, likewise. */
export const minOf = extreme(min);
