import { useToursText } from '../../../i18n/tours-text';
import { useScene, useSceneStore } from '../../../scene/store-context';
import { bringBack, setAsks, startAgain, useProgress } from '../progress';
import type { Tour } from '../tour';
import { enterStep } from './enter-step';
import styles from './more.module.css';

/** The way out, the way back to the start, and whether to be asked. */
export function More({ tour }: { readonly tour: Tour }) {
  const text = useToursText();
  const store = useSceneStore();
  const canReturn = useProgress(({ forgotten }) => forgotten?.id === tour.id);
  const asking = useProgress((progress) => progress.asks);
  return (
    <div className={styles.more}>
      <Leave />
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          if (!canReturn) startAgain(tour.id);
          enterStep(store, tour, canReturn ? bringBack(tour.id) : 1);
        }}
      >
        {canReturn ? text.bringBack : text.restart}
      </button>
      <label className={styles.asks}>
        <input
          type="checkbox"
          checked={asking}
          onChange={(event) => {
            setAsks(event.target.checked);
            if (!event.target.checked) store.getState().reveal(true);
          }}
        />
        {text.asks}
      </label>
    </div>
  );
}

/** Opens the lab itself with what is on the stage. */
function Leave() {
  const text = useToursText();
  const store = useSceneStore();
  const revealed = useScene((state) => state.revealed);
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => {
        const { route, scene, go } = store.getState();
        const { during: _tour, ...page } = route;
        if (page.lab !== 'explore' || page.page !== 'loss') go(page);
        else go({ ...page, scene: revealed ? { ...scene, hide: [] } : scene });
      }}
    >
      {text.leave}
    </button>
  );
}
