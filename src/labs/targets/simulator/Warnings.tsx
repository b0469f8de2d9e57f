import { useSimulatorText } from '../../../i18n/targets-text';
import type { PythonWarning } from '../../../targets/verdict';
import styles from './verdict-pane.module.css';

/** What PyTorch warns of, verbatim. */
export function Warnings({ warnings }: { readonly warnings: readonly PythonWarning[] }) {
  const words = useSimulatorText();
  if (warnings.length === 0) return null;
  return (
    <>
      <p className={styles.caption}>{words.warnings}</p>
      {warnings.map(({ category, message }) => (
        <pre key={message} className={styles.message} data-warning>
          <span>{category}:</span> {message}
        </pre>
      ))}
    </>
  );
}
