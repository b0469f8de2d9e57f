import { create } from 'zustand';
import { keepGuess, useProgress } from '../progress';
import { blank, places, type Drawn } from './drawn';

/** Steps of undo that are kept. */
const depth = 200;

interface DrawHistory {
  /** The tour's step that is drawn on, `why-log/3`. */
  readonly place: string;
  readonly past: readonly Drawn[];
  readonly future: readonly Drawn[];
  /** One change of the curve. Changes with the same `gesture` (one stroke, one run of key presses) are one step of undo. */
  readonly draw: (id: string, step: number, next: Drawn, gesture?: string) => void;
  readonly undo: (id: string, step: number) => void;
  readonly redo: (id: string, step: number) => void;
}

let lastGesture: string | undefined;

/** The curve that was drawn at a step of a tour. */
export function drawnAt(guess: unknown): Drawn {
  return Array.isArray(guess) && guess.length === places ? (guess as Drawn) : blank;
}

function present(id: string, step: number): Drawn {
  return drawnAt(useProgress.getState().tours[id]?.steps[step]?.guess);
}

/** The steps of the curve that is drawn now: another tour's step begins anew. */
export const useDrawHistory = create<DrawHistory>()((set, get) => ({
  place: '',
  past: [],
  future: [],
  draw: (id, step, next, gesture) => {
    const place = `${id}/${step}`;
    const own = get();
    const past = own.place === place ? own.past : [];
    const continues = own.place === place && gesture !== undefined && gesture === lastGesture;
    lastGesture = gesture;
    set({
      place,
      past: continues ? past : [...past, present(id, step)].slice(-depth),
      future: [],
    });
    keepGuess(id, step, next);
  },
  undo: (id, step) => {
    lastGesture = undefined;
    const { place, past, future } = get();
    const before = past.at(-1);
    if (place !== `${id}/${step}` || !before) return;
    set({ past: past.slice(0, -1), future: [present(id, step), ...future] });
    keepGuess(id, step, before);
  },
  redo: (id, step) => {
    lastGesture = undefined;
    const { place, past, future } = get();
    const [after, ...rest] = future;
    if (place !== `${id}/${step}` || !after) return;
    set({ past: [...past, present(id, step)], future: rest });
    keepGuess(id, step, after);
  },
}));
