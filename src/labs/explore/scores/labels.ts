import type { SceneSpec } from '../../../losses/contract';
import type { Scene } from '../../../scene/scene';
import { setTensor } from '../../../scene/set-tensor';
import { type Transition } from '../../../scene/transitions';
import { rowKind, setTargetClass, setTargetProbability } from '../classes/edit';
import { fromRows, rowOf, rowsOf } from '../classes/rows';

/** How a target of scores says which classes are asked for. */
export type LabelForm = Extract<SceneSpec, { kind: 'classes' }>['forms'][number];

/** The labels of a list: what stands before the first −1. */
function listed(row: readonly number[]): readonly number[] {
  const end = row.indexOf(-1);
  return end === -1 ? row : row.slice(0, end);
}

/** For each class of the shown sample, how much it is asked for: 0 or 1, a soft label, or how often it is listed. */
export function askedOf(scene: Scene, form: LabelForm, classes: number): readonly number[] {
  const { target } = scene.targets;
  const all = Array.from({ length: classes }, (_, c) => c);
  if (!target) return all.map(() => 0);
  if (form === 'index') {
    const right = target.data[scene.sample % Math.max(1, target.data.length)];
    return all.map((c) => (c === right ? 1 : 0));
  }
  const row = rowOf(target, scene.sample, rowKind(scene));
  if (form === 'multi-hot') return all.map((c) => row[c] ?? 0);
  const labels = listed(row);
  return all.map((c) => labels.filter((label) => label === c).length);
}

/** Asks for a class, or no longer: of an index, the class takes the place of the one before. */
export function toggleLabel(form: LabelForm, c: number): Transition {
  return (scene) => {
    const { target } = scene.targets;
    if (!target) return scene;
    if (form === 'index') return setTargetClass(scene.sample, c)(scene);
    const row = rowOf(target, scene.sample, rowKind(scene));
    if (form === 'multi-hot')
      return setTargetProbability(scene.sample, c, (row[c] ?? 0) > 0.5 ? 0 : 1)(scene);
    const labels = listed(row);
    const kept = labels.filter((label) => label !== c);
    const next = kept.length < labels.length ? kept : [...labels, c];
    const padded = row.map((_, i) => next[i] ?? -1);
    const rows = rowsOf(target).map((old, sample) => (sample === scene.sample ? padded : old));
    return setTensor('target', fromRows(rows, target.shape, target.dtype))(scene);
  };
}
