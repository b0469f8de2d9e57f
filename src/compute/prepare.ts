import type { LossContract, LossState } from '../losses/contract';
import { computationOf } from '../losses/computations';
import { contractOf } from '../losses/known';
import type { Computation } from '../losses/forward';
import { isFloating, sizeOf } from '../tensors/tensor';
import type { Call, Evaluation } from './api';

/** A call whose loss is known and whose arguments are all there. */
export interface Prepared {
  readonly contract: LossContract;
  readonly computation: Computation;
  readonly state: LossState;
  /** Dimensions of the first input as the call has it, before a sweep's leading axis. */
  readonly rank: number;
  /** The arguments to differentiate, in the contract's order or the call's. */
  readonly differentiate: readonly string[];
}

export type Failed = Extract<Evaluation, { readonly kind: 'failed' }>;

export function failed(code: Failed['code'], detail: string): Failed {
  return { kind: 'failed', code, detail };
}

/** Finds the loss and checks that the call's names are its names: a parameter that nobody reads must not pass in silence. */
export function prepare(call: Call): Prepared | Failed {
  const contract = contractOf(call.loss);
  const computation = computationOf(call.loss);
  if (!contract || !computation) return failed('unknown-loss', call.loss);
  if (!contract.reductions.includes(call.reduction))
    return failed('not-expressible', `reduction ${call.reduction}`);
  const parameters = ['pre', ...(computation.extra ?? [])].concat(
    contract.parameters.map(({ name }) => name),
  );
  const unknown = Object.keys(call.params).find((name) => !parameters.includes(name));
  if (unknown !== undefined) return failed('not-expressible', `parameter ${unknown}`);
  const tensors = { ...call.inputs, ...call.targets };
  const missing = [...contract.inputs, ...contract.targets].find(
    ({ name, optional }) => !optional && !tensors[name],
  );
  if (missing) return failed('not-expressible', `the call has no ${missing.name}`);
  for (const [name, { data, shape }] of Object.entries(tensors))
    if (data.length !== sizeOf(shape))
      return failed('not-expressible', `${name} has ${String(data.length)} values`);
  const differentiate =
    call.differentiate ??
    contract.inputs
      .filter(({ name, differentiable }) => {
        const data = call.inputs[name];
        return differentiable && data !== undefined && isFloating(data.dtype);
      })
      .map(({ name }) => name);
  const fixed = differentiate.find((name) => {
    const data = tensors[name];
    return data === undefined || !isFloating(data.dtype);
  });
  if (fixed !== undefined) return failed('not-expressible', `no gradient in ${fixed}`);
  const state = { inputs: call.inputs, targets: call.targets, params: call.params };
  const rank = call.inputs[contract.inputs[0]?.name ?? '']?.shape.length ?? 0;
  return { contract, computation, state, rank, differentiate };
}
