import { useSimulatorText } from '../../../i18n/targets-text';
import { useTargets } from '../../../scene/targets-store';
import styles from './simulator.module.css';
import { openingCode } from './usePage';

interface HistoryProps {
  readonly loss: string;
  readonly code: string;
  /** Whether the code fits into the link. */
  readonly fits: boolean;
}

/** Back, forth, back to the loss's own example; and a file for what is too long for a link. */
export function History({ loss, code, fits }: HistoryProps) {
  const words = useSimulatorText();
  const canUndo = useTargets((state) => state.past.length > 0);
  const canRedo = useTargets((state) => state.future.length > 0);
  const undo = useTargets((state) => state.undo);
  const redo = useTargets((state) => state.redo);
  const setCode = useTargets((state) => state.setCode);
  const isOpening = code === openingCode(loss);
  return (
    <div className={styles.history}>
      <button type="button" aria-disabled={!canUndo} onClick={undo}>
        {words.undo}
      </button>
      <button type="button" aria-disabled={!canRedo} onClick={redo}>
        {words.redo}
      </button>
      <button
        type="button"
        aria-disabled={isOpening}
        title={words.startNote}
        onClick={() => {
          setCode(openingCode(loss));
        }}
      >
        {words.start}
      </button>
      {!fits && (
        <p role="status" className={styles.note}>
          {words.tooLong}{' '}
          <button
            type="button"
            onClick={() => {
              save(`${loss}.py`, code);
            }}
          >
            {words.save}
          </button>
        </p>
      )}
    </div>
  );
}

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/x-python' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
