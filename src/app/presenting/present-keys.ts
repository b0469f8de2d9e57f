import { loadProse } from '../../losses/load-prose';
import type { SceneStore } from '../../scene/store';
import { setLoss } from '../../scene/switch-loss';
import { toggleHide } from '../../scene/view-transitions';
import { openOverlay, useSettings } from '../settings';
import { shownAt } from './shown';
import { click } from './steps';
import { walk } from './walk';

const typesText = 'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, dialog';

function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen();
}

/** Gives the focus to the nth loss laid over the picture, which takes the other's place. */
function bringForward(store: SceneStore, nth: number): boolean {
  const { scene, change } = store.getState();
  const loss = scene.pins[nth - 1]?.loss;
  if (loss !== undefined) change(setLoss(loss));
  return loss !== undefined;
}

const everywhere = new Set(['PageDown', 'PageUp', 'f', 'F', 'F5', 'b', 'B', '.', '?']);

/** What a key does while presenting; false when it is none of ours. Clickers send PageUp and PageDown, B or a full stop, and F5. */
function press(key: string, store: SceneStore): boolean {
  const { change, route } = store.getState();
  const isPage = shownAt(route) === 'page';
  if (isPage && !everywhere.has(key)) return false;
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'PageDown':
      if (isPage) walk(document, 1);
      else turn(store, 1);
      return true;
    case 'PageUp':
      if (isPage) walk(document, -1);
      else turn(store, -1);
      return true;
    case 'f':
    case 'F5':
      toggleFullScreen();
      return true;
    case 'b':
    case '.':
      useSettings.setState(({ blank }) => ({ blank: !blank }));
      return true;
    case 'g':
      change(toggleHide('gradient'));
      return true;
    case 'v':
      change(toggleHide('values'));
      return true;
    case '?':
      openOverlay('keys');
      return true;
    default:
      return /^[1-3]$/.test(key) && bringForward(store, Number(key));
  }
}

/** Turns the page once the presets are here: they are on the first press, and kept from then on. */
function turn(store: SceneStore, way: 1 | -1): void {
  loadProse(store.getState().scene.loss).then(
    ({ presets }) => {
      click(store, presets, way);
    },
    () => {
      click(store, [], way);
    },
  );
}

/**
 * The keys of the presenting screen, until it is left; single letters count nowhere else. Keys that were pressed on the way here are made up for.
 */
export function listenWhilePresenting(
  store: SceneStore,
  pressedBefore: readonly KeyboardEvent[],
): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const turns = event.key === 'PageDown' || event.key === 'PageUp';
    const isTyping = event.target instanceof Element && event.target.closest(typesText) !== null;
    if (isTyping && !turns) return;
    if (event.target instanceof Element && event.target.closest('dialog')) return;
    if (!press(event.key, store)) return;
    event.preventDefault();
    // A handle takes PageUp and PageDown for large steps: here they turn the page.
    event.stopPropagation();
  };
  pressedBefore.forEach(onKeyDown);
  addEventListener('keydown', onKeyDown, true);
  const stop = useSettings.subscribe(({ presenting }) => {
    if (presenting) return;
    removeEventListener('keydown', onKeyDown, true);
    stop();
  });
}
