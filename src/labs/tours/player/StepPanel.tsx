import { useEffect, useRef } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useToursText } from '../../../i18n/tours-text';
import { AskForm } from '../ask/AskForm';
import { Outcome } from '../ask/Outcome';
import { Said } from '../Said';
import type { Step, Tour } from '../tour';
import { Changed } from './Changed';
import { isCovered } from './enter-step';
import styles from './panel.module.css';
import { useStepNumbers } from './useStepNumbers';
import { useSteps, useStepKeys } from './useSteps';

/** Whether a step was shown before: at the first one the page is read from its top. */
let entered = false;

/** The words of a step: what is said, what is asked, the answer and why. */
export function StepPanel({
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
  const numbers = useStepNumbers(step);
  const steps = useSteps(tour, step, number);
  useStepKeys(steps, number);
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const asked = useRef(steps.asks);
  useEffect(() => {
    if (asked.current && !steps.asks) answer.current?.scrollIntoView({ block: 'nearest' });
    asked.current = steps.asks;
  }, [steps.asks]);
  useEffect(() => {
    // A reader of the screen goes on at the new step's words; a handle that a presenter holds keeps the focus.
    const { activeElement, body } = document;
    const isFree =
      activeElement === body || activeElement?.closest('[data-touring] nav, #main:focus');
    if (entered && isFree) heading.current?.focus({ preventScroll: true });
    entered = true;
  }, []);
  const of = text.counter(String(number), String(tour.steps.length));
  const title = tour.title[language];
  return (
    <section className={styles.panel} aria-label={text.tour(title)}>
      <p className={styles.top}>
        <a href="#/tours">{text.title}</a>
        <span aria-hidden="true"> · </span>
        <span className={styles.tour}>{title}</span>
        <span className={styles.counter} aria-label={of}>
          {number}
          <span aria-hidden="true"> / {tour.steps.length}</span>
        </span>
      </p>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {step.title[language]}
      </h2>
      <p className={styles.says}>
        <Said text={step.says[language]} step={step} numbers={numbers} />
      </p>
      {step.ask &&
        (steps.asks ? (
          !isCovered(step) && (
            <AskForm
              ask={step.ask}
              step={step}
              numbers={numbers}
              place={{ id: tour.id, step: number }}
              onReveal={steps.reveal}
            />
          )
        ) : (
          <div ref={answer}>
            <Outcome
              ask={step.ask}
              step={step}
              numbers={numbers}
              place={{ id: tour.id, step: number }}
            />
            {step.why && (
              <p className={styles.why}>
                <Said text={step.why[language]} step={step} numbers={numbers} />
              </p>
            )}
          </div>
        ))}
      {!(steps.asks && isCovered(step)) && <Changed tour={tour} step={step} number={number} />}
    </section>
  );
}
