import { CopyNumber } from '../../../take/CopyNumber';
import styles from './readout.module.css';

interface ValueProps {
  /** `loss`, `gradient`, `gradient input1`. */
  readonly name: string;
  readonly tone: 'loss' | 'gradient';
  readonly children: string;
}

/** A number that was computed, read by its name and copied by a click. It does not speak while it moves. */
export function Value({ name, tone, children }: ValueProps) {
  return (
    <output aria-label={name} aria-live="off" className={styles[tone]}>
      <CopyNumber>{children}</CopyNumber>
    </output>
  );
}
