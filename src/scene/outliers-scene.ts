import type { FitLoss, Model, Points, ScaleChoice } from '../fits/problem';

/** What the user has set in the outliers lab: plain JSON, the whole of it in the link, defaults left out. */
export interface OutliersScene {
  /** The preset that the points came from, moved since or not; null for the user's own. */
  readonly data: string | null;
  /** The seed of a preset that is drawn by chance. */
  readonly draw: number;
  readonly points: Points;
  readonly model: Model;
  readonly scale: ScaleChoice;
  /** What is fitted, in the order of the rows; each loss once. */
  readonly losses: readonly FitLoss[];
  /** The loss in colour, one of `losses`. */
  readonly focus: string;
  /** Of the starts that are drawn by chance. */
  readonly seed: number;
}

/** The study under the picture. */
export const studies = ['curves', 'theta', 'breakdown', 'masking', 'noise'] as const;
export type Study = (typeof studies)[number];

/** Every loss that can be fitted, in the order of the rows: from the one that an outlier drags furthest to those that let go. */
export const fittable = [
  'MSELoss',
  'LogCoshLoss',
  'L1Loss',
  'PinballLoss',
  'SmoothL1Loss',
  'HuberLoss',
  'CharbonnierLoss',
  'CauchyLoss',
  'BarronLoss',
  'GemanMcClureLoss',
  'WelschLoss',
  'TukeyBiweightLoss',
] as const;

/** The losses that the lab opens with. */
const opening = [
  'MSELoss',
  'LogCoshLoss',
  'L1Loss',
  'HuberLoss',
  'CauchyLoss',
  'TukeyBiweightLoss',
];

/** The lab's first picture: {1, 2, 3, 4, 100} with Tukey's loss in colour, of the losses that there are. */
export function firstOutliers(isKnown: (loss: string) => boolean): OutliersScene {
  const losses = opening.filter(isKnown).map((loss) => ({ loss, params: {} }));
  return {
    data: 'one-to-hundred',
    draw: 0,
    points: { y: [1, 2, 3, 4, 100] },
    model: 'location',
    scale: 'raw',
    losses,
    focus: losses.at(-1)?.loss ?? 'HuberLoss',
    seed: 0,
  };
}
