import { trustedScript } from '../../compute/start-worker';
import type { SceneStore } from '../../scene/store';

interface Connection {
  readonly saveData?: boolean;
}

/** Whether the user asks pages to fetch no more than they must. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  return connection?.saveData === true;
}

/** The least time between two looks for a new version. */
const hour = 3_600_000;

let waiting: ServiceWorker | null = null;

/** Puts the waiting version in the place of this one; the page starts again with it, in the same state. */
export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    location.reload();
  });
  waiting?.postMessage('take-over');
}

/**
 * Keeps the whole app for when there is no network. Says once when that is done, and asks before a new version takes over. Where the user
 * saves data nothing is fetched ahead; `eagerly` does it all the same, because the user asked.
 */
export async function keepForOffline(store: SceneStore, eagerly = false): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const known = await serviceWorker.getRegistration();
  if (!known && savesData() && !eagerly) return;
  const { notify } = store.getState();
  try {
    const registration = await serviceWorker.register(
      trustedScript(new URL('service-worker.js', document.baseURI).href),
      { updateViaCache: 'none' },
    );
    follow(registration, notify, () => {
      sayReady(store);
    });
    lookForUpdates(registration);
  } catch {
    // No storage, a private window, no network just now: the app works as long as there is one.
    if (eagerly) notify('offline-failed');
  }
}

function follow(
  registration: ServiceWorkerRegistration,
  notify: (code: string) => void,
  onFirst: () => void,
): void {
  const watched = new WeakSet<ServiceWorker>();
  const offer = (worker: ServiceWorker) => {
    waiting = worker;
    notify('update');
  };
  const watch = (worker: ServiceWorker | null) => {
    if (!worker || watched.has(worker)) return;
    watched.add(worker);
    const isFirst = registration.active === null;
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && !isFirst) offer(worker);
      if (worker.state === 'activated' && isFirst) onFirst();
      if (worker.state === 'redundant' && isFirst) notify('offline-failed');
    });
  };
  if (registration.waiting) offer(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => {
    watch(registration.installing);
  });
}

/** Says it once. Nothing is to be done about it, so the note goes by itself. */
function sayReady(store: SceneStore): void {
  const code = 'offline-ready';
  store.getState().notify(code);
  setTimeout(() => {
    const { notices, dismiss } = store.getState();
    for (const notice of notices) if (notice.code === code) dismiss(notice.id);
  }, 12_000);
}

function lookForUpdates(registration: ServiceWorkerRegistration): void {
  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - looked < hour) return;
    looked = Date.now();
    registration.update().catch(() => undefined);
  });
}
