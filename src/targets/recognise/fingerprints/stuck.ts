/** What is known of a loss that does not move. */
export interface Stuck {
  readonly value: number;
  /** Half a unit of the last digit that was typed. */
  readonly tolerance: number;
  /** The loss's id, if it is known. */
  readonly loss: string | null;
  readonly classes: number | null;
  readonly margin: number | null;
  /** The variance of the targets. */
  readonly variance: number | null;
  /** The number of samples in a batch. */
  readonly batch: number | null;
  readonly reduction: 'mean' | 'sum' | null;
}

/** A cause by name; its sentences are in the interface's catalogue. */
export type CauseId =
  | 'softmax-twice'
  | 'sigmoid-twice'
  | 'not-learning'
  | 'coin-toss'
  | 'contrastive-flat'
  | 'batch-as-classes'
  | 'label-smoothing'
  | 'triplet-collapse'
  | 'soft-collapse'
  | 'cosine-collapse'
  | 'ranking-zero-labels'
  | 'hinge-zero-one'
  | 'multi-margin-flat'
  | 'hinge-flat'
  | 'broadcast'
  | 'mean-only'
  | 'single-logit'
  | 'one-unit'
  | 'cosine-zero-labels'
  | 'margin-kept'
  | 'equal-scores'
  | 'solved'
  | 'labels-beyond-one'
  | 'log-missing'
  | 'kl-probabilities'
  | 'swapped-arguments'
  | 'density'
  | 'all-ignored'
  | 'no-weight'
  | 'kl-log-target'
  | 'nan-in-data'
  | 'log-of-softmax'
  | 'ctc-too-short'
  | 'overflow'
  | 'bce-clamped'
  | 'keras-clipped';

/** A call that comes to such a value, before it is computed. */
export interface Candidate {
  readonly id: CauseId;
  /** The loss's id. */
  readonly loss: string;
  /** Python that computes the value. */
  readonly code: string;
  /** Numbers for the sentence: `{ classes: 5 }`. */
  readonly details: Readonly<Record<string, number>>;
  /**
   * The computed number itself is the mark, or only that it is negative, NaN or infinite; `assumed` where
   * something that was not typed, such as the margin, has to be so.
   */
  readonly mark: 'number' | 'assumed' | 'kind';
}

/** A cause that the number agrees with. */
export interface Cause extends Candidate {
  /** What the code computes. */
  readonly value: number;
  /** `near`: not the number itself, but what training would hover at above it. */
  readonly fit: 'exact' | 'assumed' | 'near' | 'kind';
}

/** Makes the calls of one kind of mistake that could come to the value. */
export type Generator = (stuck: Stuck) => readonly Candidate[];
