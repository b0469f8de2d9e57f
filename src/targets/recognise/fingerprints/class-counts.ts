/** More classes than the largest vocabularies have. */
const mostClasses = 200_000;

/** The loss of a prediction that holds all classes equal: ln C. */
export const uniformLoss = (classes: number): number => Math.log(classes);

/** The least cross-entropy where softmax is applied twice: a one-hot row goes through log_softmax once more. */
export const softmaxTwiceFloor = (classes: number): number => Math.log(1 + (classes - 1) / Math.E);

/** The multi-class margin loss of equal scores: of C terms, all but the label's own stand at the margin. */
export const flatMarginLoss = (classes: number, margin: number): number =>
  (margin * (classes - 1)) / classes;

/** Numbers of classes that people have. */
const usual = [2, 3, 4, 5, 10, 20, 100, 200, 256, 512, 1000, 1024, 32_000, 50_257];

/** Whether people often have that many. */
export const isUsual = (classes: number | undefined): boolean =>
  classes === undefined || usual.includes(classes);

/** Class counts whose value lies within the tolerance. */
export interface ClassCount {
  /** The one to show: what was typed, a usual one, or the nearest. */
  readonly classes: number;
  readonly from: number;
  readonly to: number;
}

/** Finds C for a value that grows with C; `inverse` gives the real number between whose neighbours it lies. */
export function classCount(
  inverse: (value: number) => number,
  { value, tolerance, classes }: { value: number; tolerance: number; classes: number | null },
): ClassCount | null {
  const from = Math.max(2, Math.ceil(inverse(value - tolerance)));
  const to = Math.floor(inverse(value + tolerance));
  if (!(to >= from) || to > mostClasses) return null;
  if (classes !== null) return classes >= from && classes <= to ? { classes, from, to } : null;
  const nearest = Math.min(to, Math.max(from, Math.round(inverse(value))));
  const known = usual.find((count) => count >= from && count <= to);
  return { classes: known ?? nearest, from, to };
}

/** The count whose value lies next below: training hovers above a floor. Few classes only, where values stand apart. */
export function countBelow(inverse: (value: number) => number, value: number): ClassCount | null {
  const classes = Math.floor(inverse(value));
  return classes >= 2 && classes <= 100 ? { classes, from: classes, to: classes } : null;
}

export const uniformClasses = (value: number): number => Math.exp(value);
export const softmaxTwiceClasses = (value: number): number => 1 + Math.E * (Math.exp(value) - 1);
