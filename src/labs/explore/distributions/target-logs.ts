import type { Scene } from '../../../scene/scene';
import { setTensor } from '../../../scene/set-tensor';
import { setParameter, type Transition } from '../../../scene/transitions';
import { fromRows, rowOf, rowsOf } from '../classes/rows';
import { sumOf } from '../classes/row-numbers';

/** Whether the target is to be read as logarithms: `log_target`. */
export function isLogTarget(scene: Scene): boolean {
  return scene.params['log_target'] === true;
}

/** A logarithm as the target holds it: enough digits for float32, −∞ for 0. */
function logOf(p: number): number {
  return p > 0 ? Number(Math.log(p).toPrecision(8)) : -Infinity;
}

/** A probability behind a logarithm, free of the digits that the way there and back leaves. */
function expOf(x: number): number {
  return Number(Math.exp(x).toPrecision(7));
}

/** Where the rings of a row stand: the probabilities that the target is read as. */
export function probabilitiesOf(scene: Scene, sample: number): readonly number[] {
  const target = scene.targets['target'];
  const row = target ? rowOf(target, sample) : [];
  return isLogTarget(scene) ? row.map(expOf) : row;
}

/** Writes every probability as its logarithm with `log_target=True`, or back. */
export function writeLogs(logs: boolean): Transition {
  return (scene) => {
    const target = scene.targets['target'];
    if (!target || isLogTarget(scene) === logs) return scene;
    const rows = rowsOf(target).map((row) => row.map(logs ? logOf : expOf));
    const written = setTensor('target', fromRows(rows, target.shape, target.dtype))(scene);
    return setParameter('log_target', logs)(written);
  };
}

/** Sets what the target gives a class of a row, as it is written. */
export function setProbability(sample: number, index: number, p: number): Transition {
  return (scene) => changeRow(scene, sample, (row) => row.map((q, c) => (c === index ? p : q)));
}

/** Scales the row so that it sums to 1; an empty one becomes even. */
export function sumToOne(sample: number): Transition {
  return (scene) =>
    changeRow(scene, sample, (row) => {
      const sum = sumOf(row);
      return row.map((p) => (sum > 0 ? Number((p / sum).toPrecision(7)) : 1 / row.length));
    });
}

/** Changes a row as probabilities; numbers that stay keep their digits. */
function changeRow(
  scene: Scene,
  sample: number,
  change: (row: readonly number[]) => readonly number[],
): Scene {
  const target = scene.targets['target'];
  if (!target) return scene;
  const logs = isLogTarget(scene);
  const before = probabilitiesOf(scene, sample);
  const after = change(before);
  const rows = rowsOf(target).map((row, i) =>
    i === sample
      ? row.map((written, c) => {
          const p = after[c] ?? 0;
          return p === before[c] ? written : logs ? logOf(p) : p;
        })
      : row,
  );
  return setTensor('target', fromRows(rows, target.shape, target.dtype))(scene);
}
