import { useEffect, useMemo, useState } from 'react';
import type { Parameters } from '../../../fits/problem';
import type { Descent, DescentTask } from '../../../fits/task';
import { useOutliers } from '../../../scene/outliers-store';
import { setSeed } from '../../../scene/outliers-transitions';
import { useLab } from '../lab';
import { problemOf } from '../useFits';
import { useTask } from '../useTask';

/** Milliseconds between two pictures while playing, and how many of them a whole walk takes. */
const pace = 60;
const pictures = 90;
const mostSteps = 400;

/** A walk down the surface, and where on it one stands. */
export interface Walk {
  readonly descent: Descent | null;
  readonly step: number;
  readonly last: number;
  readonly isPlaying: boolean;
  /** The line at this step, `[intercept, slope]`; null before the first step was asked for. */
  readonly line: Parameters | null;
  readonly rate: number;
  readonly go: (step: number) => void;
  readonly play: () => void;
  readonly setRate: (rate: number) => void;
  /** Starts from another place, drawn by the next seed. */
  readonly redraw: () => void;
  /** Starts from a place on the surface. */
  readonly startAt: (height: number, slope: number) => void;
}

/** Gradient descent on the loss in colour: seeded, stepped, played, rewound. */
export function useDescent(): Walk {
  const { scene } = useLab();
  const change = useOutliers((state) => state.change);
  const [step, setStep] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const [rate, setRate] = useState(0.5);
  const [start, setStart] = useState<Parameters | null>(null);
  const loss = scene.losses.find((fit) => fit.loss === scene.focus);
  const task = useMemo((): DescentTask | null => {
    if (!loss) return null;
    const problem = problemOf(scene, 'drag');
    return { kind: 'descent', problem, loss, rate, steps: mostSteps, ...(start && { start }) };
  }, [scene, loss, rate, start]);
  const { result: descent } = useTask('descent', task);
  const last = Math.max(0, (descent?.slope.length ?? 1) - 1);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => {
      setStep((now) => Math.min(last, now + Math.max(1, Math.round(last / pictures))));
    }, pace);
    return () => {
      clearInterval(timer);
    };
  }, [isPlaying, last]);
  const isDone = step >= last;
  const at = Math.min(step, last);
  const [height, slope] = [descent?.intercept[at], descent?.slope[at]];
  const isShown = descent !== null && (step > 0 || isPlaying);
  return {
    descent,
    step: at,
    last,
    isPlaying: isPlaying && !isDone,
    line:
      isShown && height !== undefined && slope !== undefined
        ? [height - slope * descent.pivot, slope]
        : null,
    rate,
    go: (next) => {
      setPlaying(false);
      setStep(Math.max(0, Math.min(last, next)));
    },
    play: () => {
      if (isDone) setStep(0);
      setPlaying((playing) => !playing || isDone);
    },
    setRate,
    redraw: () => {
      setStart(null);
      setStep(0);
      change(setSeed(scene.seed + 1));
    },
    startAt: (place, turn) => {
      setStart([place, turn]);
      setStep(0);
    },
  };
}
