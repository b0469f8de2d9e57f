import type { Evaluation } from '../../../compute/api';
import { sampleIndices } from '../../../scene/sample';
import type { Scene } from '../../../scene/scene';

/** One pixel of the sample in the picture. */
export interface Pixel {
  /** Its place in the flat tensors. */
  readonly flat: number;
  readonly value: number;
  readonly mask: number;
}

/** The pixels of the sample as they stand in the scene now. */
export function pixelsOf(scene: Scene, input: string, target: string): readonly Pixel[] {
  const tensor = scene.inputs[input];
  const mask = scene.targets[target];
  if (!tensor || !mask || tensor.data.length !== mask.data.length) return [];
  return sampleIndices('overlap', tensor.shape, scene.sample).map((flat) => ({
    flat,
    value: tensor.data[flat] ?? NaN,
    mask: mask.data[flat] ?? NaN,
  }));
}

/** What `evaluate` returned about the sample. */
export interface OverlapNumbers {
  readonly loss: number;
  readonly overlap: number;
  readonly total: number;
  /** Probability and gradient of each pixel. */
  readonly shares: readonly number[];
  readonly gradients: readonly number[];
}

/** The numbers of the sample; null while there are none, or PyTorch raises. */
export function overlapNumbers(
  scene: Scene | null,
  input: string,
  unreduced: Evaluation | null,
): OverlapNumbers | null {
  const tensor = scene?.inputs[input];
  if (!scene || !tensor || unreduced?.kind !== 'value') return null;
  const { terms, value, grads } = unreduced;
  const indices = sampleIndices('overlap', tensor.shape, scene.sample);
  const at = (data: readonly number[] | undefined) =>
    data?.[scene.sample % Math.max(1, data.length)] ?? NaN;
  return {
    loss: at(value.data),
    overlap: at(terms?.overlap?.data),
    total: at(terms?.total?.data),
    shares: indices.map((i) => terms?.probability?.data[i] ?? NaN),
    gradients: indices.map((i) => grads[input]?.[i] ?? NaN),
  };
}

/** The logit of a share, within the slider's range. */
export function logitOf(share: number, [low, high]: readonly [number, number]): number {
  const logit = Math.log(share / (1 - share));
  return Number.isNaN(logit) ? high : Math.max(low, Math.min(high, logit));
}
