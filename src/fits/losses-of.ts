import type { Task } from './task';

/** The losses that a task names, each once. */
export function lossesOf(task: Task): readonly string[] {
  if (task.kind === 'efficiency') return [...new Set(task.losses.map(({ loss }) => loss.loss))];
  const losses = 'losses' in task ? task.losses : [task.loss];
  return [...new Set(losses.map(({ loss }) => loss))];
}
