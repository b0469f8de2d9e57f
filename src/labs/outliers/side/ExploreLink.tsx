import { useOutliersText } from '../../../i18n/outliers-text';
import { contractOf } from '../../../losses/index';
import { useSceneStore } from '../../../scene/store-context';
import { setLoss } from '../../../scene/switch-loss';
import { setParameter } from '../../../scene/transitions';
import { useLab } from '../lab';
import styles from './side.module.css';

/** To the picture of the loss in colour, with its parameters. */
export function ExploreLink() {
  const words = useOutliersText().others;
  const store = useSceneStore();
  const { focus, losses } = useLab().scene;
  const params = losses.find(({ loss }) => loss === focus)?.params ?? {};
  const query = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'number' ? [`${name}=${value}`] : [],
  );
  return (
    <a
      className={styles.link}
      href={`#/explore/${focus}${query.length > 0 ? `?${query.join('&')}` : ''}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        const { scene, go } = store.getState();
        const moved = Object.entries(params).reduce(
          (before, [name, value]) => setParameter(name, value)(before),
          setLoss(focus)(scene),
        );
        go({ lab: 'explore', page: 'loss', scene: moved });
      }}
    >
      {words.explore(contractOf(focus)?.short ?? focus)}
    </a>
  );
}
