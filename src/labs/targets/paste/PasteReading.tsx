import { useEffect } from 'react';
import { useGlosses, usePasteText } from '../../../i18n/targets-paste-text';
import { Answer } from './Answer';
import { lineOf } from './line';
import { openState } from './open-state';
import styles from './paste.module.css';
import { useReading } from './read';

interface PasteReadingProps {
  readonly text: string;
  /** Enter was pressed on this very text. */
  readonly isEntered: boolean;
  readonly onEnter: () => void;
  /** What was pasted is open elsewhere. */
  readonly onDone: () => void;
}

/** A longer line stands below the field, where it can be read to its end. */
const mostBeside = 34;

/** In Latin letters: a Chinese one is as wide as two. */
const widthOf = (line: string): number => line.replace(/[\u2e80-\uffef]/g, '--').length;

/** The live reading beside the header's field; Enter or a click goes on to the simulator, or opens the answer below. */
export function PasteReading({ text, isEntered, onEnter, onDone }: PasteReadingProps) {
  const words = usePasteText();
  const glosses = useGlosses();
  const pasted = useReading(text);
  const line = lineOf(pasted, words, glosses);
  useEffect(() => {
    if (!isEntered) return;
    if (pasted.kind === 'error') openState(pasted.error.states[0], pasted.error);
    else if (pasted.kind === 'code' || pasted.kind === 'tensor') openState(pasted.state);
    else return;
    onDone();
  }, [isEntered, pasted, onDone]);
  const isAnswered = pasted.kind === 'number' || pasted.kind === 'unknown';
  return (
    <>
      <button
        type="button"
        className={styles.reading}
        data-long={widthOf(line) > mostBeside}
        onClick={onEnter}
      >
        <span aria-hidden="true">→</span>
        <output>{line}</output>
        <kbd className={styles.enter} aria-hidden="true">
          Enter
        </kbd>
      </button>
      {isEntered && isAnswered && (
        <div className={styles.panel}>
          <Answer pasted={pasted} onDone={onDone} />
        </div>
      )}
    </>
  );
}
