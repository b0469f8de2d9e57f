import { useEffect, useState } from 'react';
import { contracts } from '../../../losses/index';
import { loadProse } from '../../../losses/load-prose';
import type { LossProse } from '../../../losses/prose';

/** The sentences of every loss as they arrive; a loss whose sentences cannot be fetched stays without. */
export function useAllProse(): ReadonlyMap<string, LossProse> {
  const [prose, setProse] = useState<ReadonlyMap<string, LossProse>>(new Map());
  useEffect(() => {
    let current = true;
    void Promise.allSettled(
      contracts.map(async ({ id }) => [id, await loadProse(id)] as const),
    ).then((results) => {
      const loaded = results.flatMap((result) =>
        result.status === 'fulfilled' ? [result.value] : [],
      );
      if (current) setProse(new Map(loaded));
    });
    return () => {
      current = false;
    };
  }, []);
  return prose;
}
