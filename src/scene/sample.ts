import type { LossContract } from '../losses/contract';
import { sizeOf, type Shape, type TensorData } from '../tensors/tensor';
import type { Scene } from './scene';

type SceneKind = LossContract['scene']['kind'];

/** Whether a row of several numbers (logits, coordinates) makes one sample, rather than a single number. */
function hasRows(kind: SceneKind): boolean {
  return kind === 'classes' || kind === 'distributions' || kind === 'embedding';
}

/** The dimension that runs along a row: the classes of `(N, C, d1)`, the coordinates of `(N, D)`. */
function rowDimension(shape: Shape): number {
  return shape.length > 1 ? 1 : 0;
}

/**
 * Flat indices of the elements of an input, or of a target shaped like one, that belong to a sample. `(N, C, d1)` has N·d1 samples, in the
 * order of a target `(N, d1)`, so that a class index of sample i is element i of its target.
 */
export function sampleIndices(kind: SceneKind, shape: Shape, sample: number): readonly number[] {
  const size = sizeOf(shape);
  if (size === 0) return [];
  if (!hasRows(kind)) return [sample % size];
  const dimension = rowDimension(shape);
  const length = shape[dimension] ?? 1;
  const inner = sizeOf(shape.slice(dimension + 1));
  const at = sample % (size / length);
  const start = Math.floor(at / inner) * length * inner + (at % inner);
  return Array.from({ length }, (_, i) => start + i * inner);
}

/** How many samples a scene holds, by its first input. */
export function sampleCount(kind: SceneKind, scene: Pick<Scene, 'inputs'>): number {
  const shape = Object.values(scene.inputs)[0]?.shape ?? [];
  const size = sizeOf(shape);
  if (!hasRows(kind) || size === 0) return size;
  return size / (shape[rowDimension(shape)] ?? 1);
}

/** Whether a target of a loss with classes holds one class index per sample, rather than a row per sample. */
export function isIndexTarget(input: TensorData, target: TensorData): boolean {
  return target.shape.length < input.shape.length || input.shape.length === 0;
}
