import { useOutliersText } from '../../../i18n/outliers-text';
import { useLab } from '../lab';
import { DescentPanel } from './DescentPanel';
import styles from './plane.module.css';
import { Scatter } from './Scatter';
import { useDescent } from './useDescent';

/** Points in the plane with one line per loss, and beside them the loss over all lines. */
export function LinePicture() {
  const { refusal } = useLab();
  const words = useOutliersText();
  const descent = useDescent();
  return (
    <div className={styles.picture} data-stale={refusal !== null}>
      <Scatter name={words.planeName} tried={descent.line} />
      <DescentPanel descent={descent} />
    </div>
  );
}
