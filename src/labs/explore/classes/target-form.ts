import { isIndexTarget } from '../../../scene/sample';
import type { Scene } from '../../../scene/scene';
import { setTensor } from '../../../scene/set-tensor';
import { setParameter, type Transition } from '../../../scene/transitions';
import type { TensorData } from '../../../tensors/tensor';
import { argmax, classCount, fromRows, indexShape, rowsOf } from './rows';

/** How the target of a loss over classes is written. */
export type TargetForm = 'index' | 'one-hot' | 'soft' | 'smoothed';

/** The smoothing that `smoothed` starts with, and what `soft` leaves to the right class. */
const startSmoothing = 0.1;
const startSoft = 0.7;

/** `label_smoothing` of the scene, 0 by default. */
export function smoothingOf(scene: Scene): number {
  const value = scene.params['label_smoothing'];
  return typeof value === 'number' ? value : 0;
}

/** `ignore_index` of the scene, −100 by default. */
export function ignoreIndexOf(scene: Scene): number {
  const value = scene.params['ignore_index'];
  return typeof value === 'number' ? value : -100;
}

/** The form in which the scene's target is written now. */
export function targetFormOf(scene: Scene): TargetForm {
  const { input } = scene.inputs;
  const { target } = scene.targets;
  if (smoothingOf(scene) > 0) return 'smoothed';
  if (!input || !target || isIndexTarget(input, target)) return 'index';
  return rowsOf(target).every(isOneHot) ? 'one-hot' : 'soft';
}

function isOneHot(row: readonly number[]): boolean {
  return row.every((p) => p === 0 || p === 1) && row.filter((p) => p === 1).length === 1;
}

/** Writes the target another way, keeping which class is right; the smoothing goes or comes with it. */
export function writeTargetAs(form: TargetForm): Transition {
  return (scene) => {
    const { input } = scene.inputs;
    const { target } = scene.targets;
    if (!input || !target || targetFormOf(scene) === form) return scene;
    const smoothed = form === 'smoothed' ? smoothingOf(scene) || startSmoothing : 0;
    const indices = toIndices(input, target, ignoreIndexOf(scene));
    const rewritten =
      form === 'one-hot'
        ? spread(indices, input, 1)
        : form === 'soft'
          ? soften(input, target, indices)
          : indices;
    return setParameter('label_smoothing', smoothed)(setTensor('target', rewritten)(scene));
  };
}

/** One class index per sample: the largest probability's. A row of zeros stands for an ignored sample. */
function toIndices(input: TensorData, target: TensorData, ignoreIndex: number): TensorData {
  if (isIndexTarget(input, target)) return target;
  const data = rowsOf(target).map((row) => (row.every((p) => p === 0) ? ignoreIndex : argmax(row)));
  return { dtype: 'int64', shape: indexShape(input.shape), data };
}

/** Rows with `share` on the class of the index and the rest spread evenly; zeros for an index outside. */
function spread(indices: TensorData, input: TensorData, share: number): TensorData {
  const classes = classCount(input.shape);
  const rest = classes > 1 ? (1 - share) / (classes - 1) : 0;
  const rows = indices.data.map((index) =>
    Array.from({ length: classes }, (_, c) =>
      index < 0 || index >= classes ? 0 : c === index ? share : Number(rest.toFixed(4)),
    ),
  );
  return fromRows(rows, input.shape);
}

/** A target that is written as probabilities already, and is not one-hot, stays as it is. */
function soften(input: TensorData, target: TensorData, indices: TensorData): TensorData {
  const stays = !isIndexTarget(input, target) && !rowsOf(target).every(isOneHot);
  return stays ? target : spread(indices, input, startSoft);
}
