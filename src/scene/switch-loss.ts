import { contractOf } from '../losses/known';
import type { ArgumentSpec, LossContract, ParameterValue } from '../losses/contract';
import { sceneOf } from './defaults';
import { argumentOf } from './limits';
import { canPin } from './pins';
import type { Pinned, Scene } from './scene';
import type { Transition } from './transitions';

/** What the numbers mean before an op such as `log_softmax` is put in front of the loss. */
function meaningBefore(
  spec: ArgumentSpec | undefined,
  params: Readonly<Record<string, ParameterValue>>,
): string | undefined {
  return typeof params.pre === 'string' ? 'logit' : spec?.meaning;
}

function means(contract: LossContract, name: string, scene: Scene): string | undefined {
  return meaningBefore(
    argumentOf(contract, name, scene),
    Object.hasOwn(scene.inputs, name) ? scene.params : {},
  );
}

function sameNames(a: object, b: object): boolean {
  return Object.keys(a).join() === Object.keys(b).join();
}

/** Whether the tensors in the scene are what the other loss takes: same picture, arguments, meanings. */
function tensorsFit(scene: Scene, from: LossContract, to: LossContract): boolean {
  if (from.scene.kind !== to.scene.kind) return false;
  const opening = sceneOf(to);
  if (!sameNames(scene.inputs, opening.inputs) || !sameNames(scene.targets, opening.targets))
    return false;
  return [...Object.entries(scene.inputs), ...Object.entries(scene.targets)].every(
    ([name, tensor]) =>
      means(from, name, scene) === means(to, name, { ...opening, targets: scene.targets }) &&
      argumentOf(to, name, scene)?.dtypes.includes(tensor.dtype),
  );
}

/** The parameters that mean the same in both losses: same name, same kind, same default. */
function sharedParams(scene: Scene, from: LossContract, to: LossContract): Scene['params'] {
  return Object.fromEntries(
    Object.entries(scene.params).filter(([name]) => {
      const before = from.parameters.find((spec) => spec.name === name);
      const after = to.parameters.find((spec) => spec.name === name);
      return before && after?.kind === before.kind && after.default === before.default;
    }),
  );
}

/** The pins after a switch: the loss that had the focus takes the place of the one that gets it, so a comparison stays whole. */
function pinsAfter(scene: Scene, from: LossContract, to: LossContract): readonly Pinned[] {
  return scene.pins
    .map((pinned) => (pinned.loss === to.id ? { loss: from.id, params: scene.params } : pinned))
    .filter((pinned) => {
      const contract = contractOf(pinned.loss);
      return contract && canPin(to, contract);
    });
}

/** Gives another loss the focus. Values, parameters, reduction and view stay where they mean the same to both. */
export function setLoss(id: string): Transition {
  return (scene) => {
    const from = contractOf(scene.loss);
    const to = contractOf(id);
    if (!from || !to || id === scene.loss) return scene;
    const opening = sceneOf(to);
    const pinned = scene.pins.find((pin) => pin.loss === id);
    const reduction = to.reductions.includes(scene.reduction) ? scene.reduction : opening.reduction;
    const pins = pinsAfter(scene, from, to);
    const common = {
      ...opening,
      reduction,
      hide: scene.hide,
      pins: pins.length > 0 ? pins : opening.pins,
    };
    if (!tensorsFit(scene, from, to)) return common;
    const kept = { ...opening.params, ...sharedParams(scene, from, to) };
    return {
      ...common,
      inputs: scene.inputs,
      targets: scene.targets,
      params: pinned?.params ?? kept,
      view: canPin(from, to) ? scene.view : {},
      sample: scene.sample,
    };
  };
}
