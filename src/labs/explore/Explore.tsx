import { Suspense } from 'react';
import { useScene } from '../../scene/store-context';
import { contractOf } from '../../losses/index';
import styles from './Explore.module.css';
import { FocusProvider } from './FocusProvider';
import { Controls, pictures, SidePanels } from './parts';
import { Rail } from './Rail';

/** The explore lab: the family on the rail, the picture on the stage with its controls, the panels beside it. */
export function Explore() {
  const loss = useScene((state) => state.scene.loss);
  const Picture = pictures[contractOf(loss)?.scene.kind ?? 'line'];
  return (
    <FocusProvider>
      <div className={styles.frame}>
        <Rail />
        <section className={styles.stage}>
          <div className={styles.picture}>
            <Suspense>{Picture && <Picture key={loss} />}</Suspense>
          </div>
          <Suspense>{Controls && <Controls />}</Suspense>
        </section>
        <aside className={styles.side}>
          <Suspense>{SidePanels && <SidePanels />}</Suspense>
        </aside>
      </div>
    </FocusProvider>
  );
}
