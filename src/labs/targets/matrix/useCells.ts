import { useEffect, useState } from 'react';
import type { LossContract } from '../../../losses/contract';
import { encodings, type Encoding } from '../../../targets/matrix/encodings';
import type { CodeVerdict } from '../../../targets/run-code';
import { inChunks } from '../in-chunks';

export type Cells = ReadonlyMap<string, CodeVerdict>;

/** The name of a cell. */
export function cellKey(loss: string, encoding: Encoding): string {
  return `${loss} ${encoding.id}`;
}

/** What was run once stays so: a cell has no other input than its code. */
const known = new Map<string, CodeVerdict>();

/** The verdicts on the cells of some losses as they come in, once the table `isSeen`. */
export function useCells(losses: readonly LossContract[], isSeen: boolean): Cells {
  const [cells, setCells] = useState<Cells>(() => new Map(known));
  useEffect(() => {
    const missing = losses
      .filter(({ targets }) => targets.length > 0)
      .flatMap((contract) => encodings.map((encoding) => ({ contract, encoding })))
      .filter(({ contract, encoding }) => !known.has(cellKey(contract.id, encoding)));
    if (!isSeen || missing.length === 0) return undefined;
    let isCurrent = true;
    import('../../../targets/matrix/judge-cell').then(
      async ({ judgeCell }) => {
        const jobs = missing.map(({ contract, encoding }) => () => {
          const verdict = judgeCell(contract, encoding);
          if (verdict) known.set(cellKey(contract.id, encoding), verdict);
        });
        const show = () => {
          setCells(new Map(known));
        };
        await inChunks(jobs, show, () => isCurrent);
      },
      () => {
        // Not fetched: the cells stay open.
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [losses, isSeen]);
  return cells;
}
