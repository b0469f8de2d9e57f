import type { LossContract, ParameterSpec, ParameterValue } from '../../../losses/contract';
import { rowKindOf, sampleIndices } from '../../../scene/sample';
import type { Scene } from '../../../scene/scene';
import type { Transition } from '../../../scene/transitions';
import { sizeOf, type Shape, type TensorData } from '../../../tensors/tensor';
import type { ControlSpec, Named } from './control';

/** The shape that a tensor parameter takes beside the call's first input. */
function parameterShape(named: readonly string[], scene: Scene, contract: LossContract): Shape {
  const shape = Object.values(scene.inputs)[0]?.shape ?? [];
  if (named[0] === '*') return shape;
  const { scene: spec } = contract;
  // Where rows look for columns, each column is a class.
  if (spec.kind === 'similarity') return (scene.inputs[spec.columns]?.shape ?? []).slice(0, 1);
  if (spec.kind === 'line') return shape.slice(-1);
  return [sampleIndices(rowKindOf(contract), shape, 0).length];
}

/** The controls of one parameter: one, or for a tensor the whole and each of its elements. */
export function parameterControls(
  spec: ParameterSpec,
  value: ParameterValue,
  set: (value: ParameterValue) => Transition,
  scene: Scene,
  contract: LossContract,
  pinned?: string,
): readonly ControlSpec[] {
  const named = {
    key: pinned === undefined ? spec.name : `${pinned}.${spec.name}`,
    owner: 'parameter' as const,
    argument: spec.name,
    index: '',
    ...(pinned === undefined ? {} : { pinned }),
  };
  switch (spec.kind) {
    case 'boolean':
      return [{ ...named, kind: 'boolean', value: value === true, set }];
    case 'choice':
      return [
        {
          ...named,
          kind: 'choice',
          value: typeof value === 'string' ? value : spec.default,
          options: spec.choices,
          set,
        },
      ];
    case 'tensor':
      return tensorControls(spec, named, value, set, scene, contract);
    default:
      return [
        {
          ...named,
          kind: 'number',
          value: typeof value === 'number' ? value : spec.default,
          slider: { step: 1, ...spec },
          limits: { ...spec, integer: spec.kind === 'integer' },
          legal: { below: false, above: false },
          mark: 'bracket',
          set,
        },
      ];
  }
}

function tensorControls(
  spec: Extract<ParameterSpec, { kind: 'tensor' }>,
  named: Named,
  value: ParameterValue,
  set: (value: ParameterValue) => Transition,
  scene: Scene,
  contract: LossContract,
): readonly ControlSpec[] {
  const shape = parameterShape(spec.shape, scene, contract);
  const ones: TensorData = {
    dtype: 'float32',
    shape,
    data: Array.from({ length: sizeOf(shape) }, () => 1),
  };
  const tensor = typeof value === 'object' ? value : null;
  const whole: ControlSpec = { ...named, kind: 'tensor', value: tensor, set, ones };
  if (!tensor) return [whole];
  const perSample = spec.shape[0] === '*' && sizeOf(tensor.shape) > 1;
  const indices = perSample
    ? sampleIndices(rowKindOf(contract), tensor.shape, scene.sample)
    : tensor.data.map((_, i) => i);
  const elements = indices.map((flat): ControlSpec => ({
    ...named,
    key: `${named.key}[${flat}]`,
    index: tensor.shape.length === 0 ? '' : `[${flat}]`,
    kind: 'number',
    value: tensor.data[flat] ?? 1,
    slider: spec,
    limits: spec,
    legal: { below: false, above: false },
    mark: 'bracket',
    set: (next) => set({ ...tensor, data: tensor.data.with(flat, next) }),
  }));
  return [whole, ...elements];
}
