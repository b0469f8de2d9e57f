import type { Task, TaskResult } from '../fits/task';
import type { Compute, FromWorker } from './api';

/** What became of a task: its result, or that a newer one took its place, it was cancelled, or there is no worker. */
export type TaskOutcome<T extends Task> = TaskResult<T> | 'stale' | 'cancelled' | 'dead';

export interface Tasks {
  /**
   * Runs a task in the worker. One of a channel runs, one waits: the newest. What runs is let finish where it answers a drag, so that
   * a fast pointer still sees numbers, and is given up for the new one otherwise. `onProgress` hears 0 to 1, now and then.
   */
  readonly run: <T extends Task>(
    channel: string,
    task: T,
    onProgress?: (done: number) => void,
  ) => Promise<TaskOutcome<T>>;
  /** Gives up what the channel runs and what waits; both resolve to `cancelled`. */
  readonly cancel: (channel: string) => void;
  /** Lets go of the line to the worker. */
  readonly close: () => void;
}

interface Job {
  readonly id: number;
  readonly task: Task;
  readonly onProgress: ((done: number) => void) | undefined;
  readonly settle: (outcome: TaskOutcome<Task>) => void;
}

interface Channel {
  readonly running: Job;
  readonly next?: Job;
}

/** Milliseconds without a word about any task after which the worker is given up. */
const patience = 15_000;

function isOfDrag(task: Task): boolean {
  return 'problem' in task && task.problem.quality === 'drag';
}

/** The page's end of the worker's longer work. */
export function createTasks({ line, onStatus }: Compute): Tasks {
  const channels = new Map<string, Channel>();
  let lastId = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const watch = () => {
    clearTimeout(timer);
    if (channels.size === 0) return;
    timer = setTimeout(() => {
      line.restart(`a task is silent for ${String(patience)} ms`);
    }, patience);
  };

  const start = (channel: string, job: Job) => {
    channels.set(channel, { running: job });
    line.send({ kind: 'task', id: job.id, channel, task: job.task });
    watch();
  };

  const finish = (channel: string, { running, next }: Channel, result: TaskResult) => {
    channels.delete(channel);
    if (next) start(channel, next);
    watch();
    running.settle(result);
  };

  const hear = (message: FromWorker) => {
    if (message.kind !== 'result' && message.kind !== 'progress') return;
    for (const [channel, jobs] of channels) {
      if (jobs.running.id !== message.id) continue;
      if (message.kind === 'result') finish(channel, jobs, message.result);
      else jobs.running.onProgress?.(message.done);
    }
    watch();
  };

  const drop = (outcome: 'cancelled' | 'dead', channel: string) => {
    const jobs = channels.get(channel);
    channels.delete(channel);
    jobs?.running.settle(outcome);
    jobs?.next?.settle(outcome);
    watch();
  };

  const stopListening = line.onMessage(hear);
  let dead = false;
  const stopStatus = onStatus((status) => {
    dead = status.kind === 'dead';
    if (dead) for (const channel of channels.keys()) drop('dead', channel);
    // A new worker knows of nothing. One that died of a task is not given the same task for ever: the client's patience ends.
    if (status.kind === 'ready')
      for (const [channel, { running, next }] of channels) {
        if (next) running.settle('stale');
        start(channel, next ?? running);
      }
  });

  const enqueue = (channel: string, job: Job) => {
    const jobs = channels.get(channel);
    if (!jobs) {
      start(channel, job);
      return;
    }
    jobs.next?.settle('stale');
    if (isOfDrag(jobs.running.task)) {
      channels.set(channel, { ...jobs, next: job });
      return;
    }
    jobs.running.settle('stale');
    start(channel, job);
  };

  return {
    run: <T extends Task>(channel: string, task: T, onProgress?: (done: number) => void) =>
      new Promise<TaskOutcome<T>>((resolve) => {
        if (dead) {
          resolve('dead');
          return;
        }
        // A job's result is of its own task's kind: the worker answers by id.
        const settle = (outcome: TaskOutcome<Task>) => {
          resolve(outcome as TaskOutcome<T>);
        };
        enqueue(channel, { id: (lastId += 1), task, onProgress, settle });
      }),
    cancel: (channel) => {
      line.send({ kind: 'cancel', channel });
      drop('cancelled', channel);
    },
    close: () => {
      for (const channel of channels.keys()) {
        line.send({ kind: 'cancel', channel });
        drop('cancelled', channel);
      }
      stopListening();
      stopStatus();
    },
  };
}
