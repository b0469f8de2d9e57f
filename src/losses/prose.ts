import type { TensorData } from '../tensors/tensor';
import type { Localized, LossState, ParameterValue, Reduction } from './contract';
import type { MathTree } from './tex';

/** What a formula line may show: the state and what `evaluate` returned for it. Nothing is computed here. */
export interface FormulaState extends LossState {
  /**
   * What the picture shows of the batch: the flat index of an element where the loss is elementwise over one number
   * (line and pair scenes), a row otherwise.
   */
  readonly sample: number;
  /** The unreduced loss of that row. */
  readonly loss: number;
  /** Gradients of the unreduced loss of that row, by input. */
  readonly grads: Readonly<Record<string, readonly number[]>>;
  /** The definition's `terms` for the call. */
  readonly terms: Readonly<Record<string, TensorData>>;
}

/** What fills a slot of a formula; a list is printed as a sum. */
export type SlotValue = number | string | readonly number[];

/** One line of the formula panel. */
export interface FormulaLine {
  /**
   * MathML compiled from TeX at build; `\class{slot-NAME}{…}` is filled, `\class{term-NAME}{…}` lights its mark in the plot.
   * A slot that also has the class `signed` puts a negative number in parentheses.
   */
  readonly math: MathTree;
  /** One sentence for a screen reader. */
  readonly spoken: Localized;
  /**
   * Text of each slot for the state; absent for a line without numbers. Numbers are printed by the panel, a list as a sum:
   * `11.02 + 3.00 + …`. Slots pick and never compute: differences, exponentials and norms are the definition's `terms`.
   */
  readonly slots?: (state: FormulaState) => Readonly<Record<string, SlotValue>>;
  /** Shown only where this holds (a branch of a piecewise loss). */
  readonly when?: (state: FormulaState) => boolean;
}

/** A state worth a click. */
export interface Preset {
  readonly id: string;
  readonly name: Localized;
  readonly why: Localized;
  readonly state: LossState;
  readonly reduction?: Reduction;
}

/** A call on the target panel with what PyTorch does to it. `verdict` is recorded from PyTorch and held to it by a test. */
export interface TargetExample {
  readonly id: string;
  /** `target` one-hot, int64 (3, 5). */
  readonly label: Localized;
  /** Why it is right, or what goes wrong. */
  readonly why: Localized;
  readonly inputs: Readonly<Record<string, TensorData>>;
  readonly targets: Readonly<Record<string, TensorData>>;
  readonly params: Readonly<Record<string, ParameterValue>>;
  readonly reduction: Reduction;
  readonly verdict:
    | { readonly kind: 'right' }
    | {
        readonly kind: 'raises';
        readonly stage: 'constructor' | 'forward' | 'backward';
        readonly type: string;
        readonly message: string;
      }
    /** Runs, and is not what was meant. `warning` where PyTorch warns, verbatim. */
    | { readonly kind: 'trap'; readonly warning?: string };
}

/** The sentences and pictures of one loss, loaded with its page. */
export interface LossProse {
  /** Mean squared error · 均方误差. */
  readonly name: Localized;
  /** One sentence: what it measures. */
  readonly summary: Localized;
  /** What it is used for, on the catalogue's card. */
  readonly uses: Localized;
  /** Its character in one sentence: robust, dragged by outliers … */
  readonly character: Localized;
  /** Visible label of each argument after PyTorch's name: `input` → *prediction*. */
  readonly arguments: Readonly<Record<string, Localized>>;
  /** Visible label of each parameter after PyTorch's name: `delta` → *threshold*. */
  readonly parameters: Readonly<Record<string, Localized>>;
  readonly formula: readonly FormulaLine[];
  /** A remark under the formula: PyTorch's MSE has no ½. */
  readonly note: Localized;
  /** What the prediction must be. */
  readonly prediction: Localized;
  /** What the target must be: dtype, shape, legal values. */
  readonly target: Localized;
  /** Code of the last layer it expects and why: `nn.Linear(…, C)`. */
  readonly lastLayer: { readonly code: string; readonly why: Localized };
  /** What each reduction divides by. */
  readonly denominator: Localized;
  readonly presets: readonly Preset[];
  /** Three legal and three illegal calls. */
  readonly examples: readonly TargetExample[];
  /** The example that *break it* applies: the most common mistake. */
  readonly breakIt: string;
  readonly references: readonly { readonly label: string; readonly url: string }[];
}
