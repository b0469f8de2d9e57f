import { useText } from '../i18n/text';
import { Keys } from './Help';
import styles from './PresentBar.module.css';
import { present, useSettings } from './settings';

/** The line under the picture while presenting: the few keys that matter, and the way out. */
export function PresentBar() {
  const { shell } = useText();
  const blank = useSettings((settings) => settings.blank);
  return (
    <>
      <footer className={styles.bar}>
        <Keys
          list={[
            [['←', '→'], shell.keys.move],
            [['F'], shell.keys.full],
            [['B'], shell.keys.blank],
            [['G'], shell.keys.gradient],
          ]}
        />
        <button
          type="button"
          className={styles.leave}
          onClick={() => {
            present(false);
          }}
        >
          <kbd>Esc</kbd> {shell.keys.leave}
        </button>
      </footer>
      {blank && (
        <div className={styles.blank}>
          <p role="status">{shell.blank}</p>
        </div>
      )}
    </>
  );
}
