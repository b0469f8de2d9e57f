import { Suspense, type ComponentType, type KeyboardEvent } from 'react';
import { useOutliersText } from '../../../i18n/outliers-text';
import { studies, type Study } from '../../../scene/outliers-scene';
import { useOutliers } from '../../../scene/outliers-store';
import { Curves } from '../curves/Curves';
import styles from './studies.module.css';

const panels: Readonly<Partial<Record<Study, ComponentType>>> = {
  curves: Curves,
};

/** Under the picture: why it comes out so, one study at a time. */
export function Studies() {
  const words = useOutliersText();
  const study = useOutliers((state) => state.study);
  const setStudy = useOutliers((state) => state.setStudy);
  const open = studies.filter((name) => panels[name]);
  const Panel = panels[study] ?? Curves;
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
      <div role="tablist" aria-label={words.studies.label} className={styles.tabs} onKeyDown={walk}>
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
      <div role="tabpanel" id="study" aria-labelledby={`study-${study}`} className={styles.panel}>
        <Suspense>
          <Panel />
        </Suspense>
      </div>
    </section>
  );
}
