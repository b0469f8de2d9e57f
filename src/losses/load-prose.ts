import { fileOf, type Files } from './files';
import type { LossProse } from './prose';

type Load = () => Promise<LossProse>;

// The query makes each definition a module of its own for the page, so that sentences load with the loss they belong to.
const first: Files<Load> = import.meta.glob<LossProse>('./definitions/{mse,l1,huber}-loss.ts', {
  query: '?page',
  import: 'prose',
});

/** Loads the sentences and formulas of a loss; rejects when there is no such loss or the network failed. */
export async function loadProse(id: string): Promise<LossProse> {
  const load = fileOf(first, id) ?? fileOf((await import('./pages')).pages, id);
  if (!load) throw new Error(`no loss is called ${id}`);
  return load();
}
