import { scalar } from '../tensors/tensor';
import type { LossState } from './contract';

/** One prediction against one target, both 0-d. */
// @__NO_SIDE_EFFECTS__
export function scalarState(input: number, target: number): LossState {
  return { inputs: { input: scalar(input) }, targets: { target: scalar(target) }, params: {} };
}

/** A number parameter of the state, or its default. */
export function numberParameter(state: LossState, name: string, fallback: number): number {
  const value = state.params[name];
  return typeof value === 'number' ? value : fallback;
}
