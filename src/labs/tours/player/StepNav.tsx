import { useLanguage } from '../../../i18n/language';
import { useToursText } from '../../../i18n/tours-text';
import type { Step, Tour } from '../tour';
import styles from './nav.module.css';
import { NextTour } from './NextTour';
import { useSteps } from './useSteps';

/** The way back, on, and to any step. */
export function StepNav({
  tour,
  step,
  number,
}: {
  readonly tour: Tour;
  readonly step: Step;
  readonly number: number;
}) {
  const text = useToursText();
  const language = useLanguage();
  const { asks, go, onward } = useSteps(tour, step, number);
  const last = number === tour.steps.length;
  return (
    <nav className={styles.nav} aria-label={text.tour(tour.title[language])}>
      <ol className={styles.steps}>
        {tour.steps.map(({ title }, i) => (
          <li key={i}>
            <button
              type="button"
              className={styles.step}
              aria-current={i + 1 === number ? 'step' : undefined}
              aria-label={`${i + 1}. ${title[language]}`}
              onClick={() => {
                go(i + 1);
              }}
            />
          </li>
        ))}
      </ol>
      {last && !asks && <NextTour id={tour.id} />}
      <div className={styles.row}>
        <button
          type="button"
          className={styles.back}
          data-step="previous"
          disabled={number === 1}
          onClick={() => {
            go(number - 1);
          }}
        >
          ← {text.back}
        </button>
        {last && !asks ? (
          <>
            <a className={styles.next} href="#/tours">
              {text.finish}
            </a>
            {/* The end: a clicker goes no further. */}
            <span hidden data-step="next" />
          </>
        ) : (
          <button type="button" className={styles.next} data-step="next" onClick={onward}>
            {asks ? text.show : `${text.next} →`}
          </button>
        )}
      </div>
    </nav>
  );
}
