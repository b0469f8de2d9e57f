import type { FitLoss } from '../../../fits/problem';
import type { LossContract, ParameterValue } from '../../../losses/contract';

/** A value as Python spells it. */
export function literal(value: ParameterValue): string {
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return "float('nan')";
    if (value === Infinity) return "float('inf')";
    return value === -Infinity ? "float('-inf')" : String(value);
  }
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return JSON.stringify(value);
}

/** How the loss is called in Python, with the parameters that differ from its defaults. */
export function lossCode(contract: LossContract, { params }: FitLoss): string {
  const given = Object.entries(params).map(([name, value]) => `${name}=${literal(value)}`);
  if (contract.api.kind === 'nn') return `loss_fn = nn.${contract.id}(${given.join(', ')})`;
  const call = [`input`, `target`, ...given].join(', ');
  const source = contract.api.kind === 'custom' ? `${contract.api.source.trim()}\n\n` : '';
  return `${source}loss = ${contract.api.function}(${call})`;
}
