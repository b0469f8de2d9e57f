import { useEffect } from 'react';
import { useTargets } from '../../../scene/targets-store';

/** Ctrl-Z and its kin go through the changes of the code, in its editor too: one history for typing, cells and fixes. */
export function useHistoryKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const inOtherField =
        event.target instanceof HTMLElement && event.target.matches('input:not([data-code])');
      if (inOtherField) return;
      const key = event.key.toLowerCase();
      const { undo, redo } = useTargets.getState();
      if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else if (key === 'z') undo();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
