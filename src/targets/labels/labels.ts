/** The ways to write down one and the same labels. */
export type Form =
  'index' | 'one-hot' | 'soft' | 'multi-hot' | 'zero-one' | 'sign' | 'mask' | 'pairs' | 'triplets';

export const forms: readonly Form[] = [
  'index',
  'one-hot',
  'soft',
  'multi-hot',
  'zero-one',
  'sign',
  'mask',
  'pairs',
  'triplets',
];

/** How many samples are labelled, and how many classes there are. */
export const samples = 5;
export const classes = 3;

/**
 * Labels in one form. A row per sample: one number, or one per class; of pairs a row `[i, j, ±1]` for each two samples, of triplets
 * rows `[anchor, positive, negative]`.
 */
export interface Labels {
  readonly form: Form;
  readonly rows: readonly (readonly number[])[];
}

/** Why labels cannot be written in another form, or what is lost on the way. */
export interface Reason {
  readonly id: ReasonId;
  /** The sample, pair or triplet at fault, counted from 0. */
  readonly at?: number;
}

export type ReasonId =
  /** A class number is no whole number in 0 … C − 1. */
  | 'out-of-range'
  /** A sample has more than one label. */
  | 'several-labels'
  /** A sample has no label. */
  | 'no-label'
  /** A row does not sum to 1, or leaves [0, 1]. */
  | 'not-a-distribution'
  /** Two classes are equally likely. */
  | 'tie'
  /** Only the likeliest class is kept. */
  | 'likeliest'
  /** A value is none of the two that there are. */
  | 'not-binary'
  /** Three classes do not fit into yes and no. */
  | 'more-than-two'
  /** i is like j and j like k, but i is not like k. */
  | 'not-transitive'
  /** There are more groups than classes. */
  | 'too-many-groups'
  /** Which group is which class is not told: they are numbered as they come. */
  | 'names'
  /** The triplets do not tell whether two groups are one. */
  | 'not-told'
  /** A triplet says of two samples that they are alike, another that they are not. */
  | 'contradiction'
  /** No sample has both one like it and one unlike it. */
  | 'no-triplets';

/** Labels in another form: as they are, with a loss, or not at all. */
export type Converted =
  | { readonly kind: 'exact'; readonly labels: Labels }
  | { readonly kind: 'lossy'; readonly labels: Labels; readonly reason: Reason }
  | { readonly kind: 'none'; readonly reason: Reason };

/** Columns that each form's rows have, where all samples have one. */
const widths: Readonly<Partial<Record<Labels['form'], number>>> = {
  'one-hot': 3,
  soft: 3,
  'multi-hot': 3,
  pairs: 3,
  triplets: 3,
};

/** Whether a value from outside is labels in one of the forms. */
export function isLabels(value: unknown): value is Labels {
  if (typeof value !== 'object' || value === null) return false;
  const { form, rows } = value as Partial<Labels>;
  if (form === undefined || !forms.includes(form) || !Array.isArray(rows)) return false;
  const count = { pairs: (samples * (samples - 1)) / 2, triplets: rows.length }[form as string];
  const width = widths[form] ?? 1;
  return (
    rows.length === (count ?? samples) &&
    rows.length > 0 &&
    rows.length <= 20 &&
    rows.every(
      (row: unknown) => Array.isArray(row) && row.length === width && row.every(Number.isFinite),
    )
  );
}
