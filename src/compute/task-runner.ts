import { lossesOf } from '../fits/losses-of';
import type { TaskResult } from '../fits/task';
import { loadDefinitions } from '../losses/load-definition';
import type { FromWorker, ToWorker } from './api';

type Asked = Extract<ToWorker, { readonly kind: 'task' }>;
type Steps = Generator<number, TaskResult>;

interface Running {
  readonly id: number;
  readonly steps: Promise<Steps>;
}

/** One running task per channel, the longest waiting first. */
const running = new Map<string, Running>();

/** Milliseconds of work before the thread looks at its messages again. */
const slice = 8;
/** Milliseconds between two words about progress. */
const often = 100;
let lastTold = 0;

/** The solvers are a chunk of their own, fetched with the first task. */
async function begin({ task }: Asked): Promise<Steps> {
  const [{ stepsOf }] = await Promise.all([
    import('./fit'),
    loadDefinitions(lossesOf(task)).catch(() => undefined),
  ]);
  return stepsOf(task);
}

/** Takes a task in, in the place of what its channel was at. */
export function takeTask(message: Asked): void {
  running.delete(message.channel);
  running.set(message.channel, { id: message.id, steps: begin(message) });
}

/** Gives up what the channel is at. */
export function cancelTask(channel: string): void {
  running.delete(channel);
}

/** Whether there is longer work to do. */
export function hasTasks(): boolean {
  return running.size > 0;
}

/** Works on the first task for one slice, then puts it behind the others. */
export async function runSlice(post: (message: FromWorker) => void): Promise<void> {
  const [entry] = running;
  if (!entry) return;
  const [channel, current] = entry;
  const isGone = () => running.get(channel) !== current;
  try {
    const steps = await current.steps;
    if (isGone()) return;
    const until = performance.now() + slice;
    let step = steps.next();
    while (step.done !== true && performance.now() < until) step = steps.next();
    running.delete(channel);
    if (step.done === true) {
      post({ kind: 'result', id: current.id, result: step.value });
      return;
    }
    running.set(channel, current);
    if (performance.now() < lastTold + often) return;
    lastTold = performance.now();
    post({ kind: 'progress', id: current.id, done: step.value });
  } catch (error) {
    if (isGone()) return;
    running.delete(channel);
    const detail = error instanceof Error ? error.message : String(error);
    post({ kind: 'result', id: current.id, result: { kind: 'refused', reason: 'failed', detail } });
  }
}
