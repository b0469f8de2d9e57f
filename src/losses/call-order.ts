import type { LossContract } from './contract';

/** The names of a loss's arguments in the order in which PyTorch takes them, those that the call has. */
export function callOrder(
  { inputs, targets, order }: LossContract,
  has: (name: string) => boolean,
): readonly string[] {
  const names = order ?? [...new Set([...inputs, ...targets].map(({ name }) => name))];
  return names.filter(has);
}
