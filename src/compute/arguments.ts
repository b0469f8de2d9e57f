import type { LossState } from '../losses/contract';
import { NotExpressible, type ForwardArguments, type Tensor } from '../losses/forward';
import { isFloating, type TensorData } from '../tensors/tensor';
import { applyPre } from './pre';
import type { Prepared } from './prepare';
import { tf } from './tf';

/** Plain data as a float32 tensor of tfjs, integers and booleans too. */
export function toTensor({ data, shape }: TensorData): Tensor {
  return tf.tensor(new Float32Array(data), [...shape], 'float32');
}

/** The floating tensors of a call, by argument name: what can be differentiated. */
export function floatingTensors(state: LossState): Record<string, Tensor> {
  return Object.fromEntries(
    Object.entries({ ...state.inputs, ...state.targets })
      .filter(([, data]) => isFloating(data.dtype))
      .map(([name, data]) => [name, toTensor(data)]),
  );
}

/** The tensors of the names to differentiate. */
export function named(
  names: readonly string[],
  tensors: Readonly<Record<string, Tensor>>,
): Tensor[] {
  return names.flatMap((name) => tensors[name] ?? []);
}

/**
 * What a definition's functions are given. `tensors` are those of `floatingTensors`, perhaps with a sweep's leading axis; the call's
 * `pre` is applied to the first input here, so that gradients are those before it.
 */
export function argumentsOf(
  { contract, state, rank }: Prepared,
  tensors: Readonly<Record<string, Tensor>>,
): ForwardArguments {
  const first = contract.inputs[0]?.name ?? '';
  const parameter = (name: string) =>
    state.params[name] ?? contract.parameters.find((spec) => spec.name === name)?.default;
  const raw = (name: string) => {
    const data = state.inputs[name] ?? state.targets[name];
    if (!data) throw new NotExpressible(`the call has no ${name}`);
    return tensors[name] ?? toTensor(data);
  };
  const ready = { ...tensors, [first]: applyPre(state, raw(first), rank) };
  return {
    tensors: ready,
    state,
    parameter,
    tensor: (name) => ready[name] ?? raw(name),
    number: (name) => checked(name, parameter(name), isNumber),
    boolean: (name) => checked(name, parameter(name), isBoolean),
    text: (name) => checked(name, parameter(name), isText),
    optional: (name) => {
      const value = parameter(name);
      if (value === null || value === undefined) return null;
      if (typeof value === 'object') return toTensor(value);
      throw new NotExpressible(`${name} is not a tensor`);
    },
  };
}

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isText = (value: unknown): value is string => typeof value === 'string';

function checked<T>(name: string, value: unknown, is: (value: unknown) => value is T): T {
  if (!is(value)) throw new NotExpressible(`${name} is of another type`);
  return value;
}
