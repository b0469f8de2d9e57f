import type { TensorData } from '../../tensors/tensor';
import type { Value } from '../python/values';
import type { Trap, TrapId } from '../verdict';
import type { Tensor } from '../torch/tensor';
import type { Meanings } from './meanings';

/** What is known of one call of a loss that returned: what the rules about meaning look at. */
export interface Facts {
  /** The loss's id. */
  readonly loss: string;
  readonly meanings: Meanings | null;
  /** Whether it is put together from torch's operations rather than called. */
  readonly isHandWritten: boolean;
  /** A tensor argument by PyTorch's name, as it came in. */
  readonly tensor: (name: string) => Tensor | null;
  /** Any argument by name. */
  readonly argument: (name: string) => Value;
  readonly result: Tensor;
  /** −tensor, detached: for rules that try a function out. */
  readonly negate: (tensor: Tensor) => Tensor;
  /** Gradients of all leaves by variable name; null when nothing was differentiated. */
  readonly grads: Readonly<Record<string, TensorData>> | null;
}

/** One way to be wrong: the trap, if the call is in it. */
export type Rule = (facts: Facts) => Trap | null;

export function trap(id: TrapId, argument?: string, details: Trap['details'] = {}): Trap {
  return argument === undefined ? { id, details } : { id, argument, details };
}

export function predictionOf(facts: Facts): Tensor | null {
  return facts.meanings ? facts.tensor(facts.meanings.prediction.name) : null;
}

export function targetOf(facts: Facts): Tensor | null {
  const target = facts.meanings?.target;
  return target ? facts.tensor(target.name) : null;
}

export function numberOf(facts: Facts, name: string, otherwise: number): number {
  const value = facts.argument(name);
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : otherwise;
}

/** Whether the reduction is the given one; a hand-written loss has none. */
export function reductionIs(facts: Facts, name: string): boolean {
  return facts.argument('reduction') === name;
}
