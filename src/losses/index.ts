import type { LossContract } from './contract';

/**
 * The registry: every loss, in the catalogue's order. A loss is one file in `definitions/` and its line here. Each thread
 * takes only the exports it needs from a definition; the rest of the file shakes off.
 */
export const order = [
  'mse-loss',
  'l1-loss',
  'huber-loss',
  'smooth-l1-loss',
  'cross-entropy-loss',
  'nll-loss',
  'bce-with-logits-loss',
  'bce-loss',
  'hinge-loss',
  'kl-div-loss',
  'margin-ranking-loss',
  'hinge-embedding-loss',
  'triplet-margin-loss',
] as const;

export type Files<T> = Record<string, T | undefined>;
export const path = (file: string): string => `./definitions/${file}.ts`;

const contractFiles: Files<LossContract> = import.meta.glob<LossContract>('./definitions/*.ts', {
  eager: true,
  import: 'contract',
});

/** Every loss's contract, in order. */
export const contracts: readonly LossContract[] = order.map((file) => {
  const contract = contractFiles[path(file)];
  if (!contract)
    throw new Error(
      `losses/index.ts names ${file}, but definitions/${file}.ts exports no contract`,
    );
  return contract;
});

const byId = new Map(contracts.map((contract) => [contract.id, contract]));

/** The contract of a loss by its id, or undefined when there is none. */
export function contractOf(id: string): LossContract | undefined {
  return byId.get(id);
}
