import type { LossContract } from './contract';
import { contract as huber } from './definitions/huber-loss';
import { contract as l1 } from './definitions/l1-loss';
import { contract as mse } from './definitions/mse-loss';

/** The contracts that this thread has so far, by id. The first picture's come with the page; whatever names another loss brings all. */
const byId = new Map([mse, l1, huber].map((contract) => [contract.id, contract]));

/** Adds contracts to those that `contractOf` finds. */
export function know(contracts: readonly LossContract[]): void {
  for (const contract of contracts) byId.set(contract.id, contract);
}

/** The contract of a loss by its id, or undefined when there is none, or none yet: `index.ts` brings all. */
export function contractOf(id: string): LossContract | undefined {
  return byId.get(id);
}
