import type { LossContract } from '../../../losses/contract';
import { contractOf } from '../../../losses/known';
import type { Scene } from '../../../scene/scene';
import { setParameter, setPinnedParameter } from '../../../scene/transitions';
import type { ControlSpec } from './control';
import { elementControls } from './element-controls';
import { parameterControls } from './parameter-controls';

/** Every control of the scene in order: predictions, targets, the loss's parameters, the pinned losses' parameters. */
export function controlsOf(scene: Scene, contract: LossContract): readonly ControlSpec[] {
  const own = contract.parameters.flatMap((spec) =>
    parameterControls(
      spec,
      scene.params[spec.name] ?? spec.default,
      (value) => setParameter(spec.name, value),
      scene,
      contract,
    ),
  );
  const pinned = scene.pins.flatMap((pin, at) => {
    const other = contractOf(pin.loss);
    return (other?.parameters ?? [])
      .filter((spec) => spec.kind !== 'tensor')
      .flatMap((spec) =>
        parameterControls(
          spec,
          pin.params[spec.name] ?? spec.default,
          (value) => setPinnedParameter(at, spec.name, value),
          scene,
          contract,
          other?.short ?? pin.loss,
        ),
      );
  });
  return [
    ...elementControls(scene, contract, 'input'),
    ...elementControls(scene, contract, 'target'),
    ...own,
    ...pinned,
  ];
}
