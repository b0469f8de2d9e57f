import type { Evaluation } from '../../../compute/api';
import { printNumber } from '../../../i18n/numbers';
import styles from './article.module.css';
import type { Stated } from './claim';

/** A sentence with its numbers filled in, each in the colour of what it is; a thin space holds a number's place until it is there. */
export function Finding({
  sentence,
  numbers,
  answers,
}: {
  readonly sentence: string;
  readonly numbers: Readonly<Record<string, Stated>>;
  readonly answers: readonly Evaluation[] | null;
}) {
  return (
    <p className={styles.finding}>
      {sentence.split(/(\{\w+\})/).map((part, i) => {
        const stated = part.startsWith('{') ? numbers[part.slice(1, -1)] : undefined;
        if (!stated) return part;
        return (
          <span key={i} className={styles[stated.tone]}>
            {answers ? printNumber(stated.pick(answers)) : '…'}
          </span>
        );
      })}
    </p>
  );
}
