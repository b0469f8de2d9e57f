import { useText } from '../../../i18n/text';
import { useSceneStore } from '../../../scene/store-context';
import type { ControlProps, BooleanControlSpec } from './control';
import styles from './controls.module.css';
import { NameLabel } from './NameLabel';

/** True or False. */
export function BooleanControl({ control, name }: ControlProps<BooleanControlSpec>) {
  const store = useSceneStore();
  const words = useText().panels.controls;
  return (
    <div className={styles.control}>
      <NameLabel name={name} />
      <button
        type="button"
        role="switch"
        aria-checked={control.value}
        aria-label={name.full}
        className={styles.sign}
        data-at={control.value ? 'high' : 'low'}
        onClick={() => {
          store.getState().change(control.set(!control.value));
        }}
      >
        <span data-on={!control.value}>{words.off}</span>
        <span className={styles.track} />
        <span data-on={control.value}>{words.on}</span>
      </button>
    </div>
  );
}
