/** Whose words a message is. */
export type Framework = 'PyTorch' | 'Keras' | 'TensorFlow' | 'TensorFlow.js' | 'XGBoost';

/** A call that makes the message: the simulator's code, and the loss whose page it belongs on. */
export interface State {
  /** The loss's id: `HuberLoss`. */
  readonly loss: string;
  /** Python that raises the message here, or the message that has taken its place. */
  readonly code: string;
  /** The sizes of the message were too large to compute with and are reduced. */
  readonly isScaled?: boolean;
}

/** What a wording's pattern captured, by group name. */
export type Captures = Readonly<Record<string, string | undefined>>;

/** One way in which a message has been worded. */
export interface Wording {
  /** Matches one line of collapsed white space. Bounded repetitions only: hostile text costs no more than its length. */
  readonly pattern: RegExp;
  /** The message as a framework printed it. */
  readonly sample: string;
  /** PyTorch 2.13 does not say it this way any more, or says it on a GPU only. */
  readonly isOlder?: boolean;
}

/** What else a pasted text tells beside the message. */
export interface Hints {
  /** Losses that the traceback or the code around the message names. */
  readonly losses: ReadonlySet<string>;
  /** The text speaks of images: `nll_loss2d`, `SpatialClassNLLCriterion`. */
  readonly isSpatial: boolean;
  /** It names Keras's or TensorFlow's loss of yes or no: `binary_crossentropy`. */
  readonly isBinary: boolean;
}

/** Messages with one cause. */
export interface Family {
  readonly id: string;
  readonly framework: Framework;
  /** It runs all the same: a warning. */
  readonly isWarning?: boolean;
  /** It says little by itself; anything else in the text goes first. */
  readonly isVague?: boolean;
  readonly wordings: readonly [Wording, ...Wording[]];
  /** The states that make the message, the likeliest first. */
  readonly states: (captures: Captures, hints: Hints) => readonly State[];
}
