import {
  lazy,
  memo,
  Suspense,
  useDeferredValue,
  useState,
  type ComponentType,
  type KeyboardEvent,
} from 'react';
import { useText } from '../../../i18n/text';
import { FocusContext, useFocus } from '../focus';
import { Formula } from './Formula';
import styles from './panels.module.css';
import { Readout } from './Readout';
import { useMedia } from './useMedia';

type Tab = 'numbers' | 'formula' | 'target' | 'code';

const TargetPanel = lazy(async () => ({
  default: (await import('./target/TargetPanel')).TargetPanel,
}));

const FitLink = lazy(async () => ({ default: (await import('./FitLink')).FitLink }));

const Code = lazy(async () => ({ default: (await import('./Code')).Code }));

const NumericsLens = lazy(async () => ({
  default: (await import('../numerics/NumericsLens')).NumericsLens,
}));

/** The lens below the formula, for a loss that has one. */
function Lens() {
  const { contract } = useFocus();
  return contract.isDelicate ? <NumericsLens loss={contract.id} /> : null;
}

const panels: readonly (readonly [Tab, ComponentType])[] = [
  ['numbers', Readout],
  ['formula', Formula],
  ['target', TargetPanel],
  ['code', Code],
];

/** Beside the picture, parted by hairlines; where there is no room beside it, under it as tabs. */
export function SidePanels() {
  const isWide = useMedia('print, (min-width: 1200px)');
  return isWide ? <Column /> : <Tabs />;
}

const inStep: readonly Tab[] = ['numbers', 'formula'];

function Column() {
  return (
    <div className={styles.side}>
      {panels
        .filter(([name]) => inStep.includes(name))
        .map(([name, Panel]) => (
          <Panel key={name} />
        ))}
      <Later />
      <Suspense>
        <FitLink />
      </Suspense>
    </div>
  );
}

/** What need not follow a drag frame by frame: it is drawn when nothing more urgent is. */
function Later() {
  const focus = useDeferredValue(useFocus());
  return (
    <FocusContext value={focus}>
      <LaterPanels />
    </FocusContext>
  );
}

const LaterPanels = memo(function LaterPanels() {
  return (
    <>
      {panels
        .filter(([name]) => !inStep.includes(name))
        .map(([name, Panel]) => (
          <Suspense key={name}>
            <Panel />
          </Suspense>
        ))}
      <Suspense>
        <Lens />
      </Suspense>
    </>
  );
});

function Tabs() {
  const words = useText().panels.tabs;
  const [chosen, setChosen] = useState<Tab>('numbers');
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const at = panels.findIndex(([name]) => name === chosen);
    const next = (at + step + panels.length) % panels.length;
    setChosen(panels[next]?.[0] ?? chosen);
    const tab = event.currentTarget.children[next];
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <>
      <div role="tablist" aria-label={words.title} className={styles.tabs} onKeyDown={walk}>
        {panels.map(([name]) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={name === chosen}
            aria-controls="tab-panel"
            tabIndex={name === chosen ? 0 : -1}
            className={styles.tab}
            onClick={() => {
              setChosen(name);
            }}
          >
            {words[name]}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id="tab-panel"
        aria-labelledby={`tab-${chosen}`}
        className={styles.tabPanel}
      >
        {panels.map(
          ([name, Panel]) =>
            name === chosen && (
              <Suspense key={name}>
                <Panel />
                {name === 'formula' && <Lens />}
              </Suspense>
            ),
        )}
      </div>
      <Suspense>
        <FitLink />
      </Suspense>
    </>
  );
}
