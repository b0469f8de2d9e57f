import type { Hidden } from './scene';
import { useScene } from './store-context';

/** Whether a part is left out by the link and not yet revealed. */
export function useHidden(part: Hidden): boolean {
  return useScene((state) => !state.revealed && state.scene.hide.includes(part));
}
