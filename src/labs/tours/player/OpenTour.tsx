import { useLayoutEffect } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useToursText } from '../../../i18n/tours-text';
import { useSceneStore } from '../../../scene/store-context';
import { useTour } from '../useTour';
import { enterStep, stepNumber } from './enter-step';
import styles from './open-tour.module.css';

/** The way into a step: fetches the tour and opens the step, or says that there is none. */
export function OpenTour({ id, step }: { readonly id: string; readonly step: string | null }) {
  const text = useToursText();
  const language = useLanguage();
  const store = useSceneStore();
  const { tour, failed, retry } = useTour(id);
  const number = tour && stepNumber(tour, step);
  useLayoutEffect(() => {
    if (tour && number !== null) enterStep(store, tour, number);
  }, [store, tour, number]);
  if (failed)
    return (
      <div className={styles.page}>
        <h1>{text.failed}</h1>
        <button type="button" className={styles.button} onClick={retry}>
          {text.tryAgain}
        </button>
      </div>
    );
  if (tour && number === null)
    return (
      <div className={styles.page}>
        <h1>{text.unknownStep(step ?? '', tour.title[language], String(tour.steps.length))}</h1>
        <a className={styles.button} href={`#/tours/${id}`}>
          {text.firstStep}
        </a>
        <a href="#/tours">{text.allTours}</a>
      </div>
    );
  return <h1 className={styles.loading}>{tour?.title[language] ?? text.title}</h1>;
}
