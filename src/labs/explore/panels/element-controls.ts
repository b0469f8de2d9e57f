import type { ArgumentSpec, LossContract, Meaning } from '../../../losses/contract';
import { indicesInSample, isIndexTarget, rowKindOf, sampleIndices } from '../../../scene/sample';
import { rangeOf as argumentRange } from '../../../losses/states';
import type { Scene } from '../../../scene/scene';
import { setElement } from '../../../scene/transitions';
import { isFloating, sizeOf, type TensorData } from '../../../tensors/tensor';
import type { ControlSpec } from './control';

/** Which of the specs of an argument fits the tensor there is: class indices or class probabilities. */
export function specOf(
  specs: readonly ArgumentSpec[],
  name: string,
  tensor: TensorData,
  input: TensorData | undefined,
): ArgumentSpec | undefined {
  const named = specs.filter((spec) => spec.name === name);
  if (named.length < 2 || !input) return named[0];
  const byIndex = isIndexTarget(input, tensor);
  return named.find((spec) => (spec.meaning === 'class index') === byIndex) ?? named[0];
}

/** The controls of one side of the call: the current sample of every prediction or target. */
export function elementControls(scene: Scene, contract: LossContract, owner: 'input' | 'target') {
  const tensors = owner === 'input' ? scene.inputs : scene.targets;
  const specs = owner === 'input' ? contract.inputs : contract.targets;
  const firstInput = Object.values(scene.inputs)[0];
  return Object.entries(tensors).flatMap(([name, tensor]): ControlSpec[] => {
    const spec = specOf(specs, name, tensor, owner === 'target' ? firstInput : undefined);
    if (!spec) return [];
    const single = spec.meaning === 'class index' || spec.meaning === 'sign';
    const isList = isIndexList(spec, tensor, firstInput);
    const isRowTarget =
      single && !isList && contract.scene.kind !== 'line' && contract.scene.kind !== 'pair';
    const indices = isRowTarget
      ? [scene.sample % Math.max(1, sizeOf(tensor.shape))]
      : indicesInSample(rowKindOf(contract), scene, tensor);
    return indices.map((flat, position) =>
      elementControl(scene, contract, spec, owner, tensor, flat, {
        position,
        isList,
        count: single ? sizeOf(tensor.shape) : indices.length,
      }),
    );
  });
}

/** Whether a row of the target lists several class indices, rather than holding one. */
function isIndexList(
  { meaning }: ArgumentSpec,
  target: TensorData,
  input: TensorData | undefined,
): boolean {
  return meaning === 'class index' && input !== undefined && !isIndexTarget(input, target);
}

/** Where an element stands: by step, sequence and class over time, else by its number. */
function placeOf(kind: LossContract['scene']['kind'], { shape }: TensorData, flat: number): string {
  if (kind !== 'sequence') return String(flat);
  let rest = flat;
  const places = shape.toReversed().map((size) => {
    const at = rest % size;
    rest = Math.floor(rest / size);
    return at;
  });
  return places.toReversed().join(', ');
}

function elementControl(
  scene: Scene,
  contract: LossContract,
  spec: ArgumentSpec,
  owner: 'input' | 'target',
  tensor: TensorData,
  flat: number,
  row: { readonly position: number; readonly count: number; readonly isList: boolean },
): ControlSpec {
  const { kind } = contract.scene;
  const isRow = kind !== 'line' && kind !== 'pair' && kind !== 'sequence';
  const single = spec.meaning === 'class index' || spec.meaning === 'sign';
  const index =
    (single && !row.isList) || !isRow
      ? sizeOf(tensor.shape) > 1
        ? `[${placeOf(kind, tensor, flat)}]`
        : ''
      : `[${row.position}]`;
  const named = {
    key: `${spec.name}${index}`,
    owner,
    argument: spec.name,
    index,
    ...(isRow && !single && contract.scene.kind !== 'overlap'
      ? { meaning: meaningNow(scene, spec, owner), element: row.position }
      : {}),
  };
  const value = tensor.data[flat] ?? Number.NaN;
  const set = (next: number) => setElement(spec.name, flat, next);
  if (spec.meaning === 'class index') {
    return {
      ...named,
      kind: 'class',
      value,
      options: row.isList ? [...classOptions(scene, contract), -1] : classOptions(scene, contract),
      set: (v) => set(Number(v)),
    };
  }
  if (spec.legal && 'values' in spec.legal) {
    return {
      ...named,
      kind: 'sign',
      value,
      options: spec.legal.values,
      set: (v) => set(Number(v)),
    };
  }
  const [low, high] = rangeOf(scene, contract, spec, owner);
  const legal = spec.legal && 'min' in spec.legal ? spec.legal : {};
  return {
    ...named,
    kind: 'number',
    value,
    slider: { min: low, max: high, step: isFloating(tensor.dtype) ? spec.step : 1 },
    limits: { min: low, max: high, integer: !isFloating(tensor.dtype) },
    legal: {
      below: 'min' in legal && legal.min === low,
      above: 'max' in legal && legal.max === high,
    },
    mark: owner === 'input' ? 'dot' : 'ring',
    set,
  };
}

/** A row's numbers are logits while a `pre` turns them into what the loss takes; targets may stand in log space. */
function meaningNow(scene: Scene, spec: ArgumentSpec, owner: 'input' | 'target'): Meaning {
  if (owner === 'target') {
    return scene.params.log_target === true ? 'log-probability' : spec.meaning;
  }
  return typeof scene.params.pre === 'string' && spec.meaning.endsWith('probability')
    ? 'logit'
    : spec.meaning;
}

/** Logarithms of the probabilities that a slider reaches. */
const logRange: readonly [number, number] = [-8, 0];

/** The slider's range, widened to what the user zoomed out to. */
function rangeOf(
  scene: Scene,
  contract: LossContract,
  spec: ArgumentSpec,
  owner: 'input' | 'target',
): readonly [number, number] {
  if (owner === 'target' && scene.params.log_target === true) return logRange;
  const own = argumentRange(spec, scene.params);
  const [low, high] = own;
  const isResidual = contract.scene.kind === 'line' && contract.scene.axis === 'residual';
  const view = isResidual ? scene.view.x : undefined;
  return view ? [Math.min(low, view[0]), Math.max(high, view[1])] : own;
}

/** The classes of the input, then the index that is ignored. */
function classOptions(scene: Scene, contract: LossContract): readonly number[] {
  const shape = Object.values(scene.inputs)[0]?.shape ?? [];
  const { scene: spec } = contract;
  // Where rows look for columns, each column is a class.
  const columns = spec.kind === 'similarity' ? scene.inputs[spec.columns]?.shape[0] : undefined;
  const classes =
    columns === undefined
      ? sampleIndices(rowKindOf(contract), shape, 0).map((_, i) => i)
      : Array.from({ length: columns }, (_, i) => i);
  const ignored = contract.parameters.find((parameter) => parameter.name === 'ignore_index');
  const index = scene.params.ignore_index ?? ignored?.default;
  return typeof index === 'number' && !classes.includes(index) ? [...classes, index] : classes;
}
