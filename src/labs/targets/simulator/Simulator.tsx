import { lazy, Suspense, useMemo } from 'react';
import { useSimulatorText } from '../../../i18n/targets-text';
import { useTargets } from '../../../scene/targets-store';
import { useHistoryKeys } from '../../../scene/useHistoryKeys';
import { checksOf } from '../../../targets/checks';
import { Checks } from './Checks';
import { PastedNote } from '../paste/PastedNote';
import { CodeEditor } from './CodeEditor';
import { Chain } from './Chain';
import { Fixes } from './Fixes';
import { History } from './History';
import { Onward } from './Onward';
import styles from './simulator.module.css';
import { Tensors } from './Tensors';
import { useCarry } from './useCarry';
import { useInspection } from './useInspection';
import { usePage } from './usePage';
import { VerdictDetails, VerdictPane } from './VerdictPane';
import { Variants } from './Variants';

const ComingFrom = lazy(async () => ({ default: (await import('./ComingFrom')).ComingFrom }));

/** What you have, the verdict on it at every edit, and other ways to get it wrong. */
export function Simulator({ loss }: { readonly loss: string }) {
  const words = useSimulatorText();
  const { ready, fits } = usePage(loss);
  const code = useTargets((state) => state.code);
  const { inspection, wayOut } = useInspection(ready ? code : '', loss);
  const checks = useMemo(() => checksOf(loss), [loss]);
  useCarry(inspection);
  // In the code's editor too: one history for typing, cells and fixes.
  useHistoryKeys(
    useTargets((state) => state.undo),
    useTargets((state) => state.redo),
  );
  return (
    <div className={styles.frame}>
      <section className={styles.verdict}>
        <VerdictPane code={code} inspection={inspection} contrast={wayOut?.contrast ?? null} />
        <Fixes wayOut={wayOut} />
        <VerdictDetails inspection={inspection} />
        <PastedNote />
        <Onward inspection={inspection} />
      </section>
      <section className={styles.have} aria-labelledby="have">
        <div className={styles.head}>
          <h2 id="have" className={styles.heading}>
            {words.have}
          </h2>
          <History loss={loss} code={code} fits={fits} />
        </div>
        <Chain inspection={inspection} />
        <CodeEditor code={code} verdict={inspection.verdict} />
        <Tensors code={code} inspection={inspection} />
        <Checks checks={checks} verdict={inspection.verdict} />
        <Suspense fallback={null}>
          <ComingFrom loss={loss} />
        </Suspense>
      </section>
      <aside className={styles.aside}>
        <Variants loss={loss} code={code} checks={checks} />
        <p className={styles.matrix}>
          {words.sameMistake} <a href="#/targets?at=matrix">{words.matrix} →</a>
        </p>
      </aside>
    </div>
  );
}
