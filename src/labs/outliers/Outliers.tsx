import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useOutliersText } from '../../i18n/outliers-text';
import { useOutliers } from '../../scene/outliers-store';
import { useHistoryKeys } from '../../scene/useHistoryKeys';
import { LabContext } from './lab';
import { Later } from './Later';
import type { AxisPlan } from './location/axis';
import { useAxisPlan } from './location/useAxisPlan';
import { LocationPicture } from './location/LocationPicture';
import styles from './outliers.module.css';
import { Refused } from './Refused';
import { SidePanel } from './side/SidePanel';
import { Spoken } from './Spoken';
import { Studies } from './studies/Studies';
import { titleOf } from './title';
import { Toolbar } from './tools/Toolbar';
import { useFits } from './useFits';
import { useMovedAxes } from './useMovedAxes';
import { usePage } from './usePage';
import { useTasks } from './useTasks';

const LinePicture = lazy(async () => ({
  default: (await import('./plane/LinePicture')).LinePicture,
}));

const LocationAxes = lazy(async () => ({
  default: (await import('./location/LocationAxes')).LocationAxes,
}));

const StageMenu = lazy(async () => ({ default: (await import('./take/StageMenu')).StageMenu }));

/** The outliers lab: the same points under every loss at once. */
export function Outliers() {
  usePage();
  useHistoryKeys(
    useOutliers((state) => state.undo),
    useOutliers((state) => state.redo),
  );
  const fits = useFits(useTasks());
  const usual = useAxisPlan(fits);
  const [axisPlan, setAxisPlan] = useMovedAxes(usual);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const lab = useMemo(
    () => ({
      ...fits,
      tools,
      axisPlan,
      moveAxis: (change: (plan: AxisPlan, from: AxisPlan) => AxisPlan) => {
        setAxisPlan(change(axisPlan, usual));
      },
    }),
    [fits, tools, axisPlan, usual, setAxisPlan],
  );
  const words = useOutliersText();
  const { scene, answer } = lab;
  // The fits of another model are no picture of this one: nothing is kept.
  const isKept = answer?.scene.model === scene.model;
  const isRefused = !isKept && lab.refusal !== null;
  const title = isRefused ? words.refused.title : titleOf(answer, words);
  const picture = useRef<HTMLDivElement>(null);
  return (
    <LabContext value={lab}>
      <div className={styles.frame} data-model={scene.model}>
        <section className={styles.stage} data-picture>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.caption}>{words.caption[scene.model](scene.points.y.length)}</p>
          <div className={styles.tools}>
            <Toolbar>
              <span ref={setTools} />
              <Suspense>
                {scene.model === 'location' && <LocationAxes root={picture} />}
                <StageMenu root={picture} title={title} />
              </Suspense>
            </Toolbar>
          </div>
          <Refused />
          <div ref={picture} className={styles.picture}>
            {scene.model === 'location' ? (
              <LocationPicture />
            ) : (
              <Suspense>
                <LinePicture />
              </Suspense>
            )}
          </div>
          <Later>
            <Studies />
            <Spoken />
          </Later>
        </section>
        <aside className={styles.side}>
          <Later>
            <SidePanel />
          </Later>
        </aside>
      </div>
    </LabContext>
  );
}
