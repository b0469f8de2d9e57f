import type { Evaluation } from '../../../compute/api';
import type { Scene } from '../../../scene/scene';
import { sizeOf, type TensorData } from '../../../tensors/tensor';
import { rowKind } from '../classes/edit';
import { rowOf } from '../classes/rows';
import { askedOf, type LabelForm } from './labels';

/** One row of the batch as `evaluate` answered it, before the reduction. */
export interface ScoreNumbers {
  readonly scores: readonly number[];
  readonly asked: readonly number[];
  /** −∂(the row's loss)/∂score. */
  readonly pulls: readonly number[];
  /** What each class adds to the row's loss. */
  readonly pieces: readonly number[];
  /** The score from which on a class is too close to the labels; null where each class answers for itself. */
  readonly threshold: number | null;
  readonly loss: number;
}

/** The numbers of the shown row; null while there are none, or PyTorch raises. */
export function scoreNumbers(
  scene: Scene | null,
  form: LabelForm,
  unreduced: Evaluation | null,
): ScoreNumbers | null {
  const input = scene?.inputs['input'];
  const gradient = unreduced?.kind === 'value' ? unreduced.grads['input'] : undefined;
  const piece = unreduced?.kind === 'value' ? unreduced.terms?.['piece'] : undefined;
  if (!scene || !input || !gradient || !piece || unreduced?.kind !== 'value') return null;
  const kind = rowKind(scene);
  const scores = rowOf(input, scene.sample, kind);
  const shaped = (data: readonly number[]): TensorData => ({ ...input, data });
  const threshold = unreduced.terms?.['threshold']?.data[scene.sample];
  return {
    scores,
    asked: askedOf(scene, form, scores.length),
    pulls: rowOf(shaped(gradient), scene.sample, kind).map((slope) => 0 - slope),
    pieces: rowOf(piece, scene.sample, kind),
    threshold: threshold ?? null,
    loss: unreduced.value.data[sizeOf(unreduced.value.shape) === 1 ? 0 : scene.sample] ?? NaN,
  };
}

/** Whether a label that is content: the classes that the row pushes down, by how hard. */
export function pushed({ pulls, asked }: ScoreNumbers): readonly number[] {
  return pulls
    .map((pull, c) => ({ pull, c }))
    .filter(({ pull, c }) => pull < 0 && (asked[c] ?? 0) < 0.5)
    .toSorted((a, b) => a.pull - b.pull)
    .map(({ c }) => c);
}

/** The class that is pulled hardest, either way. */
export function hardest({ pulls }: ScoreNumbers): number {
  return pulls.reduce(
    (best, pull, c) => (Math.abs(pull) > Math.abs(pulls[best] ?? 0) ? c : best),
    0,
  );
}
