import {
  lazy,
  memo,
  Suspense,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
} from 'react';
import type { FigureTable } from '../../../charts/export/csv';
import { useOutliersText } from '../../../i18n/outliers-text';
import { studies, type Study } from '../../../scene/outliers-scene';
import { useOutliers } from '../../../scene/outliers-store';
import { Curves } from '../curves/Curves';
import type { StudyProps } from './study-table';
import styles from './studies.module.css';

const panels: Readonly<Record<Study, ComponentType<StudyProps>>> = {
  curves: Curves,
  theta: lazy(async () => ({ default: (await import('./ThetaStudy')).ThetaStudy })),
  breakdown: lazy(async () => ({ default: (await import('./BreakdownStudy')).BreakdownStudy })),
  masking: lazy(async () => ({ default: (await import('./MaskingStudy')).MaskingStudy })),
  noise: lazy(async () => ({ default: (await import('./NoiseStudy')).NoiseStudy })),
};

const PlotMenu = lazy(async () => ({ default: (await import('../../../take/PlotMenu')).PlotMenu }));

/** Under the picture: why it comes out so, one study at a time. */
export const Studies = memo(function Studies() {
  const words = useOutliersText();
  const model = useOutliers((state) => state.scene.model);
  const chosen = useOutliers((state) => state.study);
  const setStudy = useOutliers((state) => state.setStudy);
  // A line has two parameters: its surface stands beside the points.
  const open = studies.filter((name) => name !== 'theta' || model === 'location');
  const study = open.includes(chosen) ? chosen : 'curves';
  const Panel = panels[study];
  const panel = useRef<HTMLDivElement>(null);
  const table = useRef<() => FigureTable>(null);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = (open.indexOf(study) + step + open.length) % open.length;
    setStudy(open[next] ?? study);
    const tab = event.currentTarget.children[next];
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <section className={styles.studies}>
      <div className={styles.head}>
        <div
          role="tablist"
          aria-label={words.studies.label}
          className={styles.tabs}
          onKeyDown={walk}
        >
          {open.map((name) => (
            <button
              key={name}
              id={`study-${name}`}
              type="button"
              role="tab"
              aria-selected={name === study}
              aria-controls="study"
              tabIndex={name === study ? 0 : -1}
              className={styles.tab}
              onClick={() => {
                setStudy(name);
              }}
            >
              {words.studies[name]}
            </button>
          ))}
        </div>
        <span ref={setTools} className={styles.tools} />
        {/* The suspects are a table, no plot. */}
        {study !== 'masking' && (
          <Suspense>
            <PlotMenu
              root={panel}
              name={`lossoscope-outliers-${study}`}
              title={words.studies[study]}
              summary=""
              table={() => table.current?.() ?? { head: [], rows: [] }}
            />
          </Suspense>
        )}
      </div>
      <div
        ref={panel}
        role="tabpanel"
        id="study"
        aria-labelledby={`study-${study}`}
        className={styles.panel}
      >
        <Suspense>
          <Panel
            key={study}
            tools={tools}
            onTable={(own) => {
              table.current = own;
            }}
          />
        </Suspense>
      </div>
    </section>
  );
});
