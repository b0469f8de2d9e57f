import { fitPoints } from '../fits/fit-points';
import { rememberCurves } from '../fits/numbers';
import type { Task, TaskResult } from '../fits/task';
import { fitNumbers } from './fit-numbers';

const curves = rememberCurves(fitNumbers);

/** A task as steps: each yields how much is done, 0 to 1, and the last returns the result. */
export function stepsOf(task: Task): Generator<number, TaskResult> {
  switch (task.kind) {
    case 'fits':
      return fitPoints(task.problem, task.losses, fitNumbers, curves);
    default:
      return notYet(task);
  }
}

function* notYet(task: Task): Generator<number, TaskResult> {
  yield 0;
  return { kind: 'refused', reason: 'failed', detail: task.kind };
}
