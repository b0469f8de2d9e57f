import { useLanguage } from '../../../i18n/language';
import type { TourStep } from '../../../scene/scene';
import { keepGuess, useGuess } from '../progress';
import type { Option } from '../tour';
import styles from './ask.module.css';

/** The answers to choose from. */
export function ChoiceAsk({
  options,
  place: { id, step },
}: {
  readonly options: readonly Option[];
  readonly place: TourStep;
}) {
  const language = useLanguage();
  const guess = useGuess(id, step);
  return (
    <div role="radiogroup" aria-labelledby="tour-question" className={styles.options}>
      {options.map((option, i) => (
        <label key={i} className={styles.option}>
          <input
            type="radio"
            name="tour-choice"
            checked={guess === i}
            onChange={() => {
              keepGuess(id, step, i);
            }}
          />
          <span>{option.text[language]}</span>
        </label>
      ))}
    </div>
  );
}
