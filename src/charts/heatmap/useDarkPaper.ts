import { useSyncExternalStore } from 'react';

const preference = '(prefers-color-scheme: dark)';

/**
 * Whether the page is light on dark. A canvas cannot take its colours from the style sheet by itself, so it asks, and is told
 * again when the theme or the system's preference changes.
 */
export function useDarkPaper(): boolean {
  return useSyncExternalStore(subscribe, isDark, () => false);
}

function isDark(): boolean {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme === 'dark' || (scheme !== 'light' && matchMedia(preference).matches);
}

function subscribe(changed: () => void): () => void {
  const root = new MutationObserver(changed);
  root.observe(document.documentElement, { attributes: true });
  const system = matchMedia(preference);
  system.addEventListener('change', changed);
  return () => {
    root.disconnect();
    system.removeEventListener('change', changed);
  };
}
