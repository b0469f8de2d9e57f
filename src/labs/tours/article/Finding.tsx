import type { Evaluation } from '../../../compute/api';
import { printNumber } from '../../../i18n/numbers';
import { CopyNumber } from '../../../take/CopyNumber';
import styles from './article.module.css';
import type { Stated } from './claim';

/** The sentence as plain text. */
export function plainFinding(
  sentence: string,
  numbers: Readonly<Record<string, Stated>>,
  answers: readonly Evaluation[],
): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (slot, name: string) => {
    const stated = numbers[name];
    return stated ? printNumber(stated.pick(answers)) : slot;
  });
}

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
            {answers ? <CopyNumber>{printNumber(stated.pick(answers))}</CopyNumber> : '…'}
          </span>
        );
      })}
    </p>
  );
}
