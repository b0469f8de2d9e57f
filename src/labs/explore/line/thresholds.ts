import { numberParameter } from '../../../losses/states';
import type { LossState } from '../../../losses/contract';
import { contractOf } from '../../../losses/known';
import type { Range } from '../../../charts/steps';

/** A threshold on a lane and how dragging it moves its parameter. */
export interface Bracket extends Range {
  readonly parameter: string;
  readonly side: 'left' | 'right';
  /** Where it stands on the x axis. */
  readonly at: number;
  readonly value: number;
  /** The parameter's value for a position on the x axis. */
  readonly toValue: (x: number) => number;
}

/**
 * The brackets of a loss. The definition tells where a bracket stands for any state; asked at two values of the parameter it also
 * tells how far the bracket moves per unit, since thresholds are linear in their parameter.
 */
export function bracketsOf(loss: string, state: LossState): readonly Bracket[] {
  const contract = contractOf(loss);
  if (contract?.scene.kind !== 'line') return [];
  const { brackets } = contract.scene;
  return (brackets?.(state) ?? []).flatMap(({ parameter, at, side }, i) => {
    const spec = contract.parameters.find(({ name }) => name === parameter);
    if (spec?.kind !== 'number' || !Number.isFinite(at)) return [];
    const value = numberParameter(state, parameter, spec.default);
    const moved = { ...state, params: { ...state.params, [parameter]: value + 1 } };
    const perUnit = (brackets?.(moved)[i]?.at ?? NaN) - at;
    if (!Number.isFinite(perUnit) || perUnit === 0) return [];
    return [
      {
        parameter,
        side,
        at,
        value,
        min: spec.min,
        max: spec.max,
        step: spec.step,
        keyStep: spec.step * 10,
        toValue: (x: number) => value + (x - at) / perUnit,
      },
    ];
  });
}
