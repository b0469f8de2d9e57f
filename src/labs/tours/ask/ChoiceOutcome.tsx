import { useLanguage } from '../../../i18n/language';
import { printNumber } from '../../../i18n/numbers';
import { useToursText } from '../../../i18n/tours-text';
import { CopyNumber } from '../../../take/CopyNumber';
import type { Ask } from '../tour';
import styles from './ask.module.css';

type Choice = Extract<Ask, { kind: 'choice' }>;

/** The answers again, the right one marked, with the numbers behind them as bars on one scale; the gap to the chosen one is shaded. */
export function ChoiceOutcome({
  ask,
  numbers,
  guess,
}: {
  readonly ask: Choice;
  readonly numbers: ReadonlyMap<string, number> | null;
  readonly guess: number | null;
}) {
  const text = useToursText();
  const language = useLanguage();
  const right = ask.options[ask.right]?.text[language] ?? '';
  const values = ask.options.map(({ number }) =>
    number === undefined ? null : (numbers?.get(number) ?? null),
  );
  const most = Math.max(...values.map((value) => Math.abs(value ?? 0)));
  const shareOf = (i: number) => (most > 0 ? Math.abs(values[i] ?? 0) / most : 0);
  return (
    <div role="status" className={styles.outcome}>
      <p className={styles.asked}>{ask.question[language]}</p>
      {guess !== null && (
        <p className={styles.verdict}>
          {guess === ask.right ? text.rightChoice : text.wrongChoice(right)}
        </p>
      )}
      <ul className={styles.results}>
        {ask.options.map((option, i) => {
          const value = values[i] ?? null;
          const gap = i === guess && i !== ask.right ? shareOf(ask.right) - shareOf(i) : 0;
          return (
            <li key={i} className={styles.result} data-right={i === ask.right || undefined}>
              <span className={styles.mark} aria-hidden="true">
                {i === ask.right ? '●' : i === guess ? '○' : ''}
              </span>
              <span>
                {option.text[language]}
                {i === guess && <span className={styles.chosen}> {text.chosen}</span>}
              </span>
              {value !== null && (
                <span className={styles.value}>
                  <CopyNumber>{printNumber(value, 4)}</CopyNumber>
                </span>
              )}
              {value !== null && (
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ inlineSize: `${shareOf(i) * 100}%` }} />
                  {gap !== 0 && (
                    <i
                      style={{
                        insetInlineStart: `${Math.min(shareOf(i), shareOf(ask.right)) * 100}%`,
                        inlineSize: `${Math.abs(gap) * 100}%`,
                      }}
                    />
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
