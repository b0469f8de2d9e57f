import type { Call, Evaluation, Request } from '../../../compute/api';
import type { Scene } from '../../../scene/scene';
import { callOf, unreduced } from '../../../scene/call';
import { tensor } from '../../../tensors/tensor';
import { pick } from '../plane/row';

/** Angles at which the loss is drawn, in degrees from the first vector. */
export const angles: readonly number[] = Array.from({ length: 181 }, (_, i) => 2 * i - 180);

/** The arguments of the two vectors. */
export interface CircleNames {
  readonly first: string;
  readonly second: string;
  readonly target: string;
}

/** The pair in the picture as `evaluate` answered it, before the reduction. */
export interface CircleNumbers {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly gradientFirst: readonly number[];
  readonly gradientSecond: readonly number[];
  readonly target: number;
  readonly margin: number;
  readonly cosine: number;
  readonly loss: number;
}

/** The number of one sample out of a tensor that has one for each, or one for all. */
function perRow(data: readonly number[] | undefined, sample: number): number {
  return data?.[data.length === 1 ? 0 : sample] ?? NaN;
}

export function circleNumbers(
  names: CircleNames,
  scene: Scene | null,
  answer: Evaluation | null,
): CircleNumbers | null {
  if (!scene || answer?.kind !== 'value') return null;
  const { sample, params } = scene;
  const row = (name: string, data?: readonly number[]) => {
    const vectors = scene.inputs[name];
    return vectors ? pick('circle', vectors.shape, data ?? vectors.data, sample) : [];
  };
  return {
    first: row(names.first),
    second: row(names.second),
    gradientFirst: row(names.first, answer.grads[names.first] ?? []),
    gradientSecond: row(names.second, answer.grads[names.second] ?? []),
    target: perRow(scene.targets[names.target]?.data, sample),
    margin: typeof params['margin'] === 'number' ? params['margin'] : 0,
    cosine: perRow(answer.terms?.['cosine']?.data, sample),
    loss: perRow(answer.value.data, sample),
  };
}

/** The loss of two vectors of length 1 at every angle between them: one batch, which no drag of a vector changes. */
export function circleRequest(scene: Scene, names: CircleNames): Request {
  const target = perRow(scene.targets[names.target]?.data, scene.sample);
  const turned = angles.flatMap((angle) => {
    const turn = (angle * Math.PI) / 180;
    return [Math.cos(turn), Math.sin(turn)];
  });
  const shape = [angles.length, 2];
  const call: Call = {
    ...unreduced(callOf(scene)),
    details: false,
    inputs: {
      [names.first]: tensor(
        shape,
        angles.flatMap(() => [1, 0]),
      ),
      [names.second]: tensor(shape, turned),
    },
    targets: {
      [names.target]: tensor(
        [angles.length],
        angles.map(() => target),
      ),
    },
  };
  return { evaluations: [call], sweeps: [] };
}

/** What is to be seen of a pair; each has its sentence. */
export type CircleState =
  | 'not a number'
  | 'neither'
  | 'together'
  | 'aligned'
  | 'apart'
  | 'stuck'
  | 'at the margin'
  | 'far enough';

/** Which of the states a pair is in. */
export function circleState(pair: CircleNumbers): CircleState {
  if (!Number.isFinite(pair.loss)) return 'not a number';
  const still = [...pair.gradientFirst, ...pair.gradientSecond].every((part) => part === 0);
  if (pair.target === 1) return still || pair.loss <= 0 ? 'aligned' : 'together';
  if (pair.target !== -1) return 'neither';
  if (pair.loss === 0) return still ? 'far enough' : 'at the margin';
  const largest = Math.max(...[...pair.gradientFirst, ...pair.gradientSecond].map(Math.abs));
  return largest < 1e-6 ? 'stuck' : 'apart';
}

/** The signed angle from the first to the second vector as drawn, in degrees; 0 where one has no length. */
export function drawnAngle(first: readonly number[], second: readonly number[]): number {
  const [x1 = 0, y1 = 0] = first;
  const [x2 = 0, y2 = 0] = second;
  return (Math.atan2(x1 * y2 - y1 * x2, x1 * x2 + y1 * y2) * 180) / Math.PI;
}

/** The angle whose cosine is the margin, in degrees; null where no angle has it. */
export function marginAngle(margin: number): number | null {
  return Math.abs(margin) <= 1 ? (Math.acos(margin) * 180) / Math.PI : null;
}
