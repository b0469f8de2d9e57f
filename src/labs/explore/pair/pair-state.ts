import type { Evaluation } from '../../../compute/api';
import { pick } from '../plane/row';
import type { Scene } from '../../../scene/scene';

/** The pair in the picture with what `evaluate` returned for it, before the reduction. */
export interface PairNumbers {
  readonly first: number;
  readonly second: number;
  readonly target: number;
  readonly margin: number;
  readonly loss: number;
  readonly gradientFirst: number;
  readonly gradientSecond: number;
}

/** The names of the scene's arguments. */
export interface PairNames {
  readonly x: string;
  readonly y: string;
  readonly target: string;
}

/** Numbers of the sample in the picture; null while there are none, or PyTorch raises. */
export function pairNumbers(
  names: PairNames,
  scene: Scene | null,
  unreduced: Evaluation | null,
): PairNumbers | null {
  if (!scene || unreduced?.kind !== 'value') return null;
  const { inputs, targets, sample, params } = scene;
  const one = (tensor: typeof unreduced.value | undefined, data = tensor?.data) =>
    tensor && data ? (pick('pair', tensor.shape, data, sample)[0] ?? NaN) : NaN;
  const margin = params.margin;
  return {
    first: one(inputs[names.x]),
    second: one(inputs[names.y]),
    target: one(targets[names.target]),
    margin: typeof margin === 'number' ? margin : 0,
    loss: one(unreduced.value),
    gradientFirst: one(inputs[names.x], unreduced.grads[names.x]),
    gradientSecond: one(inputs[names.y], unreduced.grads[names.y]),
  };
}

/** What is to be seen of a pair; each has its sentence. */
export type PairState =
  | 'not a number'
  | 'no direction'
  | 'tie at the hinge'
  | 'at the hinge'
  | 'satisfied'
  | 'tie'
  | 'wrong order'
  | 'too close';

/** Which of the states a pair is in. The hinge is where the loss is 0 and PyTorch still passes the gradient. */
export function pairState(pair: PairNumbers): PairState {
  if (!Number.isFinite(pair.loss)) return 'not a number';
  if (pair.target === 0) return 'no direction';
  const pulled = pair.gradientFirst !== 0 || pair.gradientSecond !== 0;
  const tie = pair.first === pair.second;
  if (pair.loss === 0 && pulled) return tie ? 'tie at the hinge' : 'at the hinge';
  if (!pulled) return 'satisfied';
  if (tie) return 'tie';
  return pair.first > pair.second === pair.target > 0 ? 'too close' : 'wrong order';
}
