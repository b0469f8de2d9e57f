import { create } from 'zustand';

/** Steps of undo that are kept. */
const depth = 200;

/** Changes of one thing in quick succession (a drag, a run of keys) are one step. */
const pause = 1000;

interface CatalogueHistory {
  /** What the page showed last, as its link's query; null before it was first open. */
  readonly present: string | null;
  readonly past: readonly string[];
  readonly future: readonly string[];
  /** Takes up what the page shows: as a step, where it came from elsewhere than a change. */
  readonly enter: (query: string) => void;
  /** One change; `part` names what is changed in a run, null for a choice. */
  readonly change: (query: string, part: string | null, time: number) => void;
  /** A step back or forth: the query to show, null where there is none. */
  readonly undo: () => string | null;
  readonly redo: () => string | null;
}

const nothing = { part: null, time: -Infinity };
let last: { readonly part: string | null; readonly time: number } = nothing;

/** The steps of the page of all losses: what it shows stands in the route. */
export const useCatalogueHistory = create<CatalogueHistory>()((set, get) => ({
  present: null,
  past: [],
  future: [],
  enter: (query) => {
    const { present, past } = get();
    if (query === present) return;
    last = nothing;
    const before = present === null ? past : [...past, present].slice(-depth);
    set({ present: query, past: before, future: [] });
  },
  change: (query, part, time) => {
    const { present, past, enter } = get();
    const continues = part !== null && part === last.part && time - last.time < pause;
    if (continues && query !== present) set({ present: query, past, future: [] });
    else enter(query);
    last = { part, time };
  },
  undo: () => {
    const { present, past, future } = get();
    const before = past.at(-1);
    if (before === undefined || present === null) return null;
    last = nothing;
    set({ present: before, past: past.slice(0, -1), future: [present, ...future] });
    return before;
  },
  redo: () => {
    const { present, past, future } = get();
    const [after, ...rest] = future;
    if (after === undefined || present === null) return null;
    last = nothing;
    set({ present: after, past: [...past, present], future: rest });
    return after;
  },
}));
