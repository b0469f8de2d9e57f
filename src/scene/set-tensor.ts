import type { TensorData } from '../tensors/tensor';
import type { Transition } from './transitions';

/** Replaces a whole input or target. */
export function setTensor(name: string, tensor: TensorData): Transition {
  return (scene) => {
    // An input that was left out so far is in neither.
    const side = Object.hasOwn(scene.targets, name) ? 'targets' : 'inputs';
    return { ...scene, [side]: { ...scene[side], [name]: tensor } };
  };
}
