import type * as tfjs from '@tensorflow/tfjs-core';
import type { TensorData } from '../tensors/tensor';
import type { LossState, ParameterValue } from './contract';

/** tfjs's namespace, injected at run time by `compute/`, so that a definition imports types alone. */
export type Tf = typeof tfjs;
export type Tensor = tfjs.Tensor;

/**
 * The arguments of one call, ready for tfjs. Floating tensors are tfjs tensors (float32); integer and bool tensors stay plain
 * data, since int64 wraps in tfjs: masks are built from them.
 */
export interface ForwardArguments {
  /** Predictions and targets with a floating dtype, by argument name. */
  readonly tensors: Readonly<Record<string, Tensor>>;
  /** The call as it came: dtypes, shapes, integer targets, parameters. */
  readonly state: LossState;
  /** Number parameters by name, defaults filled in. */
  readonly number: (name: string) => number;
  readonly boolean: (name: string) => boolean;
  readonly text: (name: string) => string;
  /** A tensor parameter (`weight`, `pos_weight`) as float32, or null. */
  readonly optional: (name: string) => Tensor | null;
  /** Any parameter raw. */
  readonly parameter: (name: string) => ParameterValue;
}

/** Tensors → the unreduced loss, as PyTorch's `reduction='none'`. */
export type Forward = (tf: Tf, args: ForwardArguments) => Tensor;

/** Named intermediates that the formula and the pictures show (softmax, distances …), never differentiated. */
export type Terms = (tf: Tf, args: ForwardArguments) => Readonly<Record<string, Tensor>>;

/**
 * What the mean divides by, where it is not the number of elements of the unreduced loss: the weights of the targets for
 * cross-entropy by index, the first dimension for batchmean. Plain arithmetic on integers and weights.
 */
export type Denominator = (
  state: LossState & { readonly reduction: 'mean' | 'batchmean' },
  lossShape: readonly number[],
) => number | Tensor;

/** What the worker takes from a definition file. */
export interface Computation {
  readonly forward: Forward;
  readonly terms?: Terms;
  readonly denominator?: Denominator;
}

/** A call's tensors by name, as data. */
export type TensorsByName = Readonly<Record<string, TensorData>>;
