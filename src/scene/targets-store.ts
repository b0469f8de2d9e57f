import { create } from 'zustand';

/** Steps of undo that are kept. */
const depth = 200;

interface TargetsState {
  /** The loss on whose page the code stands. */
  readonly loss: string | null;
  /** The simulator's whole state: Python. */
  readonly code: string;
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** One change of the code. Changes with the same `gesture` (one run of typing) are one step of undo. */
  readonly setCode: (code: string, gesture?: string) => void;
  /** Takes up code for a loss, as one step of undo, and stays on the page. */
  readonly load: (loss: string, code: string) => void;
  /** Takes up code for a loss and goes to its page. */
  readonly open: (loss: string, code: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

let lastGesture: string | undefined;

/** What the user has set in the targets lab. */
export const useTargets = create<TargetsState>()((set, get) => ({
  loss: null,
  code: '',
  past: [],
  future: [],
  setCode: (code, gesture) => {
    set((state) => {
      if (code === state.code) return state;
      const continues = gesture !== undefined && gesture === lastGesture;
      lastGesture = gesture;
      const past = continues ? state.past : [...state.past, state.code].slice(-depth);
      return { code, past, future: [] };
    });
  },
  load: (loss, code) => {
    lastGesture = undefined;
    set((state) => {
      if (state.loss === loss && state.code === code) return state;
      const keeps = state.loss === loss;
      const past = keeps ? [...state.past, state.code].slice(-depth) : [];
      return { loss, code, past, future: [] };
    });
  },
  open: (loss, code) => {
    get().load(loss, code);
    location.hash = `#/targets/${loss}`;
  },
  undo: () => {
    lastGesture = undefined;
    set((state) => {
      const code = state.past.at(-1);
      if (code === undefined) return state;
      return { code, past: state.past.slice(0, -1), future: [state.code, ...state.future] };
    });
  },
  redo: () => {
    lastGesture = undefined;
    set((state) => {
      const [code, ...future] = state.future;
      if (code === undefined) return state;
      return { code, past: [...state.past, state.code], future };
    });
  },
}));
