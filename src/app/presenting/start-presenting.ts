import type { SceneStore } from '../../scene/store';
import { present } from '../settings';

/** Gives the screen to the page once the presenting screen's keys are here; without a network, with what there is. */
export function startPresenting(store: SceneStore): void {
  const pressed: KeyboardEvent[] = [];
  const keep = (event: KeyboardEvent) => {
    pressed.push(event);
  };
  const start = () => {
    removeEventListener('keydown', keep, true);
    present(true);
  };
  addEventListener('keydown', keep, true);
  import('./present-keys').then(({ listenWhilePresenting }) => {
    start();
    listenWhilePresenting(store, pressed);
  }, start);
}
