import { useState } from 'react';
import { useText } from '../i18n/text';
import styles from './copy-number.module.css';

/** A number as a button that copies it, with the sign of code. What came of it is seen and spoken. */
export function CopyNumber({ children }: { readonly children: string }) {
  const words = useText().panels.readout;
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(children.replaceAll('−', '-'));
      setSaid(words.copied);
      setTimeout(() => {
        setSaid('');
      }, 1200);
    } catch {
      // No clipboard (an insecure page): the number can still be selected.
      setSaid(words.copyFailed);
    }
  };
  return (
    <>
      <button type="button" className={styles.copy} title={words.copy} onClick={() => void copy()}>
        {children}
      </button>
      <span className={said === '' ? undefined : styles.copied} aria-live="polite">
        {said}
      </span>
    </>
  );
}
