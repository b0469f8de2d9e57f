import { useLanguage } from '../../../i18n/language';
import { printNumber } from '../../../i18n/numbers';
import { useToursText } from '../../../i18n/tours-text';
import type { TourStep } from '../../../scene/scene';
import { CopyNumber } from '../../../take/CopyNumber';
import { useGuess } from '../progress';
import type { Ask, Step } from '../tour';
import styles from './ask.module.css';
import { ChoiceOutcome } from './ChoiceOutcome';
import { GuessLine } from './GuessLine';

/** The answer, against the guess where there was one. */
export function Outcome({
  ask,
  step,
  numbers,
  place,
}: {
  readonly ask: Ask;
  readonly step: Step;
  readonly numbers: ReadonlyMap<string, number> | null;
  readonly place: TourStep;
}) {
  const text = useToursText();
  const language = useLanguage();
  const guess = useGuess(place.id, place.step);
  // What a drawn curve missed by stands under the drawing.
  if (ask.kind === 'curve') return null;
  if (ask.kind === 'choice')
    return (
      <ChoiceOutcome ask={ask} numbers={numbers} guess={typeof guess === 'number' ? guess : null} />
    );
  const answer = numbers?.get(ask.answer);
  if (answer === undefined) return null;
  const isGradient = step.numbers?.[ask.answer]?.startsWith('gradient') ?? false;
  const shown = printNumber(answer, 4);
  const guessed = typeof guess === 'number' ? guess : null;
  const hits = guessed !== null && (guessed === answer || printNumber(guessed, 4) === shown);
  return (
    <div role="status" className={styles.outcome}>
      <p className={styles.asked}>{ask.question[language]}</p>
      <p className={styles.big} data-tone={isGradient ? 'gradient' : 'loss'}>
        <CopyNumber>{shown}</CopyNumber>
      </p>
      {guessed !== null && (
        <p className={styles.verdict}>
          {hits ? text.exact : text.off(printNumber(Math.abs(guessed - answer), 4))}
        </p>
      )}
      {guessed !== null && !hits && Number.isFinite(answer) && (
        <GuessLine guess={guessed} answer={answer} tone={isGradient ? 'gradient' : 'loss'} />
      )}
    </div>
  );
}
