import { create } from 'zustand';
import { lasting } from '../../scene/device';

/** A number, the place of a choice, or the heights of a drawn curve, null where nothing was drawn. */
export type Guess = number | readonly (number | null)[];

interface StepProgress {
  readonly guess?: Guess | null;
  readonly revealed?: boolean;
}

interface TourProgress {
  /** The step that was open last. */
  readonly step: number;
  readonly steps: Readonly<Record<string, StepProgress>>;
}

interface Progress {
  /** Whether questions are asked before the answer is shown. */
  readonly asks: boolean;
  readonly tours: Readonly<Record<string, TourProgress>>;
  /** What *start again* forgot, until something is guessed anew. */
  readonly forgotten?: { readonly id: string; readonly tour: TourProgress } | undefined;
}

const key = 'lossoscope.tours';
const nothing: Progress = { asks: true, tours: {} };
const untouched: TourProgress = { step: 1, steps: {} };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isGuess(value: unknown): value is Guess {
  const isHeight = (height: unknown) => height === null || typeof height === 'number';
  return typeof value === 'number' || (Array.isArray(value) && value.every(isHeight));
}

function readStep(value: unknown): StepProgress {
  if (!isRecord(value)) return {};
  return { guess: isGuess(value.guess) ? value.guess : null, revealed: value.revealed === true };
}

function readTour(value: unknown): TourProgress {
  if (!isRecord(value)) return untouched;
  const steps = Object.entries(isRecord(value.steps) ? value.steps : {});
  return {
    step: typeof value.step === 'number' ? value.step : 1,
    steps: Object.fromEntries(steps.map(([step, read]) => [step, readStep(read)])),
  };
}

/** What an earlier visit left, however damaged: what cannot be read counts as not there. */
export function readProgress(text: string | null): Progress {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (!isRecord(value)) return nothing;
    const tours = Object.entries(isRecord(value.tours) ? value.tours : {});
    return {
      asks: value.asks !== false,
      tours: Object.fromEntries(tours.map(([id, read]) => [id, readTour(read)])),
    };
  } catch {
    return nothing;
  }
}

function remembered(): Progress {
  try {
    return readProgress(lasting().getItem(key));
  } catch {
    return nothing;
  }
}

/** Where the user is in each tour and what was guessed. It stays on the device. */
export const useProgress = create<Progress>()(remembered);

useProgress.subscribe((progress) => {
  try {
    lasting().setItem(key, JSON.stringify(progress));
  } catch {
    // Blocked or full: the tours go on without.
  }
});

function changeTour(id: string, change: (tour: TourProgress) => TourProgress): void {
  useProgress.setState(({ tours }) => ({
    tours: { ...tours, [id]: change(tours[id] ?? untouched) },
  }));
}

export function visit(id: string, step: number): void {
  changeTour(id, (tour) => ({ ...tour, step }));
}

function changeStep(id: string, step: number, change: StepProgress): void {
  changeTour(id, (tour) => ({
    ...tour,
    steps: { ...tour.steps, [step]: { ...tour.steps[step], ...change } },
  }));
}

export function keepGuess(id: string, step: number, guess: Guess | null): void {
  useProgress.setState({ forgotten: undefined });
  changeStep(id, step, { guess });
}

export function keepRevealed(id: string, step: number, revealed: boolean): void {
  changeStep(id, step, { revealed });
}

/** Forgets the guesses of a tour; they are kept until the next one. */
export function startAgain(id: string): void {
  const tour = useProgress.getState().tours[id];
  if (tour && Object.keys(tour.steps).length > 0) useProgress.setState({ forgotten: { id, tour } });
  changeTour(id, () => untouched);
}

/** Puts back what *start again* forgot; the step that was open then. */
export function bringBack(id: string): number {
  const { forgotten } = useProgress.getState();
  if (forgotten?.id !== id) return 1;
  changeTour(id, () => forgotten.tour);
  useProgress.setState({ forgotten: undefined });
  return forgotten.tour.step;
}

export function setAsks(asks: boolean): void {
  useProgress.setState({ asks });
}

/** Whether the answer of a step was shown on an earlier visit, or nobody wants to be asked. */
export function wasRevealed(id: string, step: number): boolean {
  const { asks, tours } = useProgress.getState();
  return !asks || tours[id]?.steps[step]?.revealed === true;
}

export function useGuess(id: string, step: number): Guess | null {
  return useProgress(({ tours }) => tours[id]?.steps[step]?.guess ?? null);
}
