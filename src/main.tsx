import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import './app/tokens.css';
import './app/base.css';
import { contractOf } from './losses/index';
import { firstScene } from './scene/defaults';
import { StoreContext } from './scene/store-context';
import { createSceneStore } from './scene/store';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const scene = firstScene(contractOf);
const store = createSceneStore({ lab: 'explore', page: 'loss', scene }, scene);
createRoot(root).render(
  <StrictMode>
    <StoreContext value={store}>
      <App />
    </StoreContext>
  </StrictMode>,
);
