import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { SceneState, SceneStore } from './store';

/** The one store, given by `main.tsx`. */
export const StoreContext = createContext<SceneStore | null>(null);

/** Reads one value of the store; the selector must not build an object. */
export function useScene<T>(selector: (state: SceneState) => T): T {
  return useStore(useSceneStore(), selector);
}

/** The store itself, for handlers that read `getState()` when they run. */
export function useSceneStore(): SceneStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('StoreContext is missing: wrap the tree in main.tsx');
  return store;
}
