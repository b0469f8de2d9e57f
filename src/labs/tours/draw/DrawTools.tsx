import { useText } from '../../../i18n/text';
import { useToursText } from '../../../i18n/tours-text';
import { useHistoryKeys } from '../../../scene/useHistoryKeys';
import styles from './draw.module.css';
import { useDrawHistory } from './draw-history';
import { blank } from './drawn';

/** What is done with the curve beside drawing it: cleared, and gone back and forth through. */
export function DrawTools({
  id,
  number,
  isBlank,
}: {
  readonly id: string;
  readonly number: number;
  readonly isBlank: boolean;
}) {
  const text = useToursText();
  const { shell } = useText();
  const draw = useDrawHistory((state) => state.draw);
  const undo = useDrawHistory((state) => state.undo);
  const redo = useDrawHistory((state) => state.redo);
  const isHere = useDrawHistory(({ place }) => place === `${id}/${number}`);
  const canUndo = useDrawHistory(({ past }) => past.length > 0) && isHere;
  const canRedo = useDrawHistory(({ future }) => future.length > 0) && isHere;
  const back = () => {
    undo(id, number);
  };
  const forth = () => {
    redo(id, number);
  };
  useHistoryKeys(back, forth);
  return (
    <>
      <p className={styles.hint}>{text.draw}</p>
      <button
        type="button"
        className={styles.button}
        disabled={isBlank}
        onClick={() => {
          draw(id, number, blank);
        }}
      >
        {text.clear}
      </button>
      <button type="button" className={styles.button} disabled={!canUndo} onClick={back}>
        {shell.undo}
      </button>
      <button type="button" className={styles.button} disabled={!canRedo} onClick={forth}>
        {shell.redo}
      </button>
    </>
  );
}
