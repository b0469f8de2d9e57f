import type { Evaluation } from '../../../compute/api';
import { isIndexTarget } from '../../../scene/sample';
import type { Scene } from '../../../scene/scene';
import { sizeOf, type TensorData } from '../../../tensors/tensor';
import { classCount, rowOf } from './rows';
import { ignoreIndexOf, smoothingOf } from './target-form';

/** What is applied to the numbers before the loss. */
export type Feed = 'as is' | 'log_softmax' | 'softmax';

/** The op that a scene's `pre` names. */
export function feedOf(scene: Scene): Feed {
  const { pre } = scene.params;
  if (typeof pre !== 'string') return 'as is';
  return pre.startsWith('log_softmax') ? 'log_softmax' : 'softmax';
}

/** What the loss expects its input to have passed. */
export function rightFeed(loss: string): Feed {
  return loss === 'CrossEntropyLoss' ? 'as is' : 'log_softmax';
}

/** One row of the batch: what the user set, and what `evaluate` returned for exactly that. */
export interface RowNumbers {
  readonly loss: string;
  readonly sample: number;
  readonly samples: number;
  readonly feed: Feed;
  readonly logits: readonly number[];
  /** The right class, where the target is an index; null for a row of probabilities and for an index outside. */
  readonly right: number | null;
  readonly ignored: boolean;
  readonly smoothing: number;
  /** Weight per class, null where all count alike. */
  readonly weights: readonly number[] | null;
  /** The target's row as the user wrote it, null for an index. */
  readonly written: readonly number[] | null;
  /** Softmax of the logits, per class; of their softmax where the loss applies it a second time. */
  readonly probabilities: readonly number[];
  /** log_softmax of the logits, per class. */
  readonly logProbabilities: readonly number[];
  /** log Σ e^logit. */
  readonly logSumExp: number;
  /** The probabilities that the row asks for: the target, smoothed where the loss smooths it. */
  readonly wanted: readonly number[];
  /** −∂(the row's own loss)/∂logit, per class: before the batch's reduction. */
  readonly pulls: readonly number[];
  /** The row's own loss. */
  readonly value: number;
  /** The least loss that a second softmax leaves, for a certain target; null where the question does not arise. */
  readonly floor: number | null;
}

/** The row of a tensor shaped like the input; all NaN where the tensor is absent. */
function row(tensor: TensorData | undefined, sample: number, classes: number): readonly number[] {
  return tensor ? rowOf(tensor, sample) : Array.from({ length: classes }, () => NaN);
}

/**
 * Picks the shown row out of a scene, its unreduced evaluation and the row's plain cross-entropy (see `row-request.ts`); null where
 * there are no numbers.
 */
export function rowNumbers(
  scene: Scene,
  evaluation: Evaluation | undefined,
  plain: Evaluation | undefined,
  sure?: Evaluation,
): RowNumbers | null {
  const input = scene.inputs['input'];
  const target = scene.targets['target'];
  if (!input || !target || evaluation?.kind !== 'value' || plain?.kind !== 'value') return null;
  const classes = classCount(input.shape);
  const samples = classes === 0 ? 0 : sizeOf(input.shape) / classes;
  if (samples === 0) return null;
  const sample = scene.sample % samples;
  const byIndex = isIndexTarget(input, target);
  const index = byIndex ? (target.data[sample] ?? NaN) : NaN;
  const { weight } = scene.params;
  const ignored = byIndex && index === ignoreIndexOf(scene);
  const wanted = evaluation.terms?.['target_probability'];
  const isCertain = byIndex && smoothingOf(scene) === 0;
  const ofRow = plain.terms ?? {};
  const gradient = { ...input, data: evaluation.grads['input'] ?? [] };
  return {
    loss: scene.loss,
    sample,
    samples,
    feed: feedOf(scene),
    logits: rowOf(input, sample),
    right: index >= 0 && index < classes ? index : null,
    ignored,
    smoothing: smoothingOf(scene),
    weights: weight !== null && typeof weight === 'object' ? weight.data : null,
    written: byIndex ? null : rowOf(target, sample),
    probabilities: row(ofRow['probability'], 0, classes),
    logProbabilities: row(ofRow['log_probability'], 0, classes),
    logSumExp: ofRow['log_sum_exp']?.data[0] ?? NaN,
    wanted: wanted
      ? rowOf(wanted, sample)
      : ignored
        ? Array.from({ length: classes }, () => 0)
        : row(ofRow['target_probability'], 0, classes),
    pulls: rowOf(gradient, sample).map((g) => 0 - g),
    value: evaluation.value.data[sample] ?? NaN,
    floor: sure?.kind === 'value' && isCertain ? (sure.value.data[0] ?? NaN) : null,
  };
}

/** Sum of the positive numbers: how hard a row is pulled up, or with its negatives, down. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
