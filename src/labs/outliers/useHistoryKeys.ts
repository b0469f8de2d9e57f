import { useEffect } from 'react';
import { useOutliers } from '../../scene/outliers-store';

/** Ctrl-Z and its kin go through the changes of points and losses; a text field keeps its own. */
export function useHistoryKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.matches(
          'input:not([type="range"], [type="radio"], [type="checkbox"]), textarea',
        );
      if (isTyping) return;
      const key = event.key.toLowerCase();
      const { undo, redo } = useOutliers.getState();
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
