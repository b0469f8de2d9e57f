import { useOutliersText } from '../../../i18n/outliers-text';
import { contractOf } from '../../../losses/index';
import { fittable } from '../../../scene/outliers-scene';
import { useOutliers } from '../../../scene/outliers-store';
import { toggleLoss } from '../../../scene/outliers-transitions';
import styles from './tools.module.css';

/** Which losses are fitted: pressed ones have a row. */
export function LossChips() {
  const words = useOutliersText();
  const losses = useOutliers((state) => state.scene.losses);
  const change = useOutliers((state) => state.change);
  return (
    <div className={styles.chips} role="group" aria-label={words.toolbar.losses}>
      {fittable.map((loss) => {
        const short = contractOf(loss)?.short;
        if (short === undefined) return null;
        return (
          <button
            key={loss}
            type="button"
            className={styles.chip}
            aria-pressed={losses.some((fit) => fit.loss === loss)}
            aria-label={words.toolbar.show(short)}
            onClick={() => {
              change(toggleLoss(loss));
            }}
          >
            {short}
          </button>
        );
      })}
    </div>
  );
}
