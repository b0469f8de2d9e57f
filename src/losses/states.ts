import { scalar, type TensorData } from '../tensors/tensor';
import type { ArgumentSpec, LossState } from './contract';

/** A call's tensors where they are one `input` and one `target`. */
// @__NO_SIDE_EFFECTS__
export function stateOf(
  input: TensorData,
  target: TensorData,
  params: LossState['params'] = {},
): LossState {
  return { inputs: { input }, targets: { target }, params };
}

/** One prediction against one target, both 0-d. */
// @__NO_SIDE_EFFECTS__
export function scalarState(
  input: number,
  target: number,
  params: LossState['params'] = {},
): LossState {
  return stateOf(scalar(input), scalar(target), params);
}

/** A number parameter of the state, or its default. */
export function numberParameter(state: LossState, name: string, fallback: number): number {
  const value = state.params[name];
  return typeof value === 'number' ? value : fallback;
}

/** The slider limits of an argument under the parameters of a call. */
export function rangeOf(
  { range, rangeWhen }: ArgumentSpec,
  params: LossState['params'],
): readonly [number, number] {
  return rangeWhen && params[rangeWhen.parameter] === rangeWhen.is ? rangeWhen.range : range;
}
