import type { LossContract } from './contract';

/** The names of a loss's arguments in the order in which PyTorch takes them, those that the call has. */
export function callOrder(
  { inputs, targets, order }: LossContract,
  has: (name: string) => boolean,
): readonly string[] {
  const names = order ?? [...new Set([...inputs, ...targets].map(({ name }) => name))];
  return names.filter(has);
}

/** An argument through the operations that stand before the loss: `input.softmax(dim=1).log()`, also where the call names `sigmoid` alone. */
export function throughPre(name: string, pre: string): string {
  const ops = pre.split('.').map((op) => (op.endsWith(')') ? op : `${op}()`));
  return [name, ...ops].join('.');
}
