import { useSimulatorText } from '../../../i18n/targets-text';
import type { PythonWarning } from '../../../targets/verdict';
import { Fragment } from 'react';
import { MessageGloss } from '../paste/MessageGloss';
import styles from './verdict-pane.module.css';

/** What PyTorch warns of, verbatim. */
export function Warnings({ warnings }: { readonly warnings: readonly PythonWarning[] }) {
  const words = useSimulatorText();
  if (warnings.length === 0) return null;
  return (
    <>
      <p className={styles.caption}>{words.warnings}</p>
      {warnings.map(({ category, message }) => (
        <Fragment key={message}>
          <pre className={styles.message} data-warning>
            <span>{category}:</span> {message}
          </pre>
          <MessageGloss message={message} />
        </Fragment>
      ))}
    </>
  );
}
