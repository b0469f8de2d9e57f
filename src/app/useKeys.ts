import { useEffect } from 'react';
import type { SceneStore } from '../scene/store';
import { useSceneStore } from '../scene/store-context';
import { openOverlay, present, useSettings } from './settings';
import { remembered } from './storage';

/** Elements that use Space themselves. */
const usesSpace = 'button, a, input, select, textarea, summary, dialog, [role="slider"]';
/** A character alone may open something only where it can be switched off (WCAG 2.1.4). */
const questionMark = (): boolean => remembered('question-mark') !== 'off';

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

/** Ctrl-K finds anything; the question mark lists the keys, unless the user switched that off. */
function opensOverlay(event: KeyboardEvent): boolean {
  const isModified = event.ctrlKey || event.metaKey;
  if (isModified && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k')
    openOverlay('palette');
  else if (
    event.key === '?' &&
    !isModified &&
    !isOn(event, `${typesText}, dialog`) &&
    questionMark()
  )
    openOverlay('keys');
  else return false;
  return true;
}

/** Escape leaves the presenting screen, even if nothing else of it could be loaded. */
function leavesPresenting(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape' || !useSettings.getState().presenting || isOn(event, 'dialog'))
    return false;
  present(false);
  return true;
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
        reveals || undoOrRedo(event, store) || opensOverlay(event) || leavesPresenting(event);
      if (used) event.preventDefault();
    };
    // Before the marks that stop a key they use: Escape leaves, whatever has the focus.
    addEventListener('keydown', onKeyDown, true);
    return () => {
      removeEventListener('keydown', onKeyDown, true);
    };
  }, [store]);
}
