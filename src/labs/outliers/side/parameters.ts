import type { FitLoss } from '../../../fits/problem';
import type { LossContract } from '../../../losses/contract';

/** A number of a loss that a slider sets. */
export interface Parameter {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly isLog: boolean;
  /** Whether −∞ is a value, below `min`. */
  readonly endsBelow: boolean;
}

/** The sliders of a loss with the values that a fit gives them. */
export function parametersOf(contract: LossContract, fit: FitLoss): readonly Parameter[] {
  return contract.parameters.flatMap((spec) => {
    if (spec.kind !== 'number') return [];
    const given = fit.params[spec.name];
    const { name, min, max, step } = spec;
    const value = typeof given === 'number' ? given : spec.default;
    const isLog = spec.scale === 'log';
    return [{ name, value, min, max, step, isLog, endsBelow: spec.infinite === 'below' }];
  });
}
