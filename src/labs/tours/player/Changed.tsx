import { useToursText } from '../../../i18n/tours-text';
import { useSceneStore } from '../../../scene/store-context';
import type { Step, Tour } from '../tour';
import { enterStep } from './enter-step';
import styles from './panel.module.css';
import { useChanged } from './useChanged';

/** Where the user has moved something on the stage: says that the words are of the step's own picture, and puts it back. */
export function Changed({
  tour,
  step,
  number,
}: {
  readonly tour: Tour;
  readonly step: Step;
  readonly number: number;
}) {
  const text = useToursText();
  const store = useSceneStore();
  if (!useChanged(step)) return null;
  return (
    <p className={styles.changed}>
      {text.changed}{' '}
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          const { revealed, reveal } = store.getState();
          enterStep(store, tour, number);
          reveal(revealed);
        }}
      >
        {text.putBack}
      </button>
    </p>
  );
}
