import { useEffect } from 'react';
import type { Preset } from '../../losses/prose';
import type { Route } from '../../scene/scene';
import type { SceneStore } from '../../scene/store';
import { useSceneStore } from '../../scene/store-context';
import { setLoss } from '../../scene/switch-loss';
import { toggleHide } from '../../scene/transitions';
import { openOverlay, useSettings } from '../settings';
import { click } from './steps';

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

/** Whether the screen shows the lab of fits by itself, which has neither presets nor a gradient to hide. */
export function isFits({ lab, during }: Route): boolean {
  return lab === 'outliers' && during === undefined;
}

const everywhere = new Set(['f', 'F', 'F5', 'b', 'B', '.', '?']);

/** What a key does while presenting; false when it is none of ours. Clickers send PageUp and PageDown, B or a full stop, and F5. */
function press(key: string, store: SceneStore, presets: readonly Preset[]): boolean {
  const { change, route } = store.getState();
  if (isFits(route) && !everywhere.has(key)) return false;
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'PageDown':
      click(store, presets, 1);
      return true;
    case 'PageUp':
      click(store, presets, -1);
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

/** The keys of the presenting screen; single letters count nowhere else. */
export function usePresentKeys(presets: readonly Preset[]): void {
  const store = useSceneStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const turns = event.key === 'PageDown' || event.key === 'PageUp';
      const isTyping = event.target instanceof Element && event.target.closest(typesText) !== null;
      if (isTyping && !turns) return;
      if (event.target instanceof Element && event.target.closest('dialog')) return;
      if (!press(event.key, store, presets)) return;
      event.preventDefault();
      // A handle takes PageUp and PageDown for large steps: here they turn the page.
      event.stopPropagation();
    };
    addEventListener('keydown', onKeyDown, true);
    return () => {
      removeEventListener('keydown', onKeyDown, true);
    };
  }, [store, presets]);
}
