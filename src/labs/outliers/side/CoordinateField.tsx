import { useRef, useState, type KeyboardEvent } from 'react';
import { newGesture } from '../gesture';
import { useOutliers } from '../../../scene/outliers-store';
import styles from './side.module.css';
import { numberText, typedNumber } from './typed-number';

interface CoordinateFieldProps {
  readonly name: string;
  readonly value: number;
  readonly onChange: (value: number, gesture: string) => void;
}

/** A typed coordinate: taken with Enter or on leaving; arrows step it. */
export function CoordinateField({ name, value, onChange }: CoordinateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const gesture = useRef('');
  const commit = () => {
    const next = draft === null ? null : typedNumber(draft);
    setDraft(null);
    if (next !== null && !Object.is(next, value)) onChange(next, newGesture(name));
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') setDraft(null);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      const size = event.shiftKey ? 10 : event.altKey ? 0.1 : 1;
      const next = value + (event.key === 'ArrowUp' ? size : -size);
      setDraft(null);
      onChange(Number(next.toPrecision(12)), gesture.current);
    }
  };
  return (
    <input
      className={styles.coordinate}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={name}
      aria-invalid={draft !== null && draft.trim() !== '' && typedNumber(draft) === null}
      value={draft ?? numberText(value)}
      onFocus={(event) => {
        gesture.current = newGesture(name);
        useOutliers.getState().select(new Set());
        event.target.select();
      }}
      onChange={(event) => {
        setDraft(event.target.value);
      }}
      onKeyDown={press}
      onBlur={commit}
    />
  );
}
