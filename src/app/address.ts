import type { ParsedLink } from '../scene/link';
import type { Route, Scene } from '../scene/scene';
import type { SceneStore } from '../scene/store';
import { loadCodec, type Codec } from './codec';
import { isEmbedded } from './embed/is-embedded';
import { remember } from './storage';

/** Browsers allow about 100 changes of the address in 30 s. */
const pause = 350;

interface Place {
  readonly route: Route;
  readonly scene: Scene;
}

function isNavigation(before: Place, after: Place): boolean {
  if (before.route !== after.route) return !isSamePage(before.route, after.route);
  return after.route.lab === 'explore' && before.scene.loss !== after.scene.loss;
}

/** In the simulator the code changes and the page stays, in the catalogue the comparison. */
function isSamePage(before: Route, after: Route): boolean {
  if (before.during || after.during) return before.during === after.during;
  if (before.lab === 'explore' && after.lab === 'explore')
    return before.page === 'catalogue' && after.page === 'catalogue';
  return before.lab === 'targets' && after.lab === 'targets' && before.loss === after.loss;
}

/**
 * Keeps the address and the store in step: a new page or loss is an entry of the history, a change of values rewrites the present
 * one once the hand has come to rest, and an address typed by hand or reached by *back* is read. Returns its undo.
 */
export function bindAddress(
  store: SceneStore,
  /** Takes up a language that an address names. */
  onLanguage: (language: string) => void,
  /** Where the page's own link was read already. */
  present: Codec | null = null,
): () => void {
  let codec = present;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let written = location.hash;
  let pending: Place | null = null;

  /** What is to be done once the codec is here, in order. */
  const waiting: ((codec: Codec) => void)[] = [];

  const withCodec = (then: (codec: Codec) => void) => {
    if (codec) {
      then(codec);
      return;
    }
    waiting.push(then);
    loadCodec().then(
      (arrived) => {
        codec = arrived;
        for (const next of waiting.splice(0)) next(arrived);
      },
      () => undefined,
    );
  };
  const write = (place: Place, how: 'pushState' | 'replaceState') => {
    withCodec(({ formatLink }) => {
      const hash = formatLink(place.route, place.scene);
      if (hash === written || (hash === '#/' && written === '')) return;
      // Another address was opened, and its event is still to come: it must not be written over.
      if (location.hash !== written && how === 'replaceState') return;
      try {
        history[how](null, '', hash);
        written = location.hash;
      } catch {
        // Too many changes in a short time: the next one brings the address up to date.
      }
    });
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!pending) return;
    const { scene, route } = pending;
    write(pending, 'replaceState');
    // A tour's pictures are not what the user was at.
    if (!route.during) withCodec(({ sceneLink }) => remember('scene', sceneLink(scene)));
    pending = null;
  };
  const unsubscribe = store.subscribe((after, before) => {
    if (after.route === before.route && after.scene === before.scene) return;
    if (!reading && isNavigation(before, after)) {
      flush();
      // Back, in the page around an embed, is that page's.
      write(after, isEmbedded ? 'replaceState' : 'pushState');
    }
    pending = after;
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
  });
  const read = () => {
    if (location.hash === written) return;
    // What was still to be written belongs to the entry that was left; written now it would overwrite the one that was opened.
    clearTimeout(timer);
    pending = null;
    written = location.hash;
    withCodec((arrived) => {
      const parsed = arrived.parseLink(location.hash);
      reading = true;
      open(arrived, store, parsed);
      reading = false;
      if (parsed.language !== null) onLanguage(parsed.language);
      flush();
    });
  };
  addEventListener('hashchange', read);
  addEventListener('pagehide', flush);
  addEventListener('pointerup', flushSoon);
  function flushSoon() {
    // The last move of a drag is a change too; it comes before the pointer is let go.
    if (pending && timer !== undefined) flush();
  }
  return () => {
    unsubscribe();
    clearTimeout(timer);
    removeEventListener('hashchange', read);
    removeEventListener('pagehide', flush);
    removeEventListener('pointerup', flushSoon);
  };
}

/** Opens what a link says, with its notices. The scene keeps its identity where the link says nothing new. */
export function open(
  { sceneLink }: Codec,
  store: SceneStore,
  { route, scene, notices }: ParsedLink,
): void {
  const present = store.getState().scene;
  const same = scene !== null && sceneLink(scene) === sceneLink(present);
  store.getState().go(same && 'scene' in route ? { ...route, scene: present } : route);
  for (const notice of notices) store.getState().notify(notice.code, notice.values);
}
