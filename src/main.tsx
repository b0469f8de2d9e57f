import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bindAddress, open } from './app/address';
import { App } from './app/App';
import './app/base.css';
import { chooseLanguage, firstLanguage } from './app/languages';
import { startSettings } from './app/settings';
import { remember, remembered } from './app/storage';
import './app/tokens.css';
import { startCompute } from './compute/start-worker';
import { switchLanguage } from './i18n/text';
import { contractOf } from './losses/index';
import { firstScene } from './scene/defaults';
import { parseLink } from './scene/link';
import { ComputeContext } from './scene/numbers';
import { StoreContext } from './scene/store-context';
import { createSceneStore } from './scene/store';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const compute = startCompute();
startSettings();
const link = parseLink(location.hash);
const kept = remembered('scene');
const scene = link.scene ?? parseLink(kept ?? '').scene ?? firstScene(contractOf);
const store = createSceneStore(link.route, scene);
open(store, link);
bindAddress(store, (language) => void chooseLanguage(store, language));
if (location.hash.length <= 2 && kept !== null && kept !== '#/')
  store.getState().notify('resume', { link: kept });
if (!remember('theme', remembered('theme') ?? 'system')) store.getState().notify('storage-blocked');

const language = firstLanguage(link.language);
if (link.language !== null) remember('language', language);
await switchLanguage(language).catch(() => {
  store.getState().notify('language-failed');
});
createRoot(root).render(
  <StrictMode>
    <ComputeContext value={compute}>
      <StoreContext value={store}>
        <App />
      </StoreContext>
    </ComputeContext>
  </StrictMode>,
);
