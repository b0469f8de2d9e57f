import type { LossContract } from '../../../losses/contract';
import type { LossProse } from '../../../losses/prose';

/** Letters and digits alone: no case, accents, spaces or hyphens, so that *log-loss*, *Log Loss* and *logloss* are one. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .toLowerCase();
}

/** 3 for a name, 2 for its beginning, 1 for a part of it, 0 for none. */
export function closeness(name: string, query: string): number {
  if (name === query) return 3;
  return name.startsWith(query) ? 2 : name.includes(query) ? 1 : 0;
}

function namesOf(contract: LossContract, prose: LossProse | undefined): readonly string[] {
  const { id, short, aliases } = contract;
  const names = prose ? [prose.name.en, prose.name.zh] : [];
  return [id, id.replace(/Loss$/, ''), short, ...aliases, ...names].map(plain);
}

/**
 * The losses that answer to the query, the closest first, in the registry's order where equally close; all of them for an empty query.
 * Names are PyTorch's, the aliases of the contract (Chinese and pinyin among them) and, once loaded, the names in both languages.
 */
export function search(
  contracts: readonly LossContract[],
  query: string,
  prose: ReadonlyMap<string, LossProse>,
): readonly LossContract[] {
  const wanted = plain(query);
  if (wanted === '') return contracts;
  return contracts
    .map((contract) => {
      const names = namesOf(contract, prose.get(contract.id));
      return { contract, close: Math.max(...names.map((name) => closeness(name, wanted))) };
    })
    .filter(({ close }) => close > 0)
    .toSorted((a, b) => b.close - a.close)
    .map(({ contract }) => contract);
}
