import { breakdown } from '../fits/breakdown';
import { densities } from '../fits/density';
import { descent } from '../fits/descent';
import { efficiencies } from '../fits/efficiency';
import { fitPoints } from '../fits/fit-points';
import { masking } from '../fits/masking';
import { rememberCurves } from '../fits/numbers';
import { profiles } from '../fits/profile';
import { surface } from '../fits/surface';
import type { Task, TaskResult } from '../fits/task';
import { fitNumbers } from './fit-numbers';

const engine = { numbers: fitNumbers, curves: rememberCurves(fitNumbers) };

/** A task as steps: each yields how much is done, 0 to 1, and the last returns the result. */
export function stepsOf(task: Task): Generator<number, TaskResult> {
  switch (task.kind) {
    case 'fits':
      return fitPoints(task.problem, task.losses, engine);
    case 'profile':
      return profiles(task, engine);
    case 'surface':
      return surface(task, engine);
    case 'descent':
      return descent(task, engine);
    case 'breakdown':
      return breakdown(task, engine);
    case 'masking':
      return masking(task, engine);
    case 'density':
      return densities(task, engine);
    case 'efficiency':
      return efficiencies(task, engine);
  }
}
