import { contractOf } from '../losses/known';
import type { LossState, ParameterValue, Reduction } from '../losses/contract';
import type { TensorData } from '../tensors/tensor';
import type { Scene } from './scene';

/** A pure change of the scene, for `store.change`. Returns the same object when nothing changes, so that no step of undo is spent. */
export type Transition = (scene: Scene) => Scene;

function replaceElement(tensor: TensorData, index: number, value: number): TensorData {
  if (index >= tensor.data.length || Object.is(tensor.data[index], value)) return tensor;
  return { ...tensor, data: tensor.data.with(index, value) };
}

/** Sets one element of an input or a target, by flat index. */
export function setElement(name: string, index: number, value: number): Transition {
  return (scene) => {
    // An input that was left out so far is in neither.
    const side = Object.hasOwn(scene.targets, name) ? 'targets' : 'inputs';
    const before = scene[side][name];
    if (!before) return scene;
    const after = replaceElement(before, index, value);
    return after === before ? scene : { ...scene, [side]: { ...scene[side], [name]: after } };
  };
}

function withParameter(
  loss: string,
  params: Readonly<Record<string, ParameterValue>>,
  name: string,
  value: ParameterValue,
): Readonly<Record<string, ParameterValue>> {
  const { [name]: before, ...rest } = params;
  if (Object.is(before, value)) return params;
  const spec = contractOf(loss)?.parameters.find((parameter) => parameter.name === name);
  return value === (spec ? spec.default : null) ? rest : { ...rest, [name]: value };
}

/** Sets a parameter of the focused loss; its default (or null for what is no parameter of the contract, like `pre`) is left out. */
export function setParameter(name: string, value: ParameterValue): Transition {
  return (scene) => {
    const params = withParameter(scene.loss, scene.params, name, value);
    return params === scene.params ? scene : { ...scene, params };
  };
}

/** Sets a parameter of the pinned loss at `index`. */
export function setPinnedParameter(index: number, name: string, value: ParameterValue): Transition {
  return (scene) => {
    const pinned = scene.pins[index];
    if (!pinned) return scene;
    const params = withParameter(pinned.loss, pinned.params, name, value);
    if (params === pinned.params) return scene;
    return { ...scene, pins: scene.pins.with(index, { ...pinned, params }) };
  };
}

export function setReduction(reduction: Reduction): Transition {
  return (scene) => (scene.reduction === reduction ? scene : { ...scene, reduction });
}

/** Which row of the batch the picture shows. */
export function setSample(sample: number): Transition {
  return (scene) => (scene.sample === sample ? scene : { ...scene, sample });
}

/** Puts a preset's, an example's or the opening state in place of the tensors and parameters; pins, view and hidden parts stay. */
export function setState(state: LossState, reduction?: Reduction): Transition {
  return (scene) => ({
    ...scene,
    inputs: state.inputs,
    targets: state.targets,
    params: state.params,
    reduction: reduction ?? scene.reduction,
    sample: 0,
  });
}

/** Back to the state in which the loss opens. */
export function reset(): Transition {
  return (scene) => {
    const contract = contractOf(scene.loss);
    return contract ? setState(contract.scene.initial, contract.defaultReduction)(scene) : scene;
  };
}
