import { useEffect, useState } from 'react';
import type { Task, TaskResults } from '../../fits/task';
import { useTasks } from './useTasks';

/** What became of the newest answered task of a channel. */
export interface Answered<T extends Task> {
  /** The task that `result` answers; numbers belong to it. */
  readonly task: T | null;
  readonly result: TaskResults[T['kind']] | null;
  /** How much of the present task is done, 0 to 1; null while none runs. */
  readonly progress: number | null;
}

/** Runs a task whenever it changes (by identity: memoise it) and keeps the last answer in sight. */
export function useTask<T extends Task>(channel: string, task: T | null): Answered<T> {
  const tasks = useTasks();
  const [answer, setAnswer] = useState<Pick<Answered<T>, 'task' | 'result'>>({
    task: null,
    result: null,
  });
  const [running, setRunning] = useState<{ readonly task: T; readonly done: number } | null>(null);
  useEffect(() => {
    if (!tasks || !task) return undefined;
    let current = true;
    const onProgress = (done: number) => {
      if (current) setRunning({ task, done });
    };
    void tasks.run(channel, task, onProgress).then((outcome) => {
      if (current) setRunning(null);
      if (typeof outcome === 'string' || outcome.kind === 'refused') return;
      setAnswer({ task, result: outcome });
    });
    return () => {
      current = false;
    };
  }, [tasks, channel, task]);
  return { ...answer, progress: running?.task === task ? (running?.done ?? null) : null };
}
