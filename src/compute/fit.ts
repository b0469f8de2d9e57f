import type { Task, TaskResult } from '../fits/task';

/** A task as steps: each yields how much is done, 0 to 1, and the last returns the result. */
export function* stepsOf(task: Task): Generator<number, TaskResult> {
  yield 0;
  return { kind: 'refused', reason: 'failed', detail: task.kind };
}
