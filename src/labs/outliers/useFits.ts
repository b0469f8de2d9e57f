import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { Tasks } from '../../compute/tasks';
import type { Problem, Quality, Refusal } from '../../fits/problem';
import type { OutliersScene } from '../../scene/outliers-scene';
import { useOutliers } from '../../scene/outliers-store';
import type { Answer, Lab } from './lab';

/** Milliseconds without a change after which the whole search is made. */
const rest = 150;
/** Milliseconds of work after which progress is told. */
const patience = 500;

export function problemOf(scene: OutliersScene, quality: Quality): Problem {
  const { model, points, scale, seed } = scene;
  return { model, points, scale, seed, quality };
}

/** Refits every chosen loss at each change, newest wins; the whole search once the hand rests. */
export function useFits(tasks: Tasks | null): Omit<Lab, 'axisPlan' | 'moveAxis' | 'tools'> {
  const scene = useOutliers((state) => state.scene);
  const held = useOutliers((state) => state.held);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [progress, setProgress] = useState<number | null>(null);

  // Before the paint, so that the worker answers for the next frame.
  useLayoutEffect(() => {
    if (!tasks) return undefined;
    return ask(tasks, scene, 'drag', { setAnswer, setRefusal, setProgress });
  }, [tasks, scene]);
  useEffect(() => {
    if (!tasks || held) return undefined;
    let stop = () => {};
    const timer = setTimeout(() => {
      stop = ask(tasks, scene, 'settled', { setAnswer, setRefusal, setProgress });
    }, rest);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [tasks, scene, held]);

  return useMemo(
    () => ({
      scene,
      answer,
      refusal,
      progress,
      cancel: () => {
        tasks?.cancel('fits');
        setProgress(null);
      },
    }),
    [tasks, scene, answer, refusal, progress],
  );
}

interface Setters {
  readonly setAnswer: (answer: Answer) => void;
  readonly setRefusal: (refusal: Refusal | null) => void;
  readonly setProgress: (progress: number | null) => void;
}

/** Asks for the fits of a scene. An answer of a drag that comes late still is newer than the picture; it is shown. */
function ask(tasks: Tasks, scene: OutliersScene, quality: Quality, set: Setters): () => void {
  let current = true;
  const begun = performance.now();
  const onProgress = (done: number) => {
    if (current && performance.now() - begun > patience) set.setProgress(done);
  };
  const task = { kind: 'fits', problem: problemOf(scene, quality), losses: scene.losses } as const;
  void tasks.run('fits', task, onProgress).then((outcome) => {
    if (typeof outcome === 'string') return;
    if (outcome.kind === 'refused') {
      if (current) set.setRefusal(outcome);
      return;
    }
    set.setAnswer({ scene, fits: outcome });
    if (!current) return;
    set.setRefusal(null);
    set.setProgress(null);
  });
  return () => {
    current = false;
    set.setProgress(null);
  };
}
