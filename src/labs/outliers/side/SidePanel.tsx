import { lazy, memo, Suspense } from 'react';
import styles from './side.module.css';
import { FormulaPanel } from './FormulaPanel';
import { OtherData } from './OtherData';
import { TakeAway } from '../take/TakeAway';
import { PointTable } from './PointTable';

const CodePanel = lazy(async () => ({ default: (await import('./CodePanel')).CodePanel }));

/** Beside the picture: every point, the formula with its bracket, the code, other data. */
export const SidePanel = memo(function SidePanel() {
  return (
    <div className={styles.side}>
      <PointTable />
      <FormulaPanel />
      <Suspense>
        <CodePanel />
      </Suspense>
      <OtherData />
      <TakeAway />
    </div>
  );
});
