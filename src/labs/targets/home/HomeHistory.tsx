import { useEffect } from 'react';
import { useSimulatorText } from '../../../i18n/targets-text';
import { useHomeHistory } from './home-history';
import styles from './home-history.module.css';

/** Back and forth through what was set on this page, with Ctrl-Z and its kin too. */
export function HomeHistory() {
  const words = useSimulatorText();
  const canUndo = useHomeHistory((state) => state.past.length > 0);
  const canRedo = useHomeHistory((state) => state.future.length > 0);
  const undo = useHomeHistory((state) => state.undo);
  const redo = useHomeHistory((state) => state.redo);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return;
      const key = event.key.toLowerCase();
      if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else if (key === 'z') undo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
    };
  }, [undo, redo]);
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
