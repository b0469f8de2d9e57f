import type { Computation } from './forward';
import { computation as huber } from './definitions/huber-loss';
import { computation as l1 } from './definitions/l1-loss';
import { computation as mse } from './definitions/mse-loss';

/** How losses are computed, by id, as far as this thread has them. The first picture's come with the worker. */
const byId = new Map<string, Computation>([
  ['MSELoss', mse],
  ['L1Loss', l1],
  ['HuberLoss', huber],
]);

/** Adds a loss to those that `computationOf` finds. */
export function knowComputation(id: string, computation: Computation): void {
  byId.set(id, computation);
}

/** How a loss is computed, by its id; undefined when there is none, or none yet: `load-definition.ts` brings it. */
export function computationOf(id: string): Computation | undefined {
  return byId.get(id);
}
