import type { Elsewhere } from './elsewhere';
import { fileOf } from './files';

const files = import.meta.glob<Elsewhere>('./elsewhere/*-loss.ts', { import: 'elsewhere' });

/** How other frameworks spell a loss; null where nobody wrote that down. Rejects when the network failed. */
export async function loadElsewhere(id: string): Promise<Elsewhere | null> {
  const load = fileOf(files, id);
  return load ? load() : null;
}
