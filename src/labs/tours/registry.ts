import type { Tour } from './tour';

const files = import.meta.glob<Tour>(['./definitions/*.ts', '!./definitions/*.test.ts'], {
  import: 'tour',
});

const idOf = (path: string): string => path.replace(/^.*\/|\.ts$/g, '');

const loaders = new Map(Object.entries(files).map(([path, load]) => [idOf(path), load]));
const loaded = new Map<string, Promise<Tour>>();

/** Every tour there is. */
export const tourIds: readonly string[] = [...loaders.keys()];

export function isTour(id: string): boolean {
  return loaders.has(id);
}

/** Loads a tour once; rejects when there is none of that name or the network failed. */
export async function loadTour(id: string): Promise<Tour> {
  const known = loaded.get(id);
  if (known) return known;
  const load = loaders.get(id);
  if (!load) throw new Error(`no tour is called ${id}`);
  const loading = load();
  loaded.set(id, loading);
  // Offline for a moment: the next visit tries again.
  loading.catch(() => loaded.delete(id));
  return loading;
}

/** All tours in the order of the page of all. */
export async function loadTours(): Promise<readonly Tour[]> {
  const tours = await Promise.all(tourIds.map(loadTour));
  return tours.toSorted((a, b) => a.order - b.order);
}
