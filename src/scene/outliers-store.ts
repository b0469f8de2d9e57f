import { create } from 'zustand';
import { contractOf } from '../losses/index';
import { readOutliers } from './outliers-link';
import { recallOutliers } from './outliers-memory';
import { firstOutliers, type OutliersScene, type Study } from './outliers-scene';
import type { OutliersTransition } from './outliers-transitions';

/** Steps of undo that are kept. */
const depth = 200;

interface OutliersState {
  readonly scene: OutliersScene;
  readonly past: readonly OutliersScene[];
  readonly future: readonly OutliersScene[];
  /** Points that move and go together, by index. Neither in the link nor in the history. */
  readonly selection: ReadonlySet<number>;
  /** Whether a press on a point selects it too, and a drag beside the points selects: Shift for those who have none. */
  readonly selecting: boolean;
  /** The point that was last pointed at, whose share is said everywhere; null for the one furthest out. */
  readonly spotlight: number | null;
  /** Whether a pointer holds a point or a bracket: fits are then for the next frame. */
  readonly held: boolean;
  /** Counts the requests for new axes. */
  readonly frame: number;
  readonly study: Study;
  /** Changes with the same `gesture` are one step of undo. */
  readonly change: (transition: OutliersTransition, gesture?: string) => void;
  /** Takes up other data or a link: new axes, nothing selected. `keepsPast` makes it a step of undo. */
  readonly open: (scene: OutliersScene, keepsPast?: boolean) => void;
  readonly select: (selection: ReadonlySet<number>) => void;
  readonly setSelecting: (selecting: boolean) => void;
  readonly spot: (point: number | null) => void;
  readonly hold: (held: boolean) => void;
  readonly fitAxes: () => void;
  readonly setStudy: (study: Study) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

let lastGesture: string | undefined;
const none: ReadonlySet<number> = new Set();

/** Other data want other axes. */
function frameAfter({ frame, scene }: OutliersState, next: OutliersScene): number {
  return next.data === scene.data && next.model === scene.model ? frame : frame + 1;
}

/** What is selected stays so while the points are the same ones. */
function selectionAfter(state: OutliersState, scene: OutliersScene): ReadonlySet<number> {
  return scene.points.y.length === state.scene.points.y.length ? state.selection : none;
}

const first = firstOutliers((loss) => contractOf(loss) !== undefined);
const opening = readOutliers(recallOutliers() ?? '', first);

/** What the user has set in the outliers lab. */
export const useOutliers = create<OutliersState>()((set) => ({
  scene: opening.scene,
  past: [],
  future: [],
  selection: none,
  selecting: false,
  spotlight: null,
  held: false,
  frame: 0,
  study: opening.study,
  change: (transition, gesture) => {
    set((state) => {
      const scene = transition(state.scene);
      if (scene === state.scene) return state;
      const continues = gesture !== undefined && gesture === lastGesture;
      lastGesture = gesture;
      const past = continues ? state.past : [...state.past, state.scene].slice(-depth);
      return { scene, past, future: [], selection: selectionAfter(state, scene) };
    });
  },
  open: (scene, keepsPast = false) => {
    lastGesture = undefined;
    set((state) => ({
      scene,
      past: keepsPast ? [...state.past, state.scene].slice(-depth) : [],
      future: [],
      selection: none,
      spotlight: null,
      frame: state.frame + 1,
    }));
  },
  select: (selection) => {
    set({ selection });
  },
  setSelecting: (selecting) => {
    set({ selecting });
  },
  spot: (spotlight) => {
    set({ spotlight });
  },
  hold: (held) => {
    set({ held });
  },
  fitAxes: () => {
    set((state) => ({ frame: state.frame + 1 }));
  },
  setStudy: (study) => {
    set({ study });
  },
  undo: () => {
    lastGesture = undefined;
    set((state) => {
      const scene = state.past.at(-1);
      if (!scene) return state;
      return {
        scene,
        past: state.past.slice(0, -1),
        future: [state.scene, ...state.future],
        selection: selectionAfter(state, scene),
        frame: frameAfter(state, scene),
      };
    });
  },
  redo: () => {
    lastGesture = undefined;
    set((state) => {
      const [scene, ...future] = state.future;
      if (!scene) return state;
      return {
        scene,
        past: [...state.past, state.scene],
        future,
        selection: selectionAfter(state, scene),
        frame: frameAfter(state, scene),
      };
    });
  },
}));
