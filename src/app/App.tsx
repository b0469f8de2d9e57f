import { lazy, Suspense, useEffect, useRef, useState, type ComponentType } from 'react';
import { Boundary, Spare } from '../charts/Boundary';
import { pageQuiet } from '../charts/page-quiet';
import { useText } from '../i18n/text';
import { contractOf } from '../losses/known';
import { Explore } from '../labs/explore/Explore';
import { useScene } from '../scene/store-context';
import styles from './App.module.css';
import { isEmbedded } from './embed/is-embedded';
import { Header } from './Header';
import { labs } from './labs';
import { Notices } from './Notices';
import { useSettings } from './settings';
import { useKeys } from './useKeys';

const EngineBanner = lazy(async () => {
  await pageQuiet();
  return { default: (await import('./EngineBanner')).EngineBanner };
});
const Broken = lazy(async () => ({ default: (await import('./Broken')).Broken }));
const Overlays = lazy(async () => ({ default: (await import('./Overlays')).Overlays }));
const EmbedBar = lazy(async () => ({ default: (await import('./embed/EmbedBar')).EmbedBar }));
const PresentBar = lazy(async () => ({
  default: (await import('./presenting/PresentBar')).PresentBar,
}));
const TourFrame = lazy(async () => ({
  default: (await import('../labs/tours/player/TourFrame')).TourFrame,
}));
const TourReturn = lazy(async () => ({
  default: (await import('../labs/tours/player/TourReturn')).TourReturn,
}));
const Later = lazy(async () => {
  await pageQuiet();
  return { default: (await import('./Later')).Later };
});
let arrived: ComponentType | undefined;

/** Fetches the page of all losses. One that is there before the first render is part of it. */
export async function loadCatalogue() {
  arrived = (await import('../labs/explore/catalogue/Catalogue')).Catalogue;
  return { default: arrived };
}
const LaterCatalogue = lazy(loadCatalogue);

/** The shell: the header, the lab that the route names, and what the app has to say about itself. */
export function App() {
  const { shell } = useText();
  const overlay = useSettings((settings) => settings.overlay);
  const presenting = useSettings((settings) => settings.presenting);
  useKeys();
  const main = useRef<HTMLElement>(null);
  const left = useScene((state) => state.left !== null);
  const page = usePageChange(main);
  useEffect(() => {
    // The arrow keys then move the dot at once.
    if (presenting) focusHandle(main.current);
  }, [presenting]);
  return (
    <div className={styles.app} data-presenting={presenting}>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {shell.skip}
      </a>
      {!presenting && !isEmbedded && <Header />}
      <Spare>
        <EngineBanner />
        {left && <TourReturn />}
      </Spare>
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        <Boundary
          key={page}
          renderFallback={(error, retry) => (
            <Spare instead={error.message}>
              <Broken error={error} onRetry={retry} />
            </Spare>
          )}
        >
          <Suspense fallback={<h1 className={styles.loading}>{shell.name}</h1>}>
            <Lab />
          </Suspense>
        </Boundary>
      </main>
      <Notices>
        <Spare>{!isEmbedded && <Later />}</Spare>
      </Notices>
      <Spare>
        {presenting && <PresentBar />}
        {isEmbedded && <EmbedBar />}
      </Spare>
      <Spare key={overlay}>{overlay && <Overlays overlay={overlay} />}</Spare>
    </div>
  );
}

function Lab() {
  const lab = useScene((state) => state.route.lab);
  const page = useScene(({ route }) => (route.lab === 'explore' ? route.page : ''));
  const touring = useScene(({ route }) => route.during !== undefined);
  const [Catalogue] = useState(() => arrived ?? LaterCatalogue);
  if (page === 'catalogue') return <Catalogue />;
  const Other = labs[lab];
  const picture = Other ? <Other /> : <Explore />;
  return touring ? <TourFrame>{picture}</TourFrame> : picture;
}

/** Names the page. On a new one the keyboard starts at its content, and the tab tells which it is. */
function usePageChange(main: { readonly current: HTMLElement | null }): string {
  const { shell } = useText();
  const page = useScene(({ route }) =>
    route.during ? 'tours' : route.lab === 'explore' ? route.page : route.lab,
  );
  const loss = useScene(({ route, scene }) => (route.lab === 'targets' ? route.loss : scene.loss));
  // A tour names its own step.
  const touring = useScene(({ route }) => route.during !== undefined);
  const before = useRef(page);
  useEffect(() => {
    if (before.current !== page) main.current?.focus({ preventScroll: true });
    before.current = page;
  }, [page, main]);
  useEffect(() => {
    if (touring) return;
    const name = {
      catalogue: shell.allLosses,
      loss: nameOf(loss),
      targets: [shell.labs.targets, nameOf(loss)].filter((part) => part !== '').join(' · '),
      outliers: shell.labs.outliers,
      tours: shell.labs.tours,
    }[page];
    document.title = shell.pageTitle(name);
  }, [page, loss, touring, shell]);
  return page;
}

function nameOf(loss: string | null): string {
  return loss === null ? '' : (contractOf(loss)?.short ?? loss);
}

/** The prediction's dot, or what else can be moved: the arrow keys are for it while presenting. On a page of text they scroll. */
function focusHandle(main: HTMLElement | null): void {
  const handles = ['[data-shape="dot"]', '[role="slider"]'].map((selector) =>
    main?.querySelector<SVGElement>(selector),
  );
  (handles.find((handle) => handle) ?? main)?.focus();
}
