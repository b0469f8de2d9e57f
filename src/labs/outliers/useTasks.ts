import { useContext } from 'react';
import type { Compute } from '../../compute/api';
import { createTasks, type Tasks } from '../../compute/tasks';
import { ComputeContext } from '../../scene/numbers';

/** One line per worker, kept for the next visit of the lab. */
const lines = new WeakMap<Compute, Tasks>();

/** The lab's line to the worker. */
export function useTasks(): Tasks | null {
  const compute = useContext(ComputeContext);
  if (!compute) return null;
  const tasks = lines.get(compute) ?? createTasks(compute);
  lines.set(compute, tasks);
  return tasks;
}
