import { useTroubleText } from '../../i18n/trouble-text';
import { useSceneStore } from '../../scene/store-context';
import { reset } from '../../scene/transitions';
import styles from './BrokenPicture.module.css';
import { StageTitle } from './StageTitle';

/** Stands where the picture was when drawing it threw; panels and controls go on. */
export function BrokenPicture({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  const { broken } = useTroubleText();
  const store = useSceneStore();
  const details = `${error.stack ?? error.message}\n\n${location.href}`;
  return (
    <div role="alert" className={styles.broken}>
      <StageTitle title={broken.picture}>{broken.text}</StageTitle>
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
      <pre>{error.message}</pre>
    </div>
  );
}
