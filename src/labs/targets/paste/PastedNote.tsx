import { glossOf, useGlosses, usePasteText } from '../../../i18n/targets-paste-text';
import { useTargets } from '../../../scene/targets-store';
import { GlossText } from './GlossText';
import { OpenButtons } from './OpenButtons';
import { dismissNote, usePastedNote } from './pasted-note';
import styles from './paste.module.css';

/** What was pasted, beside the state that makes it: its words, the usual cause and the fix, and what else it may have been. */
export function PastedNote() {
  const words = usePasteText();
  const glosses = useGlosses();
  const note = usePastedNote((state) => state.note);
  const isHere = useTargets(({ loss }) => loss === note?.state.loss);
  if (!note || !isHere) return null;
  const { error, state, isSame } = note;
  const gloss = glossOf(glosses, error.family);
  const others = error.states.filter(({ loss }) => loss !== state.loss);
  const isForeign = error.framework !== 'PyTorch';
  return (
    <section className={styles.pasted} aria-label={words.pasted}>
      <p className={styles.caption}>
        {words.pasted}
        <button type="button" className={styles.link} onClick={dismissNote}>
          {words.dismiss}
        </button>
      </p>
      {!isSame && (
        <pre className={styles.message} lang="en">
          {error.message}
        </pre>
      )}
      {gloss && <GlossText gloss={gloss} />}
      {!isSame && (
        <p className={styles.note}>
          {isForeign ? words.inTorch : !state.isScaled && words.olderNote}{' '}
          {state.isScaled && words.scaledNote}
        </p>
      )}
      {others.length > 0 && (
        <>
          <p className={styles.caption}>{words.others}</p>
          <OpenButtons states={others} error={error} isPlain onDone={undefined} />
        </>
      )}
    </section>
  );
}
