import { lazy, Suspense } from 'react';
import { useText } from '../../i18n/text';
import { useScene } from '../../scene/store-context';
import styles from './RevealStrip.module.css';

const Guess = lazy(async () => ({ default: (await import('./guess/Guess')).Guess }));

/** Where a link leaves something out: says so, and shows it on a tap. Space does the same anywhere on the page. */
export function RevealStrip() {
  const { shell } = useText();
  // A tour asks by itself.
  const hides = useScene(({ scene, route }) => scene.hide.length > 0 && !route.during);
  const revealed = useScene((state) => state.revealed);
  const reveal = useScene((state) => state.reveal);
  if (!hides) return null;
  return (
    <div className={styles.row}>
      <Suspense>
        <Guess />
      </Suspense>
      <button
        type="button"
        className={styles.strip}
        aria-pressed={revealed}
        onClick={() => {
          reveal(!revealed);
        }}
      >
        {revealed ? shell.hideAgain : shell.revealHint}
      </button>
    </div>
  );
}
