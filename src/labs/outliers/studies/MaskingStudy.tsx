import { useMemo } from 'react';
import { printFixed } from '../../../i18n/numbers';
import { useOutliersText } from '../../../i18n/outliers-text';
import type { MaskingTask } from '../../../fits/task';
import { useOutliers } from '../../../scene/outliers-store';
import { CopyNumbers } from '../../../take/CopyNumbers';
import { fitsOf, useLab } from '../lab';
import { printPercent } from '../print';
import { openPreset } from '../tools/DataMenu';
import { problemOf } from '../useFits';
import { useTask } from '../useTask';
import { MaskingTable } from './MaskingTable';
import styles from './studies.module.css';
import { furthestPair, mostSuspects } from './suspects';

/** Whether outliers hide each other: how far out they stand among all points, each left out alone, and all left out. */
export function MaskingStudy() {
  const all = useOutliersText();
  const words = all.masking;
  const { scene, answer } = useLab();
  const selection = useOutliers((state) => state.selection);
  // The last of the losses is the one that an outlier moves least.
  const residuals = fitsOf(answer).at(-1)?.points.residual ?? [];
  const count = scene.points.y.length;
  const isOfThese = answer?.scene.data === scene.data && residuals.length === count;
  const pair = isOfThese ? furthestPair(residuals) : [];
  const chosen = selection.size > 1 ? [...selection].slice(0, mostSuspects) : pair;
  const named = chosen.toSorted((a, b) => a - b).join(',');
  const task = useMemo((): MaskingTask | null => {
    const suspects = named.split(',').map(Number);
    const left = scene.points.y.length - suspects.length;
    const isEnough = named !== '' && suspects.length > 1 && left > 2;
    if (!isEnough || suspects.some((i) => i >= scene.points.y.length)) return null;
    return { kind: 'masking', problem: problemOf(scene, 'drag'), losses: scene.losses, suspects };
  }, [scene, named]);
  const { task: answered, result, progress } = useTask('masking', task);
  const isShown = result !== null && result.leverage.length === count;
  const names = (answered?.suspects ?? []).map((i) =>
    words.suspect(`target[${i}]`, printFixed(result?.leverage[i] ?? NaN, 2)),
  );
  return (
    <div className={styles.masking}>
      <div className={styles.maskingWords}>
        {isShown && (
          <p>
            <CopyNumbers>{words.about(names)}</CopyNumbers>
          </p>
        )}
        {count < 5 && <p>{words.tooFew}</p>}
        <p>{words.choose}</p>
        {scene.data !== 'masked-pair' && (
          <button
            type="button"
            className={styles.plant}
            onClick={() => {
              openPreset('masked-pair');
            }}
          >
            {words.plant}
          </button>
        )}
        {progress !== null && (
          <p className={styles.progress}>{all.progress(printPercent(progress))}</p>
        )}
      </div>
      <div className={styles.tableBox} role="group" tabIndex={0} aria-label={words.table}>
        {isShown && <MaskingTable masking={result} />}
      </div>
    </div>
  );
}
