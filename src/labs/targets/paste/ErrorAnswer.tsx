import { glossOf, useGlosses, usePasteText } from '../../../i18n/targets-paste-text';
import type { RecognisedError } from '../../../targets/recognise/recognise-error';
import { GlossText } from './GlossText';
import { OpenButtons } from './OpenButtons';
import styles from './paste.module.css';

interface ErrorAnswerProps {
  readonly error: RecognisedError;
  readonly onDone: (() => void) | undefined;
}

/** A recognised message: its own words, what they mean, the cause, the fix, and the way to the state that makes it. */
export function ErrorAnswer({ error, onDone }: ErrorAnswerProps) {
  const words = usePasteText();
  const gloss = glossOf(useGlosses(), error.family);
  const { framework, message, states, isOlder } = error;
  const isForeign = framework !== 'PyTorch';
  return (
    <div className={styles.answer}>
      <p className={styles.caption}>{framework}</p>
      <pre className={styles.message} lang="en">
        {message}
      </pre>
      {gloss && <GlossText gloss={gloss} />}
      {(isOlder || states[0].isScaled) && (
        <p className={styles.note}>
          {isOlder && !isForeign && words.olderNote} {states[0].isScaled && words.scaledNote}
        </p>
      )}
      {isForeign && <p className={styles.caption}>{words.inTorch}</p>}
      <OpenButtons states={states} error={error} onDone={onDone} />
    </div>
  );
}
