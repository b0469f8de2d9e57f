import { useState, type SyntheticEvent } from 'react';
import { useOutliersText } from '../../../i18n/outliers-text';
import { add } from '../point-actions';
import styles from './side.module.css';
import { typedNumber } from './typed-number';

/** A point by its numbers. */
export function AddRow({ isLine }: { readonly isLine: boolean }) {
  const words = useOutliersText().table;
  const [x, setX] = useState('');
  const [y, setY] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const [placeY, placeX] = [typedNumber(y), typedNumber(x)];
    if (placeY === null || (isLine && placeX === null)) return;
    add(placeX === null || !isLine ? { y: placeY } : { y: placeY, x: placeX });
    setX('');
    setY('');
  };
  const field = (name: string, value: string, set: (value: string) => void) => (
    <input
      className={styles.coordinate}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={name}
      placeholder={name}
      value={value}
      onChange={(event) => {
        set(event.target.value);
      }}
    />
  );
  return (
    <form className={styles.addRow} onSubmit={submit}>
      {isLine && field(words.addX, x, setX)}
      {field(words.add, y, setY)}
      <button type="submit" className={styles.link}>
        {words.addButton}
      </button>
    </form>
  );
}
