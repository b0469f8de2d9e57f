import { useText } from '../i18n/text';
import { useScene } from '../scene/store-context';
import styles from './Header.module.css';
import { Icon } from './Icon';

/** Back and forth through every change of the scene. */
export function UndoRedo() {
  const { shell } = useText();
  const canUndo = useScene((state) => state.past.length > 0);
  const canRedo = useScene((state) => state.future.length > 0);
  const undo = useScene((state) => state.undo);
  const redo = useScene((state) => state.redo);
  // aria-disabled keeps the focus on a button whose last step was just taken.
  return (
    <div className={styles.history}>
      <button
        type="button"
        className={styles.iconButton}
        aria-label={shell.undo}
        title={shell.undo}
        aria-disabled={!canUndo}
        onClick={undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className={styles.iconButton}
        aria-label={shell.redo}
        title={shell.redo}
        aria-disabled={!canRedo}
        onClick={redo}
      >
        <Icon name="redo" />
      </button>
    </div>
  );
}
