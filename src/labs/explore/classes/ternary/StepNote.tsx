import type { CSSProperties } from 'react';
import { printFixed } from '../../../../i18n/numbers';
import type { ScenesText } from '../../../../i18n/scenes-text';
import { useHidden } from '../../../../scene/hidden';
import { StepButtons } from '../../plane/StepButtons';
import { useDescent } from '../../plane/useDescent';
import type { RowNumbers } from '../row-numbers';
import { stepRate } from './map-request';
import styles from './Ternary.module.css';

interface StepNoteProps {
  readonly text: ScenesText;
  readonly numbers: RowNumbers | null;
  /** The loss after one step. */
  readonly next: number | null;
  readonly style: CSSProperties;
}

/** Beside the map: the loss, what one step makes of it, and the steps. */
export function StepNote({ text, numbers, next, style }: StepNoteProps) {
  const noGradient = useHidden('gradient');
  const noValues = useHidden('values');
  const descent = useDescent(stepRate);
  return (
    <div className={styles.note} style={style}>
      {numbers && !noValues && (
        <p className={styles.loss}>
          {printFixed(numbers.value, 2)} <span className={styles.word}>{text.loss}</span>
          {next !== null && !noGradient && (
            <span className={styles.after}>{text.ternary.after(printFixed(next, 2))}</span>
          )}
        </p>
      )}
      {!noGradient && <StepButtons descent={descent} why={text.ternary.stepWhy} />}
    </div>
  );
}
