import { usePasteText } from '../../../i18n/targets-paste-text';
import type { State } from '../../../targets/recognise/family';
import type { RecognisedError } from '../../../targets/recognise/recognise-error';
import { openState } from './open-state';
import styles from './paste.module.css';

/** More losses than these make the choice longer, not better. */
const mostShown = 4;

interface OpenButtonsProps {
  readonly states: readonly State[];
  readonly error: RecognisedError | null;
  /** None of them is to be pressed first. */
  readonly isPlain?: boolean;
  readonly onDone: (() => void) | undefined;
}

/** Opens the very state in the simulator, for each loss it may have been. */
export function OpenButtons({ states, error, isPlain = false, onDone }: OpenButtonsProps) {
  const words = usePasteText();
  return (
    <p className={styles.actions}>
      {states.slice(0, mostShown).map((state, i) => (
        <button
          key={state.loss + state.code}
          type="button"
          className={styles.action}
          data-first={i === 0 && !isPlain}
          onClick={() => {
            openState(state, error);
            onDone?.();
          }}
        >
          {words.open({ loss: state.loss })}
        </button>
      ))}
    </p>
  );
}
