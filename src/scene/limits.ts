import type { ArgumentSpec, LossContract, ParameterSpec } from '../losses/contract';
import type { Scene } from './scene';

/** Inclusive limits of what can be set on screen. */
export interface Limits {
  readonly min: number;
  readonly max: number;
}

/** The specification of an argument: of a target with several forms, the one that fits the tensor's dtype. */
export function argumentOf(
  contract: LossContract,
  name: string,
  scene: Scene,
): ArgumentSpec | undefined {
  const specs = [...contract.inputs, ...contract.targets].filter((spec) => spec.name === name);
  const dtype = (scene.inputs[name] ?? scene.targets[name])?.dtype;
  return specs.find((spec) => dtype !== undefined && spec.dtypes.includes(dtype)) ?? specs[0];
}

/** Limits of a number parameter; null where it is no number. */
export function parameterLimits(spec: ParameterSpec): Limits | null {
  return 'min' in spec ? { min: spec.min, max: spec.max } : null;
}

/** The nearest value within the limits. NaN, which has none, becomes the lower one. */
export function clamp(value: number, { min, max }: Limits): number {
  return Number.isNaN(value) ? min : Math.min(max, Math.max(min, value));
}
