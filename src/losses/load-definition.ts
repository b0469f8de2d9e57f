import { computationOf, knowComputation } from './computations';
import type { LossContract } from './contract';
import { fileOf } from './files';
import type { Computation } from './forward';
import { know } from './known';

const contractFiles = import.meta.glob<LossContract>(
  ['./definitions/*.ts', '!./definitions/{mse,l1,huber}-loss.ts'],
  { import: 'contract' },
);
const computationFiles = import.meta.glob<Computation>(
  ['./definitions/*.ts', '!./definitions/{mse,l1,huber}-loss.ts'],
  { import: 'computation' },
);

/** Brings a loss's contract and computation into this thread. Does nothing for one that is here, or that does not exist; rejects when the network failed. */
async function loadDefinition(id: string): Promise<void> {
  if (computationOf(id)) return;
  const [contract, computation] = await Promise.all([
    fileOf(contractFiles, id)?.(),
    fileOf(computationFiles, id)?.(),
  ]);
  if (!contract || !computation) return;
  know([contract]);
  knowComputation(id, computation);
}

/** Brings all losses, for tests and runners that evaluate without a worker. */
export async function loadDefinitions(ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map(loadDefinition));
}
