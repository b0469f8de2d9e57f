import { useState, type MouseEvent } from 'react';
import { useFigureText } from '../i18n/figure-text';
import styles from './copy-table.module.css';
import { tableText } from './table-text';

/** Copies the table that stands beside it in the same element, as it is shown. */
export function CopyTable() {
  const words = useFigureText();
  const [said, setSaid] = useState('');
  const copy = async ({ currentTarget }: MouseEvent) => {
    const table = currentTarget.parentElement?.querySelector('table');
    try {
      await navigator.clipboard.writeText(table ? tableText(table) : '');
      setSaid(words.copied);
    } catch {
      // No clipboard (an insecure page): the table can still be selected.
      setSaid(words.copyFailed);
    }
  };
  return (
    <>
      <button type="button" className={styles.copy} onClick={(event) => void copy(event)}>
        {words.copy}
      </button>{' '}
      <span role="status" className={styles.said}>
        {said}
      </span>
    </>
  );
}
