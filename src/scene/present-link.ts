import type { SceneStore } from './store';

/**
 * The whole address of the app in its present state, for what leaves the page: pictures, dialogs. Always the app's own page, from inside
 * an embedded one too.
 */
export async function presentLink(store: SceneStore): Promise<string> {
  const { formatLink } = await import('./link');
  const { route, scene } = store.getState();
  return new URL(`./${formatLink(route, scene)}`, location.href).href;
}
