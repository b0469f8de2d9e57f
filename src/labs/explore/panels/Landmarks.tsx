import { printNumber } from '../../../i18n/numbers';
import type { NumberControlSpec } from './control';
import { beginGesture } from './gesture';
import styles from './landmarks.module.css';

/** The named values of a dial as its stops: the one it stands on is marked, and the two it stands between. */
export function Landmarks({
  control,
  onChange,
}: {
  readonly control: NumberControlSpec;
  readonly onChange: (value: number) => void;
}) {
  const { value, argument } = control;
  const landmarks = control.slider.landmarks ?? [];
  const below = landmarks.findLast(({ at }) => at < value)?.at;
  const above = landmarks.find(({ at }) => at > value)?.at;
  const isOn = landmarks.some(({ at }) => at === value);
  return (
    <p className={styles.stops} data-stops>
      {landmarks.map(({ at, name }) => (
        <button
          key={name}
          type="button"
          className={styles.stop}
          aria-pressed={at === value}
          data-near={!isOn && (at === below || at === above)}
          aria-label={`${name}, ${argument} ${printNumber(at)}`}
          onClick={() => {
            beginGesture(control.key);
            onChange(at);
          }}
        >
          {name}
        </button>
      ))}
    </p>
  );
}
