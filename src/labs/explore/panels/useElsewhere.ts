import { useEffect, useState } from 'react';
import type { Localized } from '../../../losses/contract';
import type { Elsewhere, Framework } from '../../../losses/elsewhere';
import type { elsewhereOf } from '../../../scene/code/elsewhere';

interface Arrived {
  readonly loss: string;
  readonly elsewhere: Elsewhere | null;
  readonly write: typeof elsewhereOf;
  /** What is said where PyTorch refuses the call. */
  readonly refused: Localized;
}

/** What writes the call in another framework, once it was asked for and has come; `failed` where it cannot be fetched. */
export function useElsewhere(loss: string, framework: Framework | null): Arrived | 'failed' | null {
  const [arrived, setArrived] = useState<Arrived | { readonly loss: string } | null>(null);
  useEffect(() => {
    if (!framework) return undefined;
    let isCurrent = true;
    const load = async () => {
      const [{ loadElsewhere }, { elsewhereOf: write, refused }] = await Promise.all([
        import('../../../losses/load-elsewhere'),
        import('../../../scene/code/elsewhere'),
      ]);
      return { loss, elsewhere: await loadElsewhere(loss), write, refused };
    };
    load().then(
      (value) => {
        if (isCurrent) setArrived(value);
      },
      () => {
        if (isCurrent) setArrived({ loss });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [loss, framework]);
  if (arrived?.loss !== loss) return null;
  return 'write' in arrived ? arrived : 'failed';
}
