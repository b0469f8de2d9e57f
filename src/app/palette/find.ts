import { closeness, plain } from '../../labs/explore/catalogue/search';

/** What can be found: a page, a state or an action. */
export interface Entry {
  readonly id: string;
  readonly kind: 'loss' | 'preset' | 'lab' | 'tour' | 'action';
  /** As it is shown. */
  readonly name: string;
  /** A second name in small type: PyTorch's, or the loss of a preset. */
  readonly detail?: string;
  /** What else people type for it, in both languages and pinyin. */
  readonly aliases: readonly string[];
  readonly act: () => void;
}

const most = 30;

/** How close an entry is to all words of the query; 0 when one of them is nowhere in it. */
function rank({ name, detail = '', aliases }: Entry, words: readonly string[]): number {
  const names = [name, detail, ...aliases].map(plain);
  const each = words.map((word) => Math.max(...names.map((other) => closeness(other, word))));
  return each.some((close) => close === 0) ? 0 : each.reduce((sum, close) => sum + close, 0);
}

/** The entries that answer to a query, the closest first; the first ones as they stand for an empty query. */
export function find(entries: readonly Entry[], query: string): readonly Entry[] {
  const whole = plain(query);
  if (whole === '') return entries.filter(({ kind }) => kind !== 'preset').slice(0, most);
  const words = query
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  return entries
    .map((entry) => ({
      entry,
      rank: Math.max(rank(entry, [whole]) * words.length, rank(entry, words)),
    }))
    .filter((found) => found.rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
}
