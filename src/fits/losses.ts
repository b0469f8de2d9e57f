import type { LossContract, ParameterValue } from '../losses/contract';
import { contractOf } from '../losses/known';
import type { FitLoss, Refusal } from './problem';

function refused(loss: string, detail: string): Refusal {
  return { kind: 'refused', reason: 'loss', loss, detail };
}

/** A number parameter of the loss, as set or by default. */
function numberOf(contract: LossContract, { params }: FitLoss, name: string): number | null {
  const spec = contract.parameters.find((parameter) => parameter.name === name);
  const value = params[name] ?? spec?.default;
  return typeof value === 'number' ? value : null;
}

/** Parameters that stretch a loss along the residual. */
const lengths = ['delta', 'beta', 'c', 'eps'];

function badParameter(name: string, value: ParameterValue): string | null {
  if (typeof value !== 'number') return null;
  if (Number.isNaN(value) || (name !== 'alpha' && !Number.isFinite(value)))
    return `${name} is not finite`;
  if (name === 'beta' && value < 0) return 'beta is negative';
  if (['delta', 'c', 'eps'].includes(name) && value <= 0) return `${name} is not positive`;
  if (name === 'tau' && !(value > 0 && value < 1)) return 'tau is not between 0 and 1';
  if (value === Infinity) return `${name} is not finite`;
  return null;
}

/** Why a loss cannot be fitted, or null: it must compare one prediction with one target, by numbers that make sense. */
export function refusalOfLoss(loss: FitLoss): Refusal | null {
  const contract = contractOf(loss.loss);
  if (!contract) return refused(loss.loss, 'unknown loss');
  const { scene } = contract;
  if (contract.family !== 'regression' || scene.kind !== 'line' || scene.axis !== 'residual')
    return refused(loss.loss, 'not a loss of a residual');
  for (const [name, value] of Object.entries(loss.params)) {
    if (!contract.parameters.some((spec) => spec.name === name)) return refused(loss.loss, name);
    const detail = badParameter(name, value);
    if (detail !== null) return refused(loss.loss, detail);
  }
  return null;
}

/** The residual at which the loss changes its character: its delta, beta, c or eps; 1 where it has none. */
export function lengthOf(loss: FitLoss): number {
  const contract = contractOf(loss.loss);
  for (const name of lengths) {
    const value = contract ? numberOf(contract, loss, name) : null;
    if (value !== null && value > 0) return value;
  }
  return 1;
}
