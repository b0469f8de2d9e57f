import { useText } from '../../../i18n/text';
import { fittable } from '../../../scene/outliers-scene';
import { useOutliers } from '../../../scene/outliers-store';
import { setFocus, setLossParameter } from '../../../scene/outliers-transitions';
import type { Scene } from '../../../scene/scene';
import { useScene, useSceneStore } from '../../../scene/store-context';
import styles from './panels.module.css';

function isFittable(loss: string): boolean {
  return fittable.some((id) => id === loss);
}

/** Gives the loss, and those beside it that can be fitted, with their parameters to the outliers lab. */
function carry({ loss, params, pins }: Scene): void {
  const { change } = useOutliers.getState();
  const taken = [...pins, { loss, params }].filter((one) => isFittable(one.loss));
  change((scene) =>
    taken.reduce((before, one) => {
      const focused = setFocus(one.loss)(before);
      return Object.entries(one.params).reduce(
        (fitted, [name, value]) =>
          typeof value === 'number' ? setLossParameter(one.loss, name, value)(fitted) : fitted,
        focused,
      );
    }, scene),
  );
}

/** On to the outliers lab with the loss at hand. */
export function FitLink() {
  const words = useText().panels;
  const store = useSceneStore();
  const loss = useScene((state) => state.scene.loss);
  if (!isFittable(loss)) return null;
  return (
    <p className={styles.fitLink}>
      <span>{'{1, 2, 3, 4, 100}'}</span>
      <a
        href={`#/outliers?focus=${loss}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          carry(store.getState().scene);
          store.getState().go({ lab: 'outliers', query: null });
        }}
      >
        {words.toFit} →
      </a>
    </p>
  );
}
