import type * as tfjs from '@tensorflow/tfjs-core';
import type { TensorData } from '../tensors/tensor';
import type { LossState, ParameterValue } from './contract';

/**
 * The tfjs ops a definition may use, injected at run time by `compute/tf.ts`, so that a definition imports types alone and the
 * worker carries no other op. A new op is one name here and one there.
 */
export type Tf = Pick<
  typeof tfjs,
  | 'abs'
  | 'acos'
  | 'add'
  | 'cast'
  | 'cos'
  | 'customGrad'
  | 'div'
  | 'equal'
  | 'exp'
  | 'expandDims'
  | 'greater'
  | 'greaterEqual'
  | 'isNaN'
  | 'less'
  | 'lessEqual'
  | 'log'
  | 'logicalAnd'
  | 'logicalOr'
  | 'mul'
  | 'neg'
  | 'notEqual'
  | 'pow'
  | 'reshape'
  | 'scalar'
  | 'sigmoid'
  | 'sqrt'
  | 'square'
  | 'sub'
  | 'tensor'
  | 'where'
  | 'zeros'
  | 'zerosLike'
> & {
  /** Along the axes, or all of them; exact at the ends where tfjs's own is not. */
  readonly [op in 'max' | 'min' | 'sum']: (
    x: Tensor,
    axis?: number | readonly number[],
    keepDims?: boolean,
  ) => Tensor;
};
export type Tensor = tfjs.Tensor;

/**
 * The arguments of one call, ready for tfjs. Floating tensors are tfjs tensors (float32); integer and bool tensors stay plain
 * data, since int64 wraps in tfjs: masks are built from them.
 */
export interface ForwardArguments {
  /** Predictions and targets with a floating dtype, by argument name. */
  readonly tensors: Readonly<Record<string, Tensor>>;
  /** Any argument as float32, as PyTorch promotes integers that meet a float. */
  readonly tensor: (name: string) => Tensor;
  /** The call as it came: dtypes, shapes, integer targets, parameters. In a sweep with its leading axis. */
  readonly state: LossState;
  /** Number parameters by name, defaults filled in. */
  readonly number: (name: string) => number;
  readonly boolean: (name: string) => boolean;
  readonly text: (name: string) => string;
  /** A tensor parameter (`weight`, `pos_weight`) as float32, or null. */
  readonly optional: (name: string) => Tensor | null;
  /** Any parameter raw; undefined where neither the call nor the contract has it. */
  readonly parameter: (name: string) => ParameterValue | undefined;
}

/** Tensors → the unreduced loss, as PyTorch's `reduction='none'`. */
export type Forward = (tf: Tf, args: ForwardArguments) => Tensor;

/** Named intermediates that the formula and the pictures show (softmax, distances …), never differentiated. */
export type Terms = (tf: Tf, args: ForwardArguments) => Readonly<Record<string, Tensor>>;

/**
 * What the mean divides by, where it is not the number of elements of the unreduced loss: the weights of the targets for
 * cross-entropy by index, the first dimension for batchmean. Plain arithmetic on integers and weights; undefined leaves the
 * number of elements.
 */
export type Denominator = (
  state: LossState & { readonly reduction: 'mean' | 'batchmean' },
  lossShape: readonly number[],
) => number | undefined;

/** What the worker takes from a definition file. */
export interface Computation {
  readonly forward: Forward;
  readonly terms?: Terms;
  readonly denominator?: Denominator;
  /** What the mean divides each element by before it averages them: the lengths of CTC's targets, in the loss's shape. */
  readonly elementDenominators?: (state: LossState) => readonly number[];
  /** Parameters a call may carry beyond the contract's: the functional API's `weight`, the `op` of our own losses. */
  readonly extra?: readonly string[];
}

/** A call the definition cannot compute in float32; becomes a failure with this text, never PyTorch's words. */
export class NotExpressible extends Error {}

/** A call's tensors by name, as data. */
export type TensorsByName = Readonly<Record<string, TensorData>>;
