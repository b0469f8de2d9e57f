import { create } from 'zustand';
import { useLabels } from '../labels/useLabels';
import { useSwitch } from '../switch/useSwitch';
import type { HomeState } from './home-link';

/** Steps of undo that are kept. */
const depth = 200;

interface HomeHistory {
  readonly past: readonly HomeState[];
  readonly future: readonly HomeState[];
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What the page of all losses shows now. */
export function homeState(): HomeState {
  const { id: change, combination: edits } = useSwitch.getState();
  return { change, edits, labels: useLabels.getState().labels };
}

let present = homeState();
let isStepping = false;

/** Shows a state. */
export function showHome({ change, edits, labels }: HomeState): void {
  useSwitch.setState({ id: change, combination: edits });
  useLabels.setState({ labels });
}

function step(state: HomeState): void {
  isStepping = true;
  showHome(state);
  present = state;
  isStepping = false;
}

/** One history for both: the change of a loss and the labels. */
export const useHomeHistory = create<HomeHistory>()((set, get) => ({
  past: [],
  future: [],
  undo: () => {
    const { past, future } = get();
    const before = past.at(-1);
    if (!before) return;
    set({ past: past.slice(0, -1), future: [present, ...future] });
    step(before);
  },
  redo: () => {
    const { past, future } = get();
    const [after, ...rest] = future;
    if (!after) return;
    set({ past: [...past, present], future: rest });
    step(after);
  },
}));

function remember(): void {
  if (isStepping) return;
  const before = present;
  present = homeState();
  const { past } = useHomeHistory.getState();
  useHomeHistory.setState({ past: [...past, before].slice(-depth), future: [] });
}

useSwitch.subscribe(remember);
useLabels.subscribe(remember);
