import { useText } from '../../../i18n/text';
import { useState } from 'react';
import styles from './readout.module.css';

interface ValueProps {
  /** `loss`, `gradient`, `gradient input1`. */
  readonly name: string;
  readonly tone: 'loss' | 'gradient';
  readonly children: string;
}

/** A number that was computed, read by its name and copied by a click. It does not speak while it moves. */
export function Value({ name, tone, children }: ValueProps) {
  const words = useText().panels.readout;
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(children.replaceAll('−', '-'));
      setCopied(true);
      setTimeout(() => {
        setCopied(false);
      }, 1200);
    } catch {
      // No clipboard (an insecure page): the number can still be selected.
    }
  };
  return (
    <output aria-label={name} aria-live="off" className={styles[tone]}>
      <button type="button" className={styles.copy} title={words.copy} onClick={() => void copy()}>
        {children}
      </button>
      {isCopied && (
        <span className={styles.copied} aria-hidden="true">
          {words.copied}
        </span>
      )}
    </output>
  );
}
