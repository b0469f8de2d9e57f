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
  | 'binary'
  | 'with-logits'
  | 'other-negative'
  | 'same-device'
  | 'keep-tensor'
  | 'element'
  | 'pad-labels'
  | 'along-classes'
  | 'hide-self'
  | 'reshape'
  | 'epsilon'
  | 'drop-line'
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
  | 'distance'
  | 'construct-first'
  | 'name-option'
  | 'add-argument'
  | 'drop-extra'
  | 'pair-distance'
  | 'reorder'
  | 'to-tensor'
  | 'float-weight'
  | 'flat-weight'
  | 'weight-size'
  | 'weight-dims'
  | 'float-number'
  | 'positive'
  | 'keep-finite'
  | 'keep-valid'
  | 'same-rows'
  | 'draw-like'
  | 'expand'
  | 'flatten-rows'
  | 'pool'
  | 'scores'
  | 'float-both'
  | 'view-real'
  | 'label-list'
  | 'labels-first'
  | 'pad'
  | 'row-distance'
  | 'lengths'
  | 'clamp'
  | 'softplus'
  | 'sum'
  | 'add-batch'
  | 'log-input'
  | 'rate'
  | 'variance'
  | 'square'
  | 'counts'
  | 'noise'
  | 'margin'
  | 'huber'
  | 'weighted-mean'
  | 'channels-last'
  | 'time-first'
  | 'sum-features'
  | 'to-cross-entropy'
  | 'embed'
  | 'temperature'
  | 'fraction'
  | 'more-steps'
  | 'count-labels'
  | 'count-up'
  | 'sign';

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
