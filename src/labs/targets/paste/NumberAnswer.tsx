import { printNumber } from '../../../i18n/numbers';
import { usePasteText } from '../../../i18n/targets-paste-text';
import { causesOf } from '../../../targets/recognise/fingerprints/causes-of';
import type { Cause, Stuck } from '../../../targets/recognise/fingerprints/stuck';
import { CauseItem } from './CauseItem';
import styles from './paste.module.css';

interface NumberAnswerProps {
  readonly stuck: Stuck;
  readonly causes: readonly Cause[];
  readonly onDone: (() => void) | undefined;
}

/** Every cause that comes to the number, each with the check that tells it from the others. */
export function NumberAnswer({ stuck, causes: own, onDone }: NumberAnswerProps) {
  const words = usePasteText();
  const { classes } = stuck;
  const isOther = own.length === 0 && classes !== null;
  const causes = isOther ? causesOf({ ...stuck, classes: null }) : own;
  const isNear = causes.length > 0 && causes.every(({ fit }) => fit === 'near');
  return (
    <div className={styles.answer}>
      <h3 className={styles.heading}>{words.stuckAt({ value: printNumber(stuck.value) })}</h3>
      <p className={styles.note}>
        {causes.length === 0
          ? words.noCauseText
          : isOther
            ? words.otherwise({ classes: printNumber(classes) })
            : isNear
              ? words.causesNear
              : words.causesFound({ count: String(causes.length) })}
      </p>
      <ol className={styles.causes}>
        {causes.map((cause) => (
          <CauseItem key={cause.code} cause={cause} onDone={onDone} />
        ))}
      </ol>
    </div>
  );
}
