import { useId } from 'react';
import { printNumber } from '../../../i18n/numbers';
import { usePlanesText } from '../../../i18n/planes-text';
import { useSceneStore } from '../../../scene/store-context';
import { setElement } from '../../../scene/transitions';
import styles from './TargetSwitch.module.css';

interface TargetSwitchProps {
  readonly name: string;
  readonly index: number;
  readonly value: number;
}

/** The target of a pair: which of the two should be larger. */
export function TargetSwitch({ name, index, value }: TargetSwitchProps) {
  const text = usePlanesText().pair;
  const store = useSceneStore();
  const group = useId();
  const choices = [
    [1, text.firstLarger],
    [-1, text.secondLarger],
  ] as const;
  return (
    <fieldset className={styles.switch}>
      <legend className={styles.legend}>
        <code>{name}</code>
      </legend>
      <div className={styles.choices}>
        {choices.map(([target, words]) => {
          const printed = target > 0 ? '+1' : printNumber(target);
          return (
            <label key={target} className={styles.choice}>
              <input
                type="radio"
                name={group}
                checked={value === target}
                aria-label={text.targetChoice(printed, words)}
                onChange={() => {
                  store.getState().change(setElement(name, index, target));
                }}
              />
              <span className={styles.number}>{printed}</span>
              {words}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
