import type { LossContract } from '../losses/contract';
import { broadcastIndex, broadcastShapes } from '../tensors/shape';
import { sizeOf, type Shape, type TensorData } from '../tensors/tensor';
import type { Scene } from './scene';

/** How samples lie in a tensor: by the kind of scene, and `classes last` where classes are the last of more than two dimensions. */
export type RowKind = LossContract['scene']['kind'] | 'classes last';

/** How a loss's samples lie in its tensors. */
export function rowKindOf({ scene }: Pick<LossContract, 'scene'>): RowKind {
  return scene.kind === 'classes' && scene.classesLast ? 'classes last' : scene.kind;
}

/** Whether a row of several numbers (logits, coordinates) makes one sample, rather than a single number. */
function hasRows(kind: RowKind): boolean {
  return kind !== 'line' && kind !== 'pair';
}

/** The dimension that runs along a row: the classes of `(N, C, d1)`, the coordinates of `(N, D)`. */
function rowDimension(kind: RowKind, shape: Shape): number {
  if (kind === 'classes last') return Math.max(0, shape.length - 1);
  return shape.length > 1 ? 1 : 0;
}

/**
 * Flat indices of the elements of an input, or of a target shaped like one, that belong to a sample. `(N, C, d1)` has N·d1 samples, in the
 * order of a target `(N, d1)`, so that a class index of sample i is element i of its target. A mask is all that stands behind `N`.
 */
export function sampleIndices(kind: RowKind, shape: Shape, sample: number): readonly number[] {
  const size = sizeOf(shape);
  if (size === 0) return [];
  if (!hasRows(kind)) return [sample % size];
  if (kind === 'overlap') {
    const [samples = 1] = shape;
    const own = size / samples;
    return Array.from({ length: own }, (_, i) => (sample % samples) * own + i);
  }
  if (kind === 'sequence') return inSequence(shape, sample);
  const dimension = rowDimension(kind, shape);
  const length = shape[dimension] ?? 1;
  const inner = sizeOf(shape.slice(dimension + 1));
  const at = sample % (size / length);
  const start = Math.floor(at / inner) * length * inner + (at % inner);
  return Array.from({ length }, (_, i) => start + i * inner);
}

/** Every step and class of one sequence of `(T, N, C)`; the whole of `(T, C)`, and of a target that holds labels. */
function inSequence(shape: Shape, sample: number): readonly number[] {
  const size = sizeOf(shape);
  if (shape.length !== 3) return Array.from({ length: size }, (_, i) => i);
  const [, batch = 1, classes = 1] = shape;
  const steps = size / (batch * classes);
  return Array.from({ length: steps * classes }, (_, i) => {
    const step = Math.floor(i / classes);
    return (step * batch + (sample % batch)) * classes + (i % classes);
  });
}

type Tensors = Pick<Scene, 'inputs' | 'targets'>;

/** The shape over which an elementwise loss is taken: that of all its tensors broadcast together, or the first input's where they do not fit. */
function elementShape({ inputs, targets }: Tensors): Shape {
  const [first, ...rest] = [...Object.values(inputs), ...Object.values(targets)];
  const own = first?.shape ?? [];
  return (
    rest.reduce<Shape | null>(
      (shape, tensor) => shape && broadcastShapes(shape, tensor.shape),
      own,
    ) ?? own
  );
}

/** How many samples a scene holds: elements of an elementwise loss, rows otherwise. */
export function sampleCount(kind: RowKind, scene: Tensors): number {
  if (!hasRows(kind)) return sizeOf(elementShape(scene));
  const shape = Object.values(scene.inputs)[0]?.shape ?? [];
  if (kind === 'sequence') return shape.length === 3 ? (shape[1] ?? 1) : 1;
  const size = sizeOf(shape);
  if (kind === 'overlap') return size === 0 ? 0 : (shape[0] ?? 1);
  return size === 0 ? 0 : size / (shape[rowDimension(kind, shape)] ?? 1);
}

/** Whether a prediction of an elementwise loss is broadcast, so that one element of it has several samples. */
export function isBroadcast(kind: RowKind, scene: Tensors): boolean {
  if (hasRows(kind)) return false;
  const count = sizeOf(elementShape(scene));
  return Object.values(scene.inputs).some((tensor) => sizeOf(tensor.shape) !== count);
}

/** Flat indices of a tensor's elements in the scene's sample: one of an elementwise loss, also where tensors are broadcast, else a row. */
export function indicesInSample(
  kind: RowKind,
  scene: Tensors & Pick<Scene, 'sample'>,
  tensor: TensorData,
): readonly number[] {
  const size = sizeOf(tensor.shape);
  if (hasRows(kind) || size === 0) return sampleIndices(kind, tensor.shape, scene.sample);
  const whole = elementShape(scene);
  const flat = scene.sample % Math.max(1, sizeOf(whole));
  return [broadcastIndex(flat, whole, tensor.shape) % size];
}

/** Whether a target of a loss with classes holds one class index per sample, rather than a row per sample. */
export function isIndexTarget(input: TensorData, target: TensorData): boolean {
  return target.shape.length < input.shape.length || input.shape.length === 0;
}
