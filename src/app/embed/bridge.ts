import { formatLink, parseLink } from '../../scene/link';
import type { SceneStore } from '../../scene/store';
import { open } from '../address';
import * as codec from '../../scene/link';
import { chooseLanguage } from '../languages';
import { setTheme } from '../settings';
import { contentHeight } from './content-height';
import { messageVersion, readRequest, type EmbedMessage, type EmbedRequest } from './messages';
import { parentOrigin } from './parent-origin';

/** How long after the last change the page around is told. */
const pause = 350;

/**
 * Speaks with the page around the embed, and with no other: tells when it is ready, what was changed and how high it wants to be; gives
 * and takes the state. See docs/embedding.md.
 */
export function bindParent(store: SceneStore): void {
  if (parent === window) return;
  const origin = parentOrigin({
    search: location.search,
    ancestors: 'ancestorOrigins' in location ? [...location.ancestorOrigins] : null,
    referrer: document.referrer,
  });
  if (origin === null) return;
  const tell = (message: EmbedMessage, id?: unknown) => {
    const whole = { ...message, version: messageVersion, ...(id === undefined ? {} : { id }) };
    // A page opened as a file has no origin that could be named.
    parent.postMessage(whole, origin === 'null' ? '*' : origin);
  };
  addEventListener('message', (event) => {
    if (event.source !== parent || event.origin !== origin) return;
    const read = readRequest(event.data);
    if (!read) return;
    if ('reason' in read) {
      tell({ type: 'lossoscope/error', reason: read.reason }, read.id);
      return;
    }
    void take(store, read.request).then(() => {
      tell({ type: 'lossoscope/state', ...stateOf(store) }, read.request.id);
    });
  });
  tellChanges(store, tell);
  tellHeights(tell);
  tell({ type: 'lossoscope/ready', ...stateOf(store) });
}

function stateOf(store: SceneStore) {
  const { route, scene } = store.getState();
  return { state: formatLink(route, scene), title: document.title };
}

async function take(store: SceneStore, request: EmbedRequest): Promise<void> {
  if (request.type === 'lossoscope/get') return;
  if (request.theme !== undefined) setTheme(request.theme);
  if (request.language !== undefined) await chooseLanguage(store, request.language);
  if (request.state !== undefined) open(codec, store, parseLink(request.state));
  if (request.reveal !== undefined) store.getState().reveal(request.reveal);
}

function tellChanges(store: SceneStore, tell: (message: EmbedMessage) => void): void {
  let told = stateOf(store).state;
  let timer: ReturnType<typeof setTimeout> | undefined;
  store.subscribe((after, before) => {
    if (after.route === before.route && after.scene === before.scene) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = stateOf(store);
      if (now.state !== told) tell({ type: 'lossoscope/change', ...now });
      told = now.state;
    }, pause);
  });
}

function tellHeights(tell: (message: EmbedMessage) => void): void {
  const main = document.getElementById('main');
  if (!main) {
    // The first render comes in slices and may not be there yet.
    const arrival = new MutationObserver(() => {
      if (!document.getElementById('main')) return;
      arrival.disconnect();
      tellHeights(tell);
    });
    arrival.observe(document.body, { childList: true, subtree: true });
    return;
  }
  let told = 0;
  const measure = () => {
    const height = contentHeight(main);
    if (height === told) return;
    told = height;
    tell({ type: 'lossoscope/height', height });
  };
  const sizes = new ResizeObserver(measure);
  // A new page is a new child; the children's sizes tell the rest.
  const watch = () => {
    sizes.disconnect();
    for (const child of main.querySelectorAll(':scope > *, :scope > * > *')) sizes.observe(child);
    measure();
  };
  new MutationObserver(watch).observe(main, { childList: true, subtree: true });
  watch();
}
