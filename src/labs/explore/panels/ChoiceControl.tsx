import { printNumber } from '../../../i18n/numbers';
import { useText } from '../../../i18n/text';
import { useSceneStore } from '../../../scene/store-context';
import type { ControlProps, ChoiceControlSpec } from './control';
import styles from './controls.module.css';
import { NameLabel } from './NameLabel';

/** One of a few values, as a native select. A value that is none of them (after *break it*) stands first. */
export function ChoiceControl({ control, name }: ControlProps<ChoiceControlSpec>) {
  const store = useSceneStore();
  const words = useText().panels.controls;
  const { value, options } = control;
  const known = options.includes(value);
  const optionName = (option: number | string) => {
    if (control.kind !== 'class' || typeof option !== 'number') return String(option);
    return option < 0 ? words.ignored(printNumber(option)) : words.classes(option);
  };
  return (
    <label className={styles.control}>
      <NameLabel name={name} />
      <select
        className={styles.select}
        aria-label={name.full}
        value={String(value)}
        onChange={(event) => {
          store.getState().change(control.set(event.target.value));
        }}
      >
        {!known && (
          <option value={String(value)}>
            {words.other(typeof value === 'number' ? printNumber(value) : value)}
          </option>
        )}
        {options.map((option) => (
          <option key={option} value={String(option)}>
            {optionName(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
