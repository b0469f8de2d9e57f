import { useTroubleText } from '../i18n/trouble-text';
import { useSceneStore } from '../scene/store-context';
import { reset } from '../scene/transitions';
import styles from './Broken.module.css';

/** What stands in the place of a part that threw: the words for a report, and the way back. */
export function Broken({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  const { broken } = useTroubleText();
  const store = useSceneStore();
  const details = `${error.stack ?? error.message}\n\n${location.href}\n${navigator.userAgent}`;
  return (
    <div role="alert" className={styles.broken}>
      <h1>{broken.title}</h1>
      <p>{broken.text}</p>
      <p className={styles.actions}>
        <button
          type="button"
          onClick={() => {
            store.getState().change(reset());
            onRetry();
          }}
        >
          {broken.reset}
        </button>
        <button type="button" onClick={() => void navigator.clipboard.writeText(details)}>
          {broken.copy}
        </button>
      </p>
      <pre>{details}</pre>
    </div>
  );
}
