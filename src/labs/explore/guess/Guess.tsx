import { useState } from 'react';
import { useGuessText } from '../../../i18n/guess-text';
import { printNumber } from '../../../i18n/numbers';
import { useScene } from '../../../scene/store-context';
import { useFocus } from '../focus';
import { parseEntry } from '../panels/entry';
import { questionOf } from './answer';
import styles from './guess.module.css';
import { GuessGap } from './GuessGap';
import { keepGuess, recallGuess } from './kept-guess';

const anyNumber = { min: -1e9, max: 1e9 };

/** Asks for the number that the link leaves out, and shows the guess against it once it is revealed. The guess stays on the device. */
export function Guess() {
  const text = useGuessText();
  const { scene, evaluation } = useFocus();
  const revealed = useScene((state) => state.revealed);
  const reveal = useScene((state) => state.reveal);
  const [typed, setTyped] = useState(recallGuess);
  const [refused, setRefused] = useState(false);
  const question = questionOf(scene.hide, evaluation);
  if (!question) return null;
  const entry = parseEntry(typed, anyNumber);
  const guess = entry.kind === 'value' ? entry.value : null;
  if (revealed) {
    if (guess === null) return null;
    const { answer } = question;
    const [mine, right] = [printNumber(guess), printNumber(answer)];
    return (
      <div className={styles.outcome}>
        <p role="status">
          {mine === right
            ? text.exact(right)
            : text.off(mine, right, printNumber(Math.abs(guess - answer), 4))}
        </p>
        {Number.isFinite(answer) && mine !== right && <GuessGap guess={guess} answer={answer} />}
      </div>
    );
  }
  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        if (guess === null && typed.trim() !== '') setRefused(true);
        else reveal(true);
      }}
    >
      <label>
        {text[question.of]}{' '}
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={styles.field}
          value={typed}
          aria-invalid={refused || undefined}
          aria-describedby={refused ? 'guess-note' : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            keepGuess(event.target.value);
            setRefused(false);
          }}
        />
      </label>
      <button className={styles.reveal}>{text.reveal}</button>
      {refused && (
        <span id="guess-note" role="alert">
          {text.notANumber}
        </span>
      )}
    </form>
  );
}
