import { contracts, order, path } from './index';
import type { LossProse } from './prose';

// The query makes each definition a module of its own for the page, so that sentences load with the loss they belong to.
const files = import.meta.glob<LossProse>('./definitions/*.ts', {
  query: '?page',
  import: 'prose',
});

const byId = new Map(contracts.map((contract, i) => [contract.id, files[path(order[i] ?? '')]]));

/** Loads the sentences and formulas of a loss; rejects when there is no such loss or the network failed. */
export async function loadProse(id: string): Promise<LossProse> {
  const load = byId.get(id);
  if (!load) throw new Error(`no loss is called ${id}`);
  return load();
}
