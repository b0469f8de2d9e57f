import { create } from 'zustand';
import type { Route, Scene, TourStep } from './scene';

/** A sentence for the user that something was clamped, ignored or kept: a key of `text.shell.notices` with its values. */
export interface NoticeContent {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Notice extends NoticeContent {
  readonly id: number;
}

export interface SceneState {
  readonly route: Route;
  /** The scene of the explore lab, kept while other labs are open. */
  readonly scene: Scene;
  readonly past: readonly Scene[];
  readonly future: readonly Scene[];
  readonly notices: readonly Notice[];
  /** The step at which a tour was left for another page, until it is returned to or dismissed. */
  readonly left: TourStep | null;
  /** Whether the parts that the link hides are shown (Space, or a tap on the blank). Not in the link. */
  readonly revealed: boolean;
  /**
   * One change of the scene. Changes with the same `gesture` (one drag, one run of key presses) are one step of undo.
   */
  readonly change: (transition: (scene: Scene) => Scene, gesture?: string) => void;
  /** Opens a page. A scene that the route brings takes the place of the present one, as one step of undo. */
  readonly go: (route: Route) => void;
  /** What the link of a lab that writes its own holds: the page stays the same. */
  readonly keepQuery: (query: string) => void;
  readonly dismissTour: () => void;
  readonly reveal: (revealed: boolean) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly notify: (code: string, values?: Readonly<Record<string, string | number>>) => void;
  readonly dismiss: (id: number) => void;
}

export type SceneStore = ReturnType<typeof createSceneStore>;

/** Steps of undo that are kept. */
const depth = 200;

export function createSceneStore(route: Route, scene: Scene) {
  let lastGesture: string | undefined;
  let nextNotice = 1;
  return create<SceneState>()((set) => ({
    route,
    scene,
    past: [],
    future: [],
    notices: [],
    left: null,
    revealed: false,
    change: (transition, gesture) => {
      set((state) => {
        const next = transition(state.scene);
        if (next === state.scene) return state;
        const continues = gesture !== undefined && gesture === lastGesture;
        lastGesture = gesture;
        return {
          scene: next,
          past: continues ? state.past : [...state.past, state.scene].slice(-depth),
          future: [],
        };
      });
    },
    go: (next) => {
      lastGesture = undefined;
      set((state) => {
        const opened = ('scene' in next && next.scene) || state.scene;
        const same = opened === state.scene;
        const past = same ? state.past : [...state.past, state.scene].slice(-depth);
        const stays = next.during !== undefined || next.lab === 'tours';
        const left = stays ? null : (state.route.during ?? state.left);
        return {
          route: next,
          scene: opened,
          // In a step of a tour what can be undone is what was done there.
          past: next.during ? [] : past,
          future: same && !next.during ? state.future : [],
          notices: state.notices.filter(({ code }) => code === 'update'),
          left,
          revealed: false,
        };
      });
    },
    keepQuery: (query) => {
      set((state) =>
        (state.route.lab === 'targets' || state.route.lab === 'outliers') &&
        state.route.query !== query
          ? { route: { ...state.route, query } }
          : state,
      );
    },
    dismissTour: () => {
      set({ left: null });
    },
    reveal: (revealed) => {
      set({ revealed });
    },
    undo: () => {
      lastGesture = undefined;
      set((state) => {
        const previous = state.past.at(-1);
        if (!previous) return state;
        return {
          scene: previous,
          past: state.past.slice(0, -1),
          future: [state.scene, ...state.future],
        };
      });
    },
    redo: () => {
      lastGesture = undefined;
      set((state) => {
        const [next, ...rest] = state.future;
        if (!next) return state;
        return { scene: next, past: [...state.past, state.scene], future: rest };
      });
    },
    notify: (code, values = {}) => {
      set((state) => ({
        notices: [...state.notices, { id: nextNotice++, code, values }].slice(-3),
      }));
    },
    dismiss: (id) => {
      set((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }));
    },
  }));
}
