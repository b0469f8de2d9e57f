import { useToursText } from '../../../i18n/tours-text';
import { useSceneStore } from '../../../scene/store-context';
import type { TourStep } from '../../../scene/scene';
import { AskForm } from '../ask/AskForm';
import type { Ask, Step } from '../tour';
import styles from './cover.module.css';
import { useStageCode } from './useStageCode';
import { useStepNumbers } from './useStepNumbers';

/** In the picture's place until the answer is shown: the question, large, and the code that it is about. */
export function Cover({
  step,
  ask,
  place,
}: {
  readonly step: Step;
  readonly ask: Ask;
  readonly place: TourStep;
}) {
  const text = useToursText();
  const store = useSceneStore();
  const numbers = useStepNumbers(step, 'tour-cover');
  const code = useStageCode(step.scene);
  return (
    <div className={styles.cover}>
      <AskForm
        large
        ask={ask}
        step={step}
        numbers={numbers}
        place={place}
        onReveal={() => {
          store.getState().reveal(true);
        }}
      />
      {code !== '' && (
        <pre className={styles.code} tabIndex={0} aria-label={text.code}>
          <code>{code}</code>
        </pre>
      )}
    </div>
  );
}
