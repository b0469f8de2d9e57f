import type { Call } from '../../../compute/api';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import { sceneLink } from '../../../scene/link';
import type { Scene } from '../../../scene/scene';

/** The scene in Explore that shows a call. */
export function sceneOfCall(call: Call, pins: readonly string[] = []): Scene {
  const contract = contractOf(call.loss);
  if (!contract) throw new Error(`no loss is called ${call.loss}`);
  return {
    ...sceneOf(contract),
    inputs: call.inputs,
    targets: call.targets,
    params: call.params,
    reduction: call.reduction,
    pins: pins.map((loss) => ({ loss, params: {} })),
  };
}

/** The address of that scene. */
export function linkOfCall(call: Call, pins?: readonly string[]): string {
  return sceneLink(sceneOfCall(call, pins));
}
