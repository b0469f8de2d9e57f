import { useSimulatorText } from '../../../i18n/targets-text';
import { useHistoryKeys } from '../../../scene/useHistoryKeys';
import { useHomeHistory } from './home-history';
import styles from './home-history.module.css';

/** Back and forth through what was set on this page, with Ctrl-Z and its kin too. */
export function HomeHistory() {
  const words = useSimulatorText();
  const canUndo = useHomeHistory((state) => state.past.length > 0);
  const canRedo = useHomeHistory((state) => state.future.length > 0);
  const undo = useHomeHistory((state) => state.undo);
  const redo = useHomeHistory((state) => state.redo);
  useHistoryKeys(undo, redo);
  return (
    <div className={styles.history}>
      <button type="button" aria-disabled={!canUndo} onClick={undo}>
        {words.undo}
      </button>
      <button type="button" aria-disabled={!canRedo} onClick={redo}>
        {words.redo}
      </button>
    </div>
  );
}
