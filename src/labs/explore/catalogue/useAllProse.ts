import { startTransition, useEffect, useState } from 'react';
import { contracts } from '../../../losses/index';
import { loadProse } from '../../../losses/load-prose';
import type { LossProse } from '../../../losses/prose';

/** What the sentences wait for at most: a picture may never come. */
const patience = 1000;

/**
 * The sentences of every loss as they arrive; a loss whose sentences cannot be fetched stays without. They are forty files, and let
 * what `isFirst` names come before them.
 */
export function useAllProse(isFirst = true): ReadonlyMap<string, LossProse> {
  const [prose, setProse] = useState<ReadonlyMap<string, LossProse>>(new Map());
  useEffect(() => {
    let current = true;
    const load = async () => {
      const results = await Promise.allSettled(
        contracts.map(async ({ id }) => [id, await loadProse(id)] as const),
      );
      const loaded = results.flatMap((result) =>
        result.status === 'fulfilled' ? [result.value] : [],
      );
      if (!current) return;
      startTransition(() => {
        setProse(new Map(loaded));
      });
    };
    const timer = setTimeout(() => void load(), isFirst ? 0 : patience);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [isFirst]);
  return prose;
}
