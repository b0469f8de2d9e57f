import { printNumber } from '../../../i18n/numbers';
import { useSceneStore } from '../../../scene/store-context';
import type { ControlProps, ChoiceControlSpec } from './control';
import styles from './controls.module.css';
import { NameLabel } from './NameLabel';

function print(side: number): string {
  return side > 0 ? `+${side}` : printNumber(side);
}

/** A target of two values, both in sight: the ring stands at the one that holds. */
export function SignControl({ control, name }: ControlProps<ChoiceControlSpec>) {
  const store = useSceneStore();
  const [low = -1, high = 1] = control.options.map(Number);
  const value = Number(control.value);
  const place = value === high ? 'high' : value === low ? 'low' : 'between';
  return (
    <div className={styles.control}>
      <NameLabel name={name} />
      <button
        type="button"
        role="switch"
        aria-checked={value === high}
        aria-label={`${name.full}: ${printNumber(value)}`}
        className={styles.sign}
        data-at={place}
        onClick={() => {
          store.getState().change(control.set(value === high ? low : high));
        }}
      >
        <span data-on={value === low}>{print(low)}</span>
        <span className={styles.track}>
          {place === 'between' && <span>{printNumber(value, 2)}</span>}
        </span>
        <span data-on={value === high}>{print(high)}</span>
      </button>
    </div>
  );
}
