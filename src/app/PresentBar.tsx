import { useKeysText } from '../i18n/keys-text';
import { Keys } from './Help';
import styles from './PresentBar.module.css';
import { present, useSettings } from './settings';

/** The line under the picture while presenting: the few keys that matter, and the way out. */
export function PresentBar() {
  const keys = useKeysText();
  const blank = useSettings((settings) => settings.blank);
  return (
    <>
      <footer className={styles.bar}>
        <Keys
          list={[
            [['←', '→'], keys.move],
            [['F'], keys.full],
            [['B'], keys.blank],
            [['G'], keys.gradient],
          ]}
        />
        <button
          type="button"
          className={styles.leave}
          onClick={() => {
            present(false);
          }}
        >
          <kbd>Esc</kbd> {keys.leave}
        </button>
      </footer>
      {blank && (
        <div className={styles.blank}>
          <p role="status">{keys.isBlank}</p>
        </div>
      )}
    </>
  );
}
