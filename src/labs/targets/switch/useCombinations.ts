import { useEffect, useState } from 'react';
import type { CombinationVerdict } from '../../../targets/migration/judge-combination';
import {
  combinationsOf,
  type Combination,
  type Migration,
} from '../../../targets/migration/migration';
import { inChunks } from '../in-chunks';

type Verdicts = ReadonlyMap<Combination, CombinationVerdict>;

/** What was run once stays so: the code has no other input. */
const known = new Map<string, Map<Combination, CombinationVerdict>>();

const none: Verdicts = new Map();

/** The verdicts on a migration's combinations as they come in. */
export function useCombinations(migration: Migration): Verdicts {
  const [shown, setShown] = useState<{ id: string; verdicts: Verdicts }>({
    id: '',
    verdicts: none,
  });
  useEffect(() => {
    const own = known.get(migration.id) ?? new Map<Combination, CombinationVerdict>();
    known.set(migration.id, own);
    const show = () => {
      setShown({ id: migration.id, verdicts: new Map(own) });
    };
    const missing = combinationsOf(migration).filter((one) => !own.has(one));
    if (missing.length === 0) {
      show();
      return undefined;
    }
    let isCurrent = true;
    import('../../../targets/migration/judge-combination').then(
      async ({ judgeCombination }) => {
        const jobs = missing.map((one) => () => {
          if (!own.has(one)) own.set(one, judgeCombination(migration, one));
        });
        await inChunks(jobs, show, () => isCurrent);
      },
      () => {
        // Not fetched: the combinations stay unjudged, and the switches work.
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [migration]);
  return shown.id === migration.id ? shown.verdicts : none;
}
