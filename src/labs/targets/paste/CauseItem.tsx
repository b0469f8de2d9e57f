import { printNumber } from '../../../i18n/numbers';
import { usePasteText } from '../../../i18n/targets-paste-text';
import type { Cause } from '../../../targets/recognise/fingerprints/stuck';
import { causeName, causeValues } from './cause-words';
import { openState } from './open-state';
import styles from './paste.module.css';

interface CauseItemProps {
  readonly cause: Cause;
  readonly onDone: (() => void) | undefined;
}

/** One cause: its name beside the value that was computed for it, what happens, how to be sure, the fix. */
export function CauseItem({ cause, onDone }: CauseItemProps) {
  const words = usePasteText();
  const { what, check, fix } = words.causes[cause.id];
  const values = causeValues(cause);
  return (
    <li className={styles.cause}>
      <p className={styles.causeHead}>
        <strong>{causeName(cause, words)}</strong>
        {cause.fit === 'assumed' && values['margin'] !== undefined && (
          <span>{words.assumed(values)}</span>
        )}
        {values['summed'] !== undefined && <span>{words.summed(values)}</span>}
        <span className={styles.value} title={words.computed}>
          {printNumber(cause.value)}
        </span>
      </p>
      <p>{what}</p>
      <dl className={styles.facts}>
        <dt>{words.check}</dt>
        <dd>{check}</dd>
        <dt>{words.fixLabel}</dt>
        <dd>{fix}</dd>
      </dl>
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          openState({ loss: cause.loss, code: cause.code });
          onDone?.();
        }}
      >
        {words.openExample}
      </button>
    </li>
  );
}
