import type { ParameterValue, Reduction } from '../losses/contract';
import type { TensorData } from '../tensors/tensor';

/** One call of a loss, as data: the shape of `compute/api`'s `Call`, with what is known about how the tensors came to be. */
export interface JudgedCall {
  /** The loss's id: `HuberLoss`. */
  readonly loss: string;
  /** Parameters that differ from the defaults; `pre: 'softmax(dim=1)'` names a torch method applied to the first input. */
  readonly params: Readonly<Record<string, ParameterValue>>;
  readonly reduction: Reduction;
  readonly inputs: Readonly<Record<string, TensorData>>;
  readonly targets: Readonly<Record<string, TensorData>>;
  /**
   * How tensors were typed, by argument: `torch.randn(3, 5).softmax(1)`. The numbers are those of the call; the expression says what
   * they mean.
   */
  readonly typed?: Readonly<Record<string, string>>;
}

/** A Python warning, verbatim. */
export interface PythonWarning {
  readonly category: 'UserWarning' | 'FutureWarning' | 'DeprecationWarning';
  readonly message: string;
}

/** A Python exception, verbatim. */
export interface Exception {
  readonly stage: 'constructor' | 'forward' | 'backward';
  /** Python's exception type: `ValueError`. */
  readonly type: string;
  readonly message: string;
}

/**
 * What PyTorch computes for the call: the loss, and the gradient of its sum for every tensor that requires one. Complex tensors
 * are pairs along a last dimension of 2.
 */
export interface Outcome {
  readonly value: TensorData;
  readonly grads: Readonly<Record<string, TensorData>>;
}

/** What PyTorch does with a call, and whether that is what was meant. Warnings come in the order they are issued. */
export type Verdict =
  /** It runs, and it is the intended meaning. */
  | {
      readonly kind: 'right';
      readonly outcome: Outcome;
      readonly warnings: readonly PythonWarning[];
    }
  /** It raises. `outcome` is present when the forward pass had returned and only backward raised. */
  | {
      readonly kind: 'raises';
      readonly exception: Exception;
      readonly outcome?: Outcome;
      readonly warnings: readonly PythonWarning[];
    }
  /** It runs, and is not what was meant, or carries a trap. `trap` is the gravest; `others` follow by gravity. */
  | {
      readonly kind: 'trap';
      readonly trap: Trap;
      readonly others: readonly Trap[];
      readonly outcome: Outcome;
      readonly warnings: readonly PythonWarning[];
    }
  /** Our own limit, never PyTorch's words: an unknown loss, something this simulator cannot express. */
  | { readonly kind: 'unknown'; readonly detail: string };

/** One way in which an accepted call is wrong. */
export interface Trap {
  readonly id: TrapId;
  /** The argument or option at fault, by PyTorch's name. */
  readonly argument?: string;
  /** Numbers and words the sentence about it needs: `{ floor: 0.5514, classes: 3 }`. */
  readonly details: Readonly<Record<string, number | string>>;
}

export type TrapId =
  /** Probabilities where logits are meant: softmax or sigmoid is applied a second time. `floor`: the least loss then. */
  | 'activation-twice'
  /** Logits or probabilities where log-probabilities are meant. */
  | 'log-missing'
  /** Raw scores that happen to lie in [0, 1], used as probabilities. */
  | 'logits-as-probabilities'
  /** Scores squashed into (0, 1) or (−1, 1) where an unbounded score is meant. */
  | 'squashed-scores'
  /** log(softmax(x)) underflows where log_softmax would not. */
  | 'log-of-softmax'
  /** Shapes differ and are broadcast to a larger table. `result`: the shape that comes out. */
  | 'broadcast'
  /** Two vectors of one length are read as one sample with N classes. */
  | 'one-sample'
  /** A single class: the softmax is 1 for every input, loss and gradient are 0. */
  | 'single-class'
  /** 0/1 labels where ±1 are meant. */
  | 'zero-one-labels'
  /** ±1 labels where 0/1 are meant. */
  | 'sign-labels'
  /** Label values outside what the loss means: a 0/255 mask, graded similarities, class numbers. */
  | 'label-values'
  /** Class numbers counted from 1. */
  | 'one-based-labels'
  /** A one-hot or multi-hot mask where class indices are meant, or the other way round. */
  | 'label-encoding'
  /** A probability target whose rows do not sum to 1. */
  | 'not-a-distribution'
  /** Softmax and indices run along the wrong dimension. */
  | 'wrong-axis'
  /** Class exclusive targets in a loss of independent labels, or several labels in a loss of exclusive classes. */
  | 'wrong-loss'
  /** A class weight divides by N here, and by the sum of the weights elsewhere. */
  | 'weight-denominator'
  /** A weight is broadcast along another dimension than the classes. */
  | 'weight-axis'
  /** Every target is ignored: 0/0. */
  | 'all-ignored'
  /** A padding value that is not ignored, or labels that are. */
  | 'padding'
  /** The value or a gradient is NaN or infinite. */
  | 'not-finite'
  /** The loss of no elements. */
  | 'empty'
  /** The target requires a gradient and is pulled towards the prediction. */
  | 'target-learns'
  /** The loss is computed in a narrower dtype than the prediction's. */
  | 'precision'
  /** Nothing requires a gradient: a number, but nothing to learn. */
  | 'no-gradient'
  /** The arguments are in another order. */
  | 'swapped-arguments'
  /** A logarithm is taken of what is in log space already, or not taken. */
  | 'log-space'
  /** A likelihood of values that cannot occur: negative counts, standard deviations as variances. */
  | 'impossible-values'
  /** The value stands on a plateau: loss without gradient. */
  | 'flat'
  /** Equal embeddings or scores: a collapsed model is not told apart from a good one. */
  | 'collapse'
  /** Embeddings whose length makes the margin or the temperature meaningless. */
  | 'scale'
  /** An option beyond what it means. */
  | 'option'
  /** The reduction divides by another count than meant. */
  | 'reduction'
  /** A similarity where a distance is meant. */
  | 'similarity-as-distance'
  /** The gradient has no direction or explodes here: a zero vector, a variance or a rate of 0. */
  | 'singular'
  /** An item is compared with itself among its own negatives. */
  | 'self-pairs'
  /** Labels do not fit into the steps there are, or the reserved blank is among them. */
  | 'alignment'
  /** Memory that is not the loss's is read: the number is meaningless. */
  | 'undefined-behaviour';
