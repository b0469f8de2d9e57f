import type { Call } from '../../../compute/api';
import type { LossContract } from '../../../losses/contract';
import { callOf, unreduced } from '../../../scene/call';
import { sampleIndices } from '../../../scene/sample';
import type { Scene } from '../../../scene/scene';
import { sizeOf, type TensorData } from '../../../tensors/tensor';

type SceneKind = LossContract['scene']['kind'];

/** The numbers of one sample out of a tensor's flat data. */
export function pick(
  kind: SceneKind,
  shape: TensorData['shape'],
  data: readonly number[],
  sample: number,
): readonly number[] {
  return sampleIndices(kind, shape, sample).map((index) => data[index] ?? NaN);
}

/** One sample of a tensor as a batch of one: `(100, 128)` gives `(1, 128)`, `(3)` gives `(1)`, a scalar stays one. */
function rowOf(kind: SceneKind, tensor: TensorData, sample: number): TensorData {
  const data = pick(kind, tensor.shape, tensor.data, sample);
  if (data.length === sizeOf(tensor.shape)) return tensor;
  const shape = kind === 'embedding' ? [1, data.length] : [data.length];
  return { dtype: tensor.dtype, shape, data };
}

/** The scene's call for the sample in the picture alone, before the reduction: what a grid is swept through. */
export function rowCall(kind: SceneKind, scene: Scene): Call {
  const rows = (tensors: Readonly<Record<string, TensorData>>) =>
    Object.fromEntries(
      Object.entries(tensors).map(([name, tensor]) => [name, rowOf(kind, tensor, scene.sample)]),
    );
  const call = unreduced(callOf(scene));
  return { ...call, details: false, inputs: rows(scene.inputs), targets: rows(scene.targets) };
}
