import { create } from 'zustand';
import { recall } from './targets-memory';

/** Steps of undo that are kept. */
const depth = 200;

/** The code of one loss's page with the steps around it. */
interface Steps {
  readonly code: string;
  readonly past: readonly string[];
  readonly future: readonly string[];
}

interface TargetsState extends Steps {
  /** The loss on whose page the code stands. */
  readonly loss: string | null;
  /** The simulator's whole state: Python. */
  readonly code: string;
  /** One change of the code. Changes with the same `gesture` (one run of typing) are one step of undo. */
  readonly setCode: (code: string, gesture?: string) => void;
  /**
   * Takes up code for a loss, as one step of undo, and stays on the page. Each loss has steps of its own, and what its page held at the last
   * visit is the first of them.
   */
  readonly load: (loss: string, code: string) => void;
  /** Takes up code for a loss and goes to its page. */
  readonly open: (loss: string, code: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

let lastGesture: string | undefined;

/** The pages that were left for another loss's. */
const left = new Map<string, Steps>();

function stepsOf(loss: string): Steps | null {
  const kept = recall(loss);
  return left.get(loss) ?? (kept === null ? null : { code: kept, past: [], future: [] });
}

/** The steps back from a change of the code that stood there. */
function stepped(before: Steps | null): readonly string[] {
  return before ? [...before.past, before.code].slice(-depth) : [];
}

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
      const { code: leaving, past, future } = state;
      if (state.loss !== null) left.set(state.loss, { code: leaving, past, future });
      const before = stepsOf(loss);
      if (before?.code === code) return { loss, ...before };
      return { loss, code, past: stepped(before), future: [] };
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
