import { fileAt, keyOf, type BuiltFile } from './keys';

declare const self: ServiceWorkerGlobalScope;

/** Every file of the build and a digest of them all, written by the build. */
declare const builtFiles: readonly BuiltFile[];
declare const buildDigest: string;

const { scope } = self.registration;
/** Other copies of the app may lie in other folders of the same host. */
const prefix = `lossoscope ${scope} `;
const cacheName = prefix + buildDigest;
const keys = new Map(builtFiles.map((file) => [file[0], new URL(keyOf(file), scope).href]));
const paths = new Set(keys.keys());
/** Files fetched at a time: the page comes first. */
const atOnce = 4;

async function keep(cache: Cache, [path, key]: readonly [string, string]): Promise<void> {
  const kept = await caches.match(key);
  if (kept) {
    await cache.put(key, kept);
    return;
  }
  // What carries a digest in its name may come from the browser's own cache; pages are asked for anew.
  const fresh = path.startsWith('assets/') ? 'default' : 'no-cache';
  const response = await fetch(new URL(path, scope), { cache: fresh });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // A page may not be answered with a response that was redirected.
  const { body, headers, status } = response;
  await cache.put(key, response.redirected ? new Response(body, { headers, status }) : response);
}

async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  const waiting = [...keys];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await keep(cache, next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Deletes all but this version and the one before it, whose pages may still be open. */
async function dropOld(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const old = ours.filter((name) => name !== cacheName).slice(0, -1);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request: Request, path: string | null): Promise<Response> {
  const key = path === null ? undefined : keys.get(path);
  const kept = key === undefined ? undefined : await (await caches.open(cacheName)).match(key);
  return kept ?? (await caches.match(request, { ignoreSearch: true })) ?? (await fetch(request));
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll());
});
self.addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => self.clients.claim()));
});
self.addEventListener('message', (event) => {
  // Sent by the page when the user agrees to the new version.
  if (event.data === 'take-over') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const path = fileAt(request.url, scope, paths);
  // A page of the version before fetches its parts by names that only it knows.
  if (path === null && !request.url.startsWith(`${scope}assets/`)) return;
  event.respondWith(answer(request, path));
});
