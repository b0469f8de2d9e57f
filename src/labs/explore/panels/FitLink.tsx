import { useText } from '../../../i18n/text';
import { fittable } from '../../../scene/outliers-scene';
import { useScene, useSceneStore } from '../../../scene/store-context';
import styles from './panels.module.css';

function isFittable(loss: string): boolean {
  return fittable.some((id) => id === loss);
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
          void import('./carry-to-fit').then(({ carryToFit }) => {
            carryToFit(store.getState().scene);
            store.getState().go({ lab: 'outliers', query: null });
          });
        }}
      >
        {words.toFit} →
      </a>
    </p>
  );
}
