import type { Tensor } from '../losses/forward';
import { sizeOf } from '../tensors/tensor';
import type { Call, Evaluation, PackedEvaluation, PackedTensor, Raised } from './api';
import { argumentsOf, floatingTensors, named, toTensor } from './arguments';
import { differentiate } from './gradients';
import { guarded } from './guard';
import { prepare, type Prepared } from './prepare';
import { denominatorOf, perElement, reduce } from './reduce';
import { tf } from './tf';
import { unpack } from './unpack';

/** What PyTorch raises for a call, or null when it runs. Asked before anything is computed. */
export type React = (call: Call) => Raised | null;

/** The one way a number is made: a loss with its gradients, with details when asked. Leaves no tensor behind. */
export function evaluate(call: Call, react?: React): Evaluation {
  return unpack(compute(call, react));
}

/** The same in buffers, as it is computed. */
export function compute(call: Call, react?: React): PackedEvaluation {
  const raised = react?.(call) ?? null;
  if (raised) return { kind: 'raises', raised };
  const prepared = prepare(call);
  if ('kind' in prepared) return prepared;
  return guarded(() => evaluatePrepared(call, prepared));
}

function evaluatePrepared(call: Call, prepared: Prepared): PackedEvaluation {
  const { computation, state } = prepared;
  const tensors = floatingTensors(state);
  const unreduced = () => computation.forward(tf, argumentsOf(prepared, tensors));
  let denominator = 1;
  const value = () => {
    const elements = unreduced();
    denominator = denominatorOf(computation, state, call.reduction, elements.shape);
    const averaged = perElement(computation, state, call.reduction, elements);
    return reduce(averaged, call.reduction, denominator);
  };
  const inputs = named(prepared.differentiate, tensors);
  // Nothing flows back from no element, and tfjs cannot sum none into a stretched input's shape.
  const given = Object.values({ ...state.inputs, ...state.targets });
  const isEmpty = given.some(({ data }) => data.length === 0) && unreduced().size === 0;
  // A flat upstream gradient takes the value's shape, which only the loss itself knows.
  const upstream = call.gradOutput && tf.reshape(toTensor(call.gradOutput), value().shape);
  const result = differentiate(value, isEmpty ? [] : inputs, upstream);
  return {
    kind: 'value',
    value: toData(result.value),
    grads: Object.fromEntries(
      prepared.differentiate.map((name, i) => {
        const gradient = result.gradients[i];
        const size = sizeOf(inputs[i]?.shape ?? []);
        return [name, gradient ? read(gradient) : new Float32Array(size)];
      }),
    ),
    ...(call.details === true && {
      elements: toData(unreduced()),
      terms: termsOf(prepared, tensors),
      ...(call.reduction.endsWith('mean') && { denominator }),
    }),
  };
}

function termsOf(
  prepared: Prepared,
  tensors: Readonly<Record<string, Tensor>>,
): Record<string, PackedTensor> {
  const terms = prepared.computation.terms?.(tf, argumentsOf(prepared, tensors)) ?? {};
  return Object.fromEntries(Object.entries(terms).map(([name, term]) => [name, toData(term)]));
}

function read(tensor: Tensor): Float32Array {
  return tensor.size === 0 ? new Float32Array() : tensor.dataSync<'float32'>();
}

function toData(tensor: Tensor): PackedTensor {
  return { dtype: 'float32', shape: tensor.shape, data: read(tensor) };
}
