import { useLanguage } from '../../../i18n/language';
import { useToursText } from '../../../i18n/tours-text';
import type { TourStep } from '../../../scene/scene';
import { Said } from '../Said';
import type { Ask, Step } from '../tour';
import styles from './ask.module.css';
import { ChoiceAsk } from './ChoiceAsk';
import { NumberAsk } from './NumberAsk';

interface Props {
  readonly ask: Ask;
  readonly step: Step;
  readonly numbers: ReadonlyMap<string, number> | null;
  readonly place: TourStep;
  readonly onReveal: () => void;
  /** On the stage, where it is the page's heading; else beside the picture. */
  readonly large?: boolean;
}

/** Asks before the answer is shown. Whoever does not want to guess goes on without. */
export function AskForm({ ask, step, numbers, place, onReveal, large = false }: Props) {
  const text = useToursText();
  const language = useLanguage();
  const Question = large ? 'h1' : 'p';
  return (
    <form
      className={styles.ask}
      data-large={large || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        onReveal();
      }}
    >
      <Question id="tour-question" className={styles.question}>
        <Said text={ask.question[language]} step={step} numbers={numbers} />
      </Question>
      {ask.kind === 'number' && <NumberAsk place={place} />}
      {ask.kind === 'choice' && <ChoiceAsk options={ask.options} place={place} />}
      <p className={styles.hint}>{text.noGuess}</p>
    </form>
  );
}
