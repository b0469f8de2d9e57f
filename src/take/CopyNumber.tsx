import { useText } from '../i18n/text';
import styles from './copy-number.module.css';
import { useCopied } from './useCopied';

/** A number as a button that copies it, with the sign of code. What came of it is seen and spoken. */
export function CopyNumber({ children }: { readonly children: string }) {
  const words = useText().panels.readout;
  const { said, copy } = useCopied();
  return (
    <>
      <button
        type="button"
        data-number
        className={styles.copy}
        title={words.copy}
        onClick={() => void copy(children)}
      >
        {children}
      </button>
      <span className={said === '' ? undefined : styles.copied} aria-live="polite">
        {said}
      </span>
    </>
  );
}
