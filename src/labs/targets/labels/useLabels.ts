import { create } from 'zustand';
import { forms, samples, type Labels } from '../../../targets/labels/labels';

interface LabelsState {
  /** What was edited last: all other forms follow from it. */
  readonly labels: Labels;
  readonly edit: (labels: Labels) => void;
  readonly reset: () => void;
}

const key = 'lossoscope.targets-labels';

const first: Labels = { form: 'index', rows: [[1], [0], [2], [1], [0]] };

/** Columns that each form's rows have, where all samples have one. */
const widths: Readonly<Partial<Record<Labels['form'], number>>> = {
  'one-hot': 3,
  soft: 3,
  'multi-hot': 3,
  pairs: 3,
  triplets: 3,
};

function isLabels(value: unknown): value is Labels {
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

/** The labels of the last visit, if they can be read. */
function recalled(): Labels {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isLabels(value) ? { form: value.form, rows: value.rows } : first;
  } catch {
    return first;
  }
}

/** The labels of the page, in the form in which they were edited. */
export const useLabels = create<LabelsState>()((set) => ({
  labels: recalled(),
  edit: (labels) => {
    set({ labels });
  },
  reset: () => {
    set({ labels: first });
  },
}));

useLabels.subscribe(({ labels }) => {
  try {
    localStorage.setItem(key, JSON.stringify(labels));
  } catch {
    // Blocked or full: the next visit starts anew.
  }
});
