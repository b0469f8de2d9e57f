import type { Call } from '../../../compute/api';
import type { LossState, ParameterValue, Reduction } from '../../../losses/contract';
import type { TensorData } from '../../../tensors/tensor';

interface Options {
  readonly params?: Readonly<Record<string, ParameterValue>>;
  readonly reduction?: Reduction;
  readonly gradOutput?: TensorData;
}

/** A call with details; the mean unless told. */
export function callOf(
  loss: string,
  inputs: LossState['inputs'],
  targets: LossState['targets'],
  { params = {}, reduction = 'mean', gradOutput }: Options = {},
): Call {
  const call = { loss, params, reduction, inputs, targets, details: true };
  return gradOutput ? { ...call, gradOutput } : call;
}

/** A call of one input against one target. */
export function plainCall(
  loss: string,
  input: TensorData,
  target: TensorData,
  options?: Options,
): Call {
  return callOf(loss, { input }, { target }, options);
}

/** Evenly spaced values, both ends included. */
export function range(from: number, to: number, steps = 120): readonly number[] {
  return Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
}
