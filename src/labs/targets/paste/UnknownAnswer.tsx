import { glossOf, useGlosses, usePasteText } from '../../../i18n/targets-paste-text';
import styles from './paste.module.css';

interface UnknownAnswerProps {
  readonly isError: boolean;
  readonly nearest: readonly { readonly family: string; readonly sample: string }[];
}

/** An honest no, and the three families whose words come nearest. */
export function UnknownAnswer({ isError, nearest }: UnknownAnswerProps) {
  const words = usePasteText();
  const glosses = useGlosses();
  return (
    <div className={styles.answer}>
      <h3 className={styles.heading}>{words.notRecognised}</h3>
      <p className={styles.note}>{isError ? words.notRecognisedText : words.unknownText}</p>
      <ol className={styles.causes}>
        {nearest.map(({ family, sample }) => (
          <li key={family} className={styles.cause}>
            <pre className={styles.message} lang="en">
              {sample}
            </pre>
            <p>{glossOf(glosses, family)?.says}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
