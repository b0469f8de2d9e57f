import { useSyncExternalStore } from 'react';

/**
 * The term that is lit at the moment: `loss`, `gradient`, or the name of an argument or parameter (`input`, `delta`). A formula lights
 * the mark in the picture, a mark lights its terms in the formula, a cell of a tensor both.
 */
let lit: string | null = null;
const listeners = new Set<() => void>();

/** Lights a term everywhere it stands; null puts it out. */
export function lightTerm(term: string | null): void {
  if (term === lit) return;
  lit = term;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The lit term, or null. */
export function useLitTerm(): string | null {
  return useSyncExternalStore(subscribe, () => lit);
}

/** Whether a term is lit, with the handlers that its element needs to light it. Spread the handlers on the mark or the cell. */
export function useTermHighlight(term: string) {
  return {
    isLit: useSyncExternalStore(subscribe, () => lit === term),
    handlers: {
      onPointerEnter: () => {
        lightTerm(term);
      },
      onPointerLeave: () => {
        lightTerm(null);
      },
    },
  };
}
