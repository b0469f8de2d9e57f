import { usePlanesText } from '../../../i18n/planes-text';
import styles from './steps.module.css';
import type { Descent } from './useDescent';

/** Takes steps of descent along the pulls, and goes back to where they began. */
export function StepButtons({
  descent,
  why,
}: {
  readonly descent: Descent;
  /** What the step is, in words. */
  readonly why: string;
}) {
  const text = usePlanesText().embedding;
  const steps = descent.trail.length - 1;
  return (
    <div className={styles.steps}>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.button}
          aria-disabled={descent.step === null}
          onClick={() => descent.step?.()}
        >
          {text.step}
        </button>
        <button
          type="button"
          className={styles.plain}
          aria-disabled={descent.rewind === null}
          onClick={() => descent.rewind?.()}
        >
          {text.rewind}
        </button>
        <span className={styles.count}>{steps > 0 ? text.steps(steps) : ''}</span>
      </div>
      <p className={styles.why}>{why}</p>
    </div>
  );
}
