import type { Evaluation, Request, Sweep } from '../../../compute/api';
import { useNumbers } from '../../../scene/numbers';
import type { Scene } from '../../../scene/scene';
import { rowNumbers, type RowNumbers } from './row-numbers';
import { rowRequest } from './row-request';

/** The loss over the share of the right class, as its logit moves. */
export interface Curve {
  readonly losses: ArrayLike<number>;
  readonly shares: readonly number[];
}

export interface Row {
  /** The scene that the numbers belong to. */
  readonly scene: Scene;
  readonly numbers: RowNumbers | null;
  /** The batch's loss with its reduction. */
  readonly reduced: Evaluation;
  readonly curve: Curve | null;
}

const requests = new WeakMap<Scene, Request>();
const scenes = new WeakMap<Request, Scene>();

function requestOf(scene: Scene): Request {
  const known = requests.get(scene);
  if (known) return known;
  const request = rowRequest(scene);
  requests.set(scene, request);
  scenes.set(request, scene);
  return request;
}

/** The newest answer about the shown row, all of one state; null until the first. */
export function useRow(scene: Scene): Row | null {
  const { request, response } = useNumbers('classes', requestOf(scene));
  const answered = request && scenes.get(request);
  const reduced = response?.evaluations[0];
  if (!answered || !response || !reduced || answered.loss !== scene.loss) return null;
  const [, unreduced, plain, sure] = response.evaluations;
  const [along, plainly] = response.sweeps;
  return {
    scene: answered,
    numbers: rowNumbers(answered, unreduced, plain, sure),
    reduced,
    curve: curveOf(along, plainly),
  };
}

/** −log p is what the plain sweep returns, so p is where the pen goes. */
function curveOf(along: Sweep | undefined, plainly: Sweep | undefined): Curve | null {
  if (along?.kind !== 'sweep' || plainly?.kind !== 'sweep') return null;
  return { losses: along.value, shares: Array.from(plainly.value, (loss) => Math.exp(-loss)) };
}
