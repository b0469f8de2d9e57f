import type { Call, Evaluation, SweepCall } from '../../../compute/api';
import type { Localized } from '../../../losses/contract';

export type ArticleVerdict = 'true' | 'only-if' | 'false';

/** Picks numbers out of the answers to a claim's calls; nothing is computed here. */
export type Pick = (answers: readonly Evaluation[]) => number;
export type PickMany = (answers: readonly Evaluation[]) => readonly number[];

/** A number in a sentence, in the colour of what it is. */
export interface Stated {
  readonly tone: 'loss' | 'gradient' | 'plain';
  readonly pick: Pick;
}

/** Where text stands from its point. */
export type Side = 'right' | 'left' | 'above' | 'below';

/** A small picture beside a claim, drawn from the claim's own calls. */
export type PictureSpec =
  /** Rows of bars on one scale, so that they can be compared: gradients per class, losses per pixel. */
  | {
      readonly kind: 'bars';
      readonly tone: 'loss' | 'gradient';
      readonly rows: readonly { readonly label: Localized; readonly values: PickMany }[];
      /** Text under each bar. */
      readonly names?: readonly Localized[];
      /** A line across, with its name: the margin. */
      readonly level?: { readonly at: number; readonly label: Localized };
    }
  /** Single numbers on one axis. */
  | {
      readonly kind: 'values';
      readonly items: readonly { readonly label: Localized; readonly value: Pick }[];
    }
  /** The claim's sweeps as curves, the first in focus, each named beside itself. */
  | {
      readonly kind: 'curves';
      /** The name of each curve: beside its point at `x`. */
      readonly labels: readonly {
        readonly text: Localized;
        readonly x: number;
        readonly side: Side;
      }[];
      readonly x: Localized;
      readonly top: number;
      /** Where the dot stands on the first curve. */
      readonly dot?: { readonly x: number; readonly value: Pick; readonly side: Side };
    };

/** One statement of the article beside what PyTorch does. */
export interface Claim {
  readonly id: string;
  readonly verdict: ArticleVerdict;
  /** What the article says. */
  readonly says: Localized;
  /** What must hold for it to be so. */
  readonly condition?: Localized;
  /** What is so; `{name}` is one of `numbers`. */
  readonly finding: Localized;
  /** The first is the scene that opens in Explore. */
  readonly calls: readonly Call[];
  readonly sweeps?: readonly SweepCall[];
  readonly numbers: Readonly<Record<string, Stated>>;
  readonly picture: PictureSpec;
  /** Losses laid over the first when it opens in Explore. */
  readonly pins?: readonly string[];
}

/** Code with the call that it makes. */
export interface Example {
  readonly code: string;
  readonly call: Call;
}

/** One of the article's eight examples with its claims. */
export interface Section {
  readonly loss: string;
  readonly name: Localized;
  /** The article's own lines, after `torch.manual_seed(0)`. */
  readonly example: Example;
  /** What the example's number is. */
  readonly result: Localized;
  /** The call that does what the article meant. */
  readonly corrected?: Example & { readonly result: Localized };
  readonly claims: readonly Claim[];
}
