import type { LossContract } from '../../losses/contract';
import { sameShape, type TensorData } from '../../tensors/tensor';
import type { Scene } from '../../scene/scene';

function isFinite32({ dtype, data }: TensorData): boolean {
  return dtype === 'float32' && data.length > 0 && data.every(Number.isFinite);
}

/**
 * Whether nothing can be wrong with a call: finite float32 numbers of one shape through a loss of torch.nn that takes any real numbers, with
 * number parameters inside their limits. Held to the simulator by a test; it spares the first visit the simulator's 50 kB.
 */
export function isPlainlyRight(scene: Scene, contract: LossContract): boolean {
  const specs = [...contract.inputs, ...contract.targets];
  const tensors = specs.map(({ name }) => scene.inputs[name] ?? scene.targets[name]);
  const [first] = tensors;
  return (
    first !== undefined &&
    // A hand-written loss may stand on a plateau, where nothing pulls.
    contract.api.kind === 'nn' &&
    specs.every(({ meaning, legal }) => meaning === 'real' && !legal) &&
    tensors.every((one) => one && isFinite32(one) && sameShape(one.shape, first.shape)) &&
    Object.entries(scene.params).every(([name, value]) => {
      const parameter = contract.parameters.find((one) => one.name === name);
      return (
        parameter?.kind === 'number' &&
        typeof value === 'number' &&
        value >= parameter.min &&
        value <= parameter.max
      );
    })
  );
}
