import { useText } from '../../../i18n/text';
import { useSceneStore } from '../../../scene/store-context';
import type { ControlProps, TensorControlSpec } from './control';
import styles from './controls.module.css';
import { NameLabel } from './NameLabel';

/** Asks for an optional tensor (class weights), or puts it away. */
export function TensorControl({ control, name }: ControlProps<TensorControlSpec>) {
  const store = useSceneStore();
  const words = useText().panels.controls;
  const label = control.value ? words.remove(name.code) : words.add(name.code);
  return (
    <div className={styles.control}>
      <NameLabel name={name} />
      <button
        type="button"
        className={styles.pill}
        aria-label={`${name.full}: ${label}`}
        onClick={() => {
          store.getState().change(control.set(control.value ? null : control.ones));
        }}
      >
        {label}
      </button>
    </div>
  );
}
