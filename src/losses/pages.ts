import type { Files } from './files';
import type { LossProse } from './prose';

/** How to load each loss's sentences. Their addresses alone would weigh on the first picture. */
export const pages: Files<() => Promise<LossProse>> = import.meta.glob<LossProse>(
  './definitions/*.ts',
  { query: '?page', import: 'prose' },
);
