import { useEffect } from 'react';
import type { SceneStore } from '../scene/store';
import { useSceneStore } from '../scene/store-context';
import { toggleHide } from '../scene/transitions';
import { openOverlay, present, useSettings } from './settings';

/** Elements that use Space themselves. */
const usesSpace = 'button, a, input, select, textarea, summary, dialog, [role="slider"]';
const typesText = 'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea';

function isOn(event: KeyboardEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}

/** Ctrl-Z and its kin; true when the key was one of them. A text field keeps its own undo. */
function undoOrRedo(event: KeyboardEvent, store: SceneStore): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isOn(event, typesText)) return false;
  const key = event.key.toLowerCase();
  const { route, undo, redo } = store.getState();
  if (route.lab !== 'explore' || route.page !== 'loss') return false;
  if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
  else if (key === 'z') undo();
  else return false;
  return true;
}

/** The keys of the presenting screen; single letters count nowhere else. */
function presentKey(event: KeyboardEvent, store: SceneStore): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isOn(event, `${typesText}, dialog`))
    return false;
  switch (event.key) {
    case 'Escape':
      present(false);
      return true;
    case 'f':
    case 'F':
      if (document.fullscreenElement) void document.exitFullscreen();
      else void document.documentElement.requestFullscreen();
      return true;
    case 'b':
    case 'B':
      useSettings.setState(({ blank }) => ({ blank: !blank }));
      return true;
    case 'g':
    case 'G':
      store.getState().change(toggleHide('gradient'));
      return true;
    case '?':
      openOverlay('keys');
      return true;
    default:
      return false;
  }
}

/** The keys that work on the whole page. */
export function useKeys(): void {
  const store = useSceneStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { scene, revealed, reveal } = store.getState();
      const reveals = event.key === ' ' && scene.hide.length > 0 && !isOn(event, usesSpace);
      if (reveals) reveal(!revealed);
      const used =
        reveals ||
        undoOrRedo(event, store) ||
        (useSettings.getState().presenting && presentKey(event, store));
      if (used) event.preventDefault();
    };
    // Before the marks that stop a key they use: Escape leaves, whatever has the focus.
    addEventListener('keydown', onKeyDown, true);
    return () => {
      removeEventListener('keydown', onKeyDown, true);
    };
  }, [store]);
}
