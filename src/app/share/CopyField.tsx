import { useState } from 'react';
import { useShareText } from '../../i18n/share-text';
import styles from './share.module.css';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly lines?: number;
  readonly focused?: boolean;
}

/** A text to take along: selected by a touch, copied by its button; what came of it is seen and spoken. */
export function CopyField({ label, value, lines = 1, focused = false }: CopyFieldProps) {
  const text = useShareText();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setSaid(text.copied);
    } catch {
      setSaid(text.notCopied);
    }
  };
  return (
    <div className={styles.copyField}>
      <textarea
        readOnly
        aria-label={label}
        rows={lines}
        className={styles.text}
        value={value}
        onFocus={(event) => {
          event.target.select();
        }}
      />
      <button
        type="button"
        className={styles.button}
        autoFocus={focused}
        aria-label={`${text.copy}: ${label}`}
        onClick={() => void copy()}
      >
        {text.copy}
      </button>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </div>
  );
}
