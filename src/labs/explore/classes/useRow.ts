import type { Evaluation, Sweep } from '../../../compute/api';
import type { Scene } from '../../../scene/scene';
import { rowNumbers, type RowNumbers } from './row-numbers';
import { rowRequest } from './row-request';
import { makeUseAnswer } from './useAnswer';

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

const useAnswer = makeUseAnswer('classes', rowRequest);

/** The newest answer about the shown row, all of one state; null until the first. */
export function useRow(scene: Scene): Row | null {
  const answer = useAnswer(scene);
  const [reduced, unreduced, plain, sure] = answer?.response.evaluations ?? [];
  const [along, plainly] = answer?.response.sweeps ?? [];
  if (!answer || !reduced) return null;
  return {
    scene: answer.scene,
    numbers: rowNumbers(answer.scene, unreduced, plain, sure),
    reduced,
    curve: curveOf(along, plainly),
  };
}

/** −log p is what the plain sweep returns, so p is where the pen goes. */
function curveOf(along: Sweep | undefined, plainly: Sweep | undefined): Curve | null {
  if (along?.kind !== 'sweep' || plainly?.kind !== 'sweep') return null;
  return { losses: along.value, shares: Array.from(plainly.value, (loss) => Math.exp(-loss)) };
}
