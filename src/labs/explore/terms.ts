import { useSyncExternalStore } from 'react';

/**
 * The term that is lit at the moment: `loss`, `gradient`, or the name of an argument or parameter (`input`, `delta`). A formula lights
 * the mark in the picture, a mark lights its terms in the formula, a cell of a tensor both.
 */
let lit: string | null = null;
const listeners = new Set<() => void>();

/** The argument that a handle moves: its accessible name begins with it. */
function argumentOf(handle: Element): string | null {
  return /^[A-Za-z_]\w*/.exec(handle.getAttribute('aria-label') ?? '')?.[0] ?? null;
}

/**
 * Marks what the term stands for in the picture: handles by `data-lit`, which `charts/` draws as a ring; of loss and gradient the other hue
 * steps back, by `data-term` on the root (see `terms.css`).
 */
function paint(): void {
  const root = document.documentElement;
  if (lit === null) delete root.dataset['term'];
  else root.dataset['term'] = lit;
  for (const handle of document.querySelectorAll('[data-picture] [role="slider"]')) {
    handle.toggleAttribute('data-lit', lit !== null && argumentOf(handle) === lit);
  }
}

/** Lights a term everywhere it stands; null puts it out. */
export function lightTerm(term: string | null): void {
  if (term === lit) return;
  lit = term;
  paint();
  for (const listener of listeners) listener();
}

/** What was pointed at goes out; the argument of the handle that the keyboard is on stays lit, or lights again. */
export function leaveTerm(): void {
  const handle = document.activeElement?.closest('[data-picture] [role="slider"]:focus-visible');
  lightTerm(handle ? argumentOf(handle) : null);
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

function handleOf(event: Event): Element | null {
  return event.target instanceof Element
    ? event.target.closest('[data-picture] [role="slider"]')
    : null;
}

function lightHandle(event: Event): void {
  const handle = handleOf(event);
  if (handle) lightTerm(argumentOf(handle));
}

function leaveHandle(event: Event): void {
  if (handleOf(event)) leaveTerm();
}

const events = [
  ['pointerover', lightHandle],
  ['focusin', lightHandle],
  ['pointerout', leaveHandle],
  // By then the focus is with nobody.
  ['focusout', leaveHandle],
] as const;

/** From the picture to the formula: a handle that is pointed at or has the focus lights its argument. Returns its undo. */
export function watchHandles(): () => void {
  for (const [name, listener] of events) document.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of events) document.removeEventListener(name, listener);
    lightTerm(null);
  };
}
