import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { bindAddress, open } from './app/address';
import { App, loadCatalogue } from './app/App';
import './app/arrival.css';
import './app/base.css';
import { isEmbedded } from './app/embed/is-embedded';
import { loadCodec } from './app/codec';
import { chooseLanguage, firstLanguage } from './app/languages';
import { startSettings } from './app/settings';
import { remember, remembered } from './app/storage';
import './app/tokens.css';
import { startCompute } from './compute/start-worker';
import { switchLanguage } from './i18n/text';
import { contractOf } from './losses/known';
import { firstScene } from './scene/defaults';
import { ComputeContext } from './scene/numbers';
import { StoreContext } from './scene/store-context';
import { createSceneStore } from './scene/store';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

/** A function and no top-level await: the chunks that it fetches import from this one, which must have finished by then. */
async function start(container: HTMLElement): Promise<void> {
  const compute = startCompute();
  startSettings();
  const kept = remembered('scene');
  const isBare = location.hash.length <= 2;
  // React holds back for 300 ms what replaces a page's placeholder: this page comes without one.
  const page = location.hash.endsWith('/explore') && loadCatalogue().catch(() => null);
  const codec = isBare ? null : await loadCodec().catch(() => null);
  const link = codec?.parseLink(location.hash);
  const first = firstScene(contractOf);
  const scene = link?.scene ?? (kept === null ? null : codec?.parseLink(kept).scene) ?? first;
  const store = createSceneStore(link?.route ?? { lab: 'explore', page: 'loss', scene }, scene);
  if (codec && link) open(codec, store, link);
  else if (!isBare) store.getState().notify('link-failed');
  bindAddress(store, (language) => void chooseLanguage(store, language), codec);
  if (isBare && kept !== null && kept !== '#/') store.getState().notify('resume', { link: kept });
  if (!remember('theme', remembered('theme') ?? 'system'))
    store.getState().notify('storage-blocked');

  const language = firstLanguage(link?.language ?? null);
  if (typeof link?.language === 'string') remember('language', language);
  await switchLanguage(language).catch(() => {
    store.getState().notify('language-failed');
  });
  await page;
  // In slices, so that a slow phone answers a finger meanwhile; what index.html says stands until it is whole.
  startTransition(() => {
    createRoot(container).render(
      <StrictMode>
        <ComputeContext value={compute}>
          <StoreContext value={store}>
            <App />
          </StoreContext>
        </ComputeContext>
      </StrictMode>,
    );
  });
  if (isEmbedded) (await import('./app/embed/bridge')).bindParent(store);
}

void start(root);
