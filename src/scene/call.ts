import type { Call } from '../compute/api';
import type { Pinned, Scene } from './scene';

/** The call that the scene stands for, as PyTorch would be asked: with its reduction, with details. */
export function callOf(scene: Scene): Call {
  return {
    loss: scene.loss,
    params: scene.params,
    reduction: scene.reduction,
    inputs: scene.inputs,
    targets: scene.targets,
    details: true,
  };
}

/** The same tensors through a pinned loss. */
export function pinnedCallOf(scene: Scene, pinned: Pinned): Call {
  return { ...callOf(scene), loss: pinned.loss, params: pinned.params };
}

/** Any call before the reduction: `none`, so that gradients are those of each row on its own. */
export function unreduced(call: Call): Call {
  return { ...call, reduction: 'none' };
}
