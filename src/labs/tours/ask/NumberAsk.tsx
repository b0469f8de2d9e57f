import { useState } from 'react';
import { printNumber } from '../../../i18n/numbers';
import { useToursText } from '../../../i18n/tours-text';
import type { TourStep } from '../../../scene/scene';
import { keepGuess, useGuess } from '../progress';
import styles from './ask.module.css';
import { readGuess } from './read-guess';

/** The field for a guessed number. */
export function NumberAsk({ place: { id, step } }: { readonly place: TourStep }) {
  const text = useToursText();
  const kept = useGuess(id, step);
  const [typed, setTyped] = useState(typeof kept === 'number' ? printNumber(kept) : '');
  const refused = typed.trim() !== '' && typed.trim() !== '-' && readGuess(typed) === null;
  return (
    <div className={styles.number}>
      <label>
        {text.guess}
        <input
          type="text"
          inputMode="text"
          enterKeyHint="done"
          autoComplete="off"
          className={styles.field}
          value={typed}
          aria-invalid={refused || undefined}
          aria-describedby={refused ? 'tour-question tour-refused' : 'tour-question'}
          onChange={(event) => {
            setTyped(event.target.value);
            keepGuess(id, step, readGuess(event.target.value));
          }}
        />
      </label>
      {refused && (
        <span id="tour-refused" className={styles.hint}>
          {text.notANumber}
        </span>
      )}
    </div>
  );
}
