import { contractOf } from '../../../losses/index';
import { isIndexTarget, rowKindOf, sampleIndices, type RowKind } from '../../../scene/sample';
import type { Scene } from '../../../scene/scene';
import { setTensor } from '../../../scene/set-tensor';
import { setElement, type Transition } from '../../../scene/transitions';
import { isFloating, type TensorData } from '../../../tensors/tensor';
import { ignoreIndexOf } from './target-form';
import { classCount, fromRows, rowsOf } from './rows';

export const fewestClasses = 2;
export const mostClasses = 10;
const mostRows = 6;

/** How the rows of the scene's loss lie in its tensors. */
export function rowKind({ loss }: Pick<Scene, 'loss'>): RowKind {
  const contract = contractOf(loss);
  return contract ? rowKindOf(contract) : 'classes';
}

/** Sets the logit of a class of a sample. */
export function setLogit(sample: number, index: number, value: number): Transition {
  return setAt('input', sample, index, value);
}

/** Sets the target probability of a class of a sample. */
export function setTargetProbability(sample: number, index: number, value: number): Transition {
  return setAt('target', sample, index, value);
}

function setAt(name: string, sample: number, index: number, value: number): Transition {
  return (scene) => {
    const tensor = scene.inputs[name] ?? scene.targets[name];
    const at = tensor && sampleIndices(rowKind(scene), tensor.shape, sample)[index];
    return at === undefined ? scene : setElement(name, at, value)(scene);
  };
}

/** Makes a class the right one: by its index, or by all the probability of the row. */
export function setTargetClass(sample: number, index: number): Transition {
  return (scene) => {
    const { input } = scene.inputs;
    const { target } = scene.targets;
    if (!input || !target) return scene;
    if (isIndexTarget(input, target)) return setElement('target', sample, index)(scene);
    const rows = rowsOf(target).map((row, i) =>
      i === sample ? row.map((_, c) => (c === index ? 1 : 0)) : row,
    );
    return setTensor('target', fromRows(rows, target.shape, target.dtype))(scene);
  };
}

/** Scales the sample's target probabilities so that they sum to 1; an empty row becomes even. */
export function renormalise(sample: number): Transition {
  return (scene) => {
    const { target } = scene.targets;
    if (!target) return scene;
    const rows = rowsOf(target).map((row, i) => (i === sample ? normalised(row) : row));
    return setTensor('target', fromRows(rows, target.shape, target.dtype))(scene);
  };
}

function normalised(row: readonly number[]): readonly number[] {
  const sum = row.reduce((total, p) => total + p, 0);
  return row.map((p) => (sum > 0 ? p / sum : 1 / row.length));
}

/** Adds a class at the end: an even logit, no probability (`fill` where the target holds something else), weight 1. */
export function addClass(fill = 0): Transition {
  return (scene) => resize(scene, 1, (row, at) => [...row, at === 'target' ? fill : 0]);
}

/** Takes the last class away; its target probability goes to the class before it, an index of it too. */
export function removeClass(): Transition {
  return (scene) =>
    resize(scene, -1, (row, at) => {
      const kept = row.slice(0, -1);
      const dropped = row.at(-1) ?? 0;
      return at === 'target' && dropped > 0
        ? kept.map((p, c) => (c === kept.length - 1 ? p + dropped : p))
        : kept;
    });
}

function resize(
  scene: Scene,
  by: 1 | -1,
  change: (row: readonly number[], of: 'input' | 'target') => readonly number[],
): Scene {
  const { input } = scene.inputs;
  const { target } = scene.targets;
  if (!input || !target) return scene;
  const kind = rowKind(scene);
  const classes = classCount(input.shape, kind) + by;
  if (classes < fewestClasses || classes > mostClasses) return scene;
  const byRows = (tensor: TensorData, of: 'input' | 'target') =>
    fromRows(
      rowsOf(tensor, kind).map((row) => change(row, of)),
      tensor.shape,
      tensor.dtype,
      kind,
    );
  const ignored = ignoreIndexOf(scene);
  const newTarget = isIndexTarget(input, target)
    ? {
        ...target,
        data: target.data.map((c) => (c !== ignored && c >= classes ? classes - 1 : c)),
      }
    : isFloating(target.dtype)
      ? byRows(target, 'target')
      : withinClasses(target, classes);
  const { weight } = scene.params;
  return {
    ...scene,
    inputs: { ...scene.inputs, input: byRows(input, 'input') },
    targets: { ...scene.targets, target: newTarget },
    params:
      weight !== null && typeof weight === 'object'
        ? { ...scene.params, weight: resizeWeight(weight, classes) }
        : scene.params,
  };
}

/** Lists of labels for another number of classes: those that are left, then −1. */
function withinClasses(target: TensorData, classes: number): TensorData {
  const rows = rowsOf(target).map((row) => {
    const kept = row.filter((label) => label >= 0 && label < classes).slice(0, classes);
    return [...kept, ...Array.from({ length: classes - kept.length }, () => -1)];
  });
  return fromRows(rows, target.shape, target.dtype);
}

function resizeWeight(weight: TensorData, classes: number): TensorData {
  const data = Array.from({ length: classes }, (_, c) => weight.data[c] ?? 1);
  return { ...weight, shape: [classes], data };
}

/** Whether rows can be added and taken away: a plain batch `(N, C)`. */
function hasPlainRows(scene: Scene): boolean {
  return scene.inputs['input']?.shape.length === 2;
}

export function canAddRow(scene: Scene): boolean {
  return hasPlainRows(scene) && (scene.inputs['input']?.shape[0] ?? 0) < mostRows;
}

export function canRemoveRow(scene: Scene): boolean {
  return hasPlainRows(scene) && (scene.inputs['input']?.shape[0] ?? 0) > 1;
}

/** Repeats the shown row at the end of the batch and shows the copy. */
export function addRow(): Transition {
  return (scene) => {
    if (!canAddRow(scene)) return scene;
    const count = scene.inputs['input']?.shape[0] ?? 0;
    const order = [...Array(count).keys(), scene.sample % count];
    return { ...takeRows(scene, order), sample: count };
  };
}

/** Takes the shown row out of the batch. */
export function removeRow(): Transition {
  return (scene) => {
    if (!canRemoveRow(scene)) return scene;
    const count = scene.inputs['input']?.shape[0] ?? 0;
    const shown = scene.sample % count;
    const order = [...Array(count).keys()].filter((row) => row !== shown);
    return { ...takeRows(scene, order), sample: Math.min(shown, count - 2) };
  };
}

function takeRows(scene: Scene, order: readonly number[]): Scene {
  const take = (tensor: TensorData): TensorData => {
    const width = tensor.shape.slice(1).reduce((product, size) => product * size, 1);
    const data = order.flatMap((row) => tensor.data.slice(row * width, (row + 1) * width));
    return { ...tensor, shape: [order.length, ...tensor.shape.slice(1)], data };
  };
  const takeAll = (tensors: Scene['inputs']) =>
    Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, take(tensor)]));
  return { ...scene, inputs: takeAll(scene.inputs), targets: takeAll(scene.targets) };
}
