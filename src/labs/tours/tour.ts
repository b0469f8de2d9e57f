import type { Localized } from '../../losses/contract';

/**
 * A tour is data: one file in `definitions/`, named like its id, with the export `tour`. `docs/tours.md` says what may stand in it, and a test
 * checks every tour against `schema.ts`.
 */
export interface Tour {
  /** The file's name and the link's: `why-log`. */
  readonly id: string;
  /** Its place on the page of all. */
  readonly order: number;
  readonly title: Localized;
  /** One sentence about what is known afterwards. */
  readonly promise: Localized;
  /** The picture on the page of all: up to three curves, the first in colour. */
  readonly thumbnail: Thumbnail;
  readonly steps: readonly Step[];
}

export interface Thumbnail {
  readonly curves: readonly Curve[];
  /** The top of the picture in units of the loss; the bottom is `bottom`, 0 unless told. */
  readonly top: number;
  readonly bottom?: number;
}

/** One step: a scene, one thing said, perhaps a question before it and the reason after it. */
export interface Step {
  readonly title: Localized;
  /**
   * What fills the stage: a link of the explore, targets or outliers lab. What a question asks for must be hidden by it (`hide=values`), or the
   * stage is covered until the answer is shown.
   */
  readonly scene: string;
  /** At most 60 words, in Chinese 110 characters. `{name}` is one of `numbers`. */
  readonly says: Localized;
  readonly numbers?: Readonly<Record<string, NumberText>>;
  readonly ask?: Ask;
  /** Said once the answer is shown; as short as `says`. */
  readonly why?: Localized;
}

/**
 * Where a number comes from: `loss`, `element[2]`, `gradient input[0]`, `value target[1]` (as the scene has it), `parameter delta`, of the step's scene or of
 * another, `loss @ #/explore/L1Loss?input=4`, with an op before the loss where the link has no word for it, `… through softmax(dim=1)`; or two other
 * numbers: `mse / huber`, `a - b`, `a + b`, `a * b`.
 */
export type NumberText = string;

export type Ask =
  /** A number; the answer is one of `numbers`. */
  | { readonly kind: 'number'; readonly question: Localized; readonly answer: string }
  | {
      readonly kind: 'choice';
      readonly question: Localized;
      readonly options: readonly Option[];
      /** The place of the right one, from 0. */
      readonly right: number;
    }
  /** A curve, drawn over the empty plot. */
  | { readonly kind: 'curve'; readonly question: Localized; readonly curve: PlottedCurve };

export interface Option {
  readonly text: Localized;
  /** One of `numbers`, shown beside it with the answer. */
  readonly number?: string;
}

/** A loss or a gradient along one element of a tensor. */
export interface Curve {
  /** A link of the explore lab; the step's scene when absent. */
  readonly scene?: string;
  /** `input`, `input[2]`. */
  readonly along: string;
  readonly from: number;
  readonly to: number;
  /** `loss`, `gradient input[0]`. */
  readonly of: string;
  /** An op before the loss where the link has no word for it: `softmax(dim=1)`. */
  readonly through?: string;
}

/** A curve with a frame around it. */
export interface PlottedCurve extends Curve {
  readonly bottom: number;
  readonly top: number;
  readonly xLabel: Localized;
}
