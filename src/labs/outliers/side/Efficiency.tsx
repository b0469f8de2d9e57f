import { useEffect, useState } from 'react';
import { printFixed } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import { CopyNumbers } from '../../../take/CopyNumbers';
import { useLab } from '../lab';
import { useTasks } from '../useTasks';
import styles from './side.module.css';

interface Known {
  readonly efficiency: number;
  readonly sensitivity: number;
}

/** What the loss's tuning costs where no outlier is, and what it saves where one is. */
export function Efficiency({ loss }: { readonly loss: string }) {
  const words = useOutliersText().formula;
  const known = useEfficiency(loss);
  if (!known || !Number.isFinite(known.efficiency)) return <p className={styles.note}>&nbsp;</p>;
  const { efficiency, sensitivity } = known;
  return (
    <p className={styles.note}>
      <output aria-label={words.efficiency('')}>
        <CopyNumbers>{words.efficiency(`${printFixed(100 * efficiency, 1)} %`)}</CopyNumbers>
      </output>
      {'; '}
      {Number.isFinite(sensitivity) ? (
        <CopyNumbers>{words.sensitivity(printFixed(sensitivity, 2))}</CopyNumbers>
      ) : (
        words.unbounded
      )}
    </p>
  );
}

function useEfficiency(id: string): Known | null {
  const tasks = useTasks();
  const { scene } = useLab();
  const [known, setKnown] = useState<Known | null>(null);
  const loss = scene.losses.find((fit) => fit.loss === id);
  useEffect(() => {
    if (!tasks || !loss) return undefined;
    let current = true;
    void tasks.run('efficiency', { kind: 'efficiency', losses: [{ loss }] }).then((outcome) => {
      if (!current || typeof outcome === 'string' || outcome.kind === 'refused') return;
      const [entry] = outcome.efficiencies;
      if (entry && 'efficiency' in entry)
        setKnown({
          efficiency: entry.efficiency[0] ?? NaN,
          sensitivity: entry.grossErrorSensitivity[0] ?? NaN,
        });
    });
    return () => {
      current = false;
    };
  }, [tasks, loss]);
  return known;
}
