import { useSimulatorText } from '../../../i18n/targets-text';
import { olderWordings } from '../../../targets/causes';
import type { Verdict } from '../../../targets/verdict';
import { MessageGloss } from '../paste/MessageGloss';
import styles from './verdict-pane.module.css';

/** PyTorch's exception in its own words, and the words it had before. */
export function Raises({
  verdict,
}: {
  readonly verdict: Extract<Verdict, { readonly kind: 'raises' }>;
}) {
  const words = useSimulatorText();
  const { type, message } = verdict.exception;
  const older = olderWordings(message);
  return (
    <>
      <p className={styles.caption}>{words.verbatim}</p>
      <pre className={styles.message}>
        <span>{type}:</span> {message}
      </pre>
      <MessageGloss message={message} />
      {older.length > 0 && (
        <>
          <p className={styles.caption}>{words.older}</p>
          <ul className={styles.older}>
            {older.map((wording) => (
              <li key={wording}>
                <code>{wording}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
