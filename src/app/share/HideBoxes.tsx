import { useShareText } from '../../i18n/share-text';
import type { Hidden, Scene } from '../../scene/scene';
import styles from './share.module.css';
import { partInWords } from './summary';

const parts: readonly Hidden[] = ['values', 'gradient', 'formula', 'code', 'controls'];

interface HideBoxesProps {
  readonly scene: Scene;
  readonly hide: readonly Hidden[];
  readonly onChange: (hide: readonly Hidden[]) => void;
}

/** What the link leaves out until it is revealed. */
export function HideBoxes({ scene, hide, onChange }: HideBoxesProps) {
  const text = useShareText();
  const choices = [...parts, ...scene.pins.map(({ loss }): Hidden => `loss:${loss}`)];
  return (
    <fieldset className={styles.boxes}>
      <legend>{text.hide}</legend>
      <div>
        {choices.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={hide.includes(part)}
              onChange={(event) => {
                const others = hide.filter((other) => other !== part);
                onChange(event.target.checked ? [...others, part] : others);
              }}
            />
            {partInWords(text, part)}
          </label>
        ))}
      </div>
      <p className={styles.note}>{text.hideNote}</p>
    </fieldset>
  );
}
