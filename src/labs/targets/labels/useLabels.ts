import { create } from 'zustand';
import { lasting } from '../../../scene/device';
import { isLabels, type Labels } from '../../../targets/labels/labels';

interface LabelsState {
  /** What was edited last: all other forms follow from it. */
  readonly labels: Labels;
  readonly edit: (labels: Labels) => void;
  readonly reset: () => void;
}

const key = 'lossoscope.targets-labels';

/** What the page begins with. */
export const firstLabels: Labels = { form: 'index', rows: [[1], [0], [2], [1], [0]] };

/** The labels of the last visit, if they can be read. */
function recalled(): Labels {
  try {
    const value: unknown = JSON.parse(lasting().getItem(key) ?? 'null');
    return isLabels(value) ? { form: value.form, rows: value.rows } : firstLabels;
  } catch {
    return firstLabels;
  }
}

/** The labels of the page, in the form in which they were edited. */
export const useLabels = create<LabelsState>()((set) => ({
  labels: recalled(),
  edit: (labels) => {
    set({ labels });
  },
  reset: () => {
    set({ labels: firstLabels });
  },
}));

useLabels.subscribe(({ labels }) => {
  try {
    lasting().setItem(key, JSON.stringify(labels));
  } catch {
    // Blocked or full: the next visit starts anew.
  }
});
