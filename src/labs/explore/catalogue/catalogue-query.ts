import { readComparison, writeComparison, type Comparison } from '../compare/query';
import { orders, type Order } from './groups';

/** What is set on the page of all losses: the whole of it is in the link. */
export interface CatalogueState {
  readonly searched: string;
  readonly order: Order;
  /** Whether the cards say what is known of a loss. */
  readonly isTold: boolean;
  readonly comparison: Comparison | null;
}

const longestSearch = 60;

/** Reads the query of a link; what is malformed is as at first. */
export function readCatalogue(query: string): CatalogueState {
  // A plus sign is what was typed, and no space.
  const entries = new URLSearchParams(query.replaceAll('+', '%2B'));
  return {
    searched: (entries.get('find') ?? '').slice(0, longestSearch),
    order: orders.find((order) => order === entries.get('order')) ?? 'family',
    isTold: entries.get('told') === '1',
    comparison: readComparison(query),
  };
}

/** The query that `readCatalogue` reads; what is as at first is left out. */
export function writeCatalogue({ searched, order, isTold, comparison }: CatalogueState): string {
  return [
    comparison ? writeComparison(comparison) : '',
    order === 'family' ? '' : `order=${order}`,
    isTold ? 'told=1' : '',
    searched === '' ? '' : `find=${encodeURIComponent(searched.slice(0, longestSearch))}`,
  ]
    .filter((part) => part !== '')
    .join('&');
}
