import { useEffect } from 'react';

const typesText =
  'input:not([type="range"], [type="radio"], [type="checkbox"], [data-code]), textarea:not([data-code])';

/** Ctrl-Z and its kin go back and forth on a page. A text field keeps its own undo, unless it is marked `data-code`. */
export function useHistoryKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.matches(typesText)) return;
      const key = event.key.toLowerCase();
      if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else if (key === 'z') undo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
    };
  }, [undo, redo]);
}
