import { useEffect } from 'react';
import { useScene, useSceneStore } from '../../../scene/store-context';
import { useHistoryKeys } from '../../../scene/useHistoryKeys';
import { useCatalogueHistory } from './catalogue-history';
import { readCatalogue, writeCatalogue, type CatalogueState } from './catalogue-query';

interface Catalogue extends CatalogueState {
  readonly set: (change: Partial<CatalogueState>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const { change, enter, undo, redo } = useCatalogueHistory.getState();

/** What the page of all losses shows, with the changes of it, and the keys that go back and forth. */
export function useCatalogue(): Catalogue {
  const store = useSceneStore();
  const query = useScene(({ route }) =>
    route.lab === 'explore' && route.page === 'catalogue' ? (route.query ?? '') : '',
  );
  const show = (next: string | null) => {
    if (next === null) return;
    store.getState().go({
      lab: 'explore',
      page: 'catalogue',
      ...(next !== '' && { query: next }),
    });
  };
  useEffect(() => {
    enter(query);
  }, [query]);
  const back = () => {
    show(undo());
  };
  const forth = () => {
    show(redo());
  };
  useHistoryKeys(back, forth);
  const state = readCatalogue(query);
  return {
    ...state,
    set: (changed) => {
      const next = writeCatalogue({ ...state, ...changed });
      if (next === query) return;
      change(next, partOf(state, changed), performance.now());
      show(next);
    },
    undo: back,
    redo: forth,
  };
}

/** What is changed, where it is changed in runs: typed, dragged or zoomed. */
function partOf(
  { comparison: before }: CatalogueState,
  { searched, comparison: after }: Partial<CatalogueState>,
): string | null {
  if (searched !== undefined) return 'searched';
  if (!before || !after) return null;
  if (before.at !== after.at) return 'at';
  return before.view === after.view ? null : 'view';
}
