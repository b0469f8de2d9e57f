import { useText } from '../../../i18n/text';
import { useHidden } from '../../../scene/hidden';
import { useFocus } from '../focus';
import { controlsOf } from './controls';
import styles from './controls.module.css';
import { OneControl } from './OneControl';
import { SceneControls } from './SceneControls';

/** Under the picture: everything that can be moved, each with its number, then the reduction, the presets and the way back. */
export function Controls() {
  const { scene, contract } = useFocus();
  const text = useText();
  const hidden = useHidden('controls');
  if (hidden) return null;
  const controls = controlsOf(scene, contract);
  return (
    <section className={styles.controls} aria-label={text.panels.controls.title}>
      <div className={`${styles.grid} ${controls.length > 3 ? styles.compact : ''}`}>
        {controls.map((control) => (
          <OneControl key={control.key} control={control} />
        ))}
      </div>
      <SceneControls />
    </section>
  );
}
