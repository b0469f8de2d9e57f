import { contracts, order, path, type Files } from './index';
import type { Computation } from './forward';

const files: Files<Computation> = import.meta.glob<Computation>('./definitions/*.ts', {
  eager: true,
  import: 'computation',
});

const byId = new Map(contracts.map((contract, i) => [contract.id, files[path(order[i] ?? '')]]));

/** How a loss is computed, by its id. The worker's half of the registry. */
export function computationOf(id: string): Computation | undefined {
  return byId.get(id);
}
