import { useSwitchText } from '../../i18n/targets-switch-text';
import { useSimulatorText } from '../../i18n/targets-text';
import { causeOf } from '../../targets/causes';
import type { Exception, PythonWarning } from '../../targets/verdict';
import styles from './verbatim.module.css';

/** PyTorch's exception in its own words, and under it what it is about. */
export function Raised({ exception }: { readonly exception: Exception }) {
  const { causes } = useSimulatorText();
  return (
    <>
      <p className={styles.message}>
        <span className={styles.type}>{exception.type}:</span> {exception.message}
      </p>
      <p className={styles.cause}>{causes[causeOf(exception.message)]}</p>
    </>
  );
}

/** PyTorch's warnings in its own words. */
export function Warned({ warnings }: { readonly warnings: readonly PythonWarning[] }) {
  const words = useSwitchText();
  if (warnings.length === 0) return null;
  return (
    <>
      <p className={styles.warns}>{words.warns}</p>
      {warnings.map(({ category, message }) => (
        <p key={message} className={styles.message}>
          <span className={styles.type}>{category}:</span> {message}
        </p>
      ))}
    </>
  );
}
