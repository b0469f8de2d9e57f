/** What an edit does, the key of its sentence. */
export type FixId =
  | 'long'
  | 'float'
  | 'float-input'
  | 'unsqueeze'
  | 'squeeze'
  | 'squeeze-input'
  | 'same-shape'
  | 'indices'
  | 'argmax'
  | 'one-hot'
  | 'flatten'
  | 'from-zero'
  | 'signs'
  | 'zero-one'
  | 'by-255'
  | 'ignore'
  | 'detach'
  | 'rows-to-one'
  | 'target-softmax'
  | 'log-softmax'
  | 'log'
  | 'target-exp'
  | 'log-target'
  | 'sigmoid'
  | 'strip'
  | 'logits'
  | 'loss'
  | 'head'
  | 'swap'
  | 'transpose'
  | 'classes-second'
  | 'requires-grad'
  | 'batchmean'
  | 'mean'
  | 'drop-option'
  | 'normalize'
  | 'distance';

/** One edit of the code. */
export interface Edit {
  readonly id: FixId;
  /** What its sentence needs: `{ loss: 'BCEWithLogitsLoss' }`. */
  readonly values: Readonly<Record<string, string>>;
  readonly code: string;
}

/** A way to put code right, run and found so. */
export interface Fix {
  /** In the order they are made: one, or two that only work together. */
  readonly edits: readonly Edit[];
  readonly code: string;
  /** Whether it only leads to another verdict, and not yet to a right one. */
  readonly isPartial: boolean;
  /** The loss's value afterwards, where it is one number. */
  readonly value: number | null;
  /** The metric that goes with the loss, where the loss or its head changes. */
  readonly metric: string | null;
}
