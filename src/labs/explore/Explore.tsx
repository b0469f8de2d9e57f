import { lazy, Suspense } from 'react';
import { Boundary, Spare } from '../../charts/Boundary';
import { contractOf } from '../../losses/known';
import { useScene } from '../../scene/store-context';
import styles from './Explore.module.css';
import { FocusProvider } from './FocusProvider';
import { LoadingPicture } from './LoadingPicture';
import { Controls } from './panels/Controls';
import { useMedia } from './panels/useMedia';
import { pictures } from './pictures';
import { RevealStrip } from './RevealStrip';
import './terms.css';

// Beside the picture, and fetched with it: neither keeps the first picture waiting.
const SidePanels = lazy(async () => ({
  default: (await import('./panels/SidePanels')).SidePanels,
}));
const DockedControl = lazy(async () => ({
  default: (await import('./panels/DockedControl')).DockedControl,
}));
const BrokenPicture = lazy(async () => ({
  default: (await import('./BrokenPicture')).BrokenPicture,
}));
const Rail = lazy(async () => ({ default: (await import('./Rail')).Rail }));

/** The explore lab: the losses on the rail, the picture on the stage with its controls, the panels beside it. */
export function Explore() {
  const loss = useScene((state) => state.scene.loss);
  const kind = contractOf(loss)?.scene.kind ?? 'line';
  const Picture = pictures[kind];
  const isNarrow = useMedia('(width < 900px)');
  return (
    <FocusProvider>
      <div className={styles.frame} data-kind={kind}>
        <section className={styles.stage} data-picture>
          <Boundary
            key={loss}
            renderFallback={(error, retry) => (
              <Spare instead={error.message}>
                <BrokenPicture error={error} onRetry={retry} />
              </Spare>
            )}
          >
            <Suspense fallback={<LoadingPicture />}>
              <Picture />
            </Suspense>
          </Boundary>
          <RevealStrip />
        </section>
        <div className={styles.controls}>
          <Controls />
        </div>
        <aside className={styles.side}>
          <Suspense>
            <SidePanels />
          </Suspense>
        </aside>
        <Suspense fallback={<div className={styles.rail} />}>
          <Rail />
        </Suspense>
        <div className={styles.dock}>
          {isNarrow && (
            <Suspense>
              <DockedControl />
            </Suspense>
          )}
        </div>
      </div>
    </FocusProvider>
  );
}
