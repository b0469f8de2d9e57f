import { useSyncExternalStore } from 'react';

let unit: number | undefined;

/** Label size at which drawings have their plain proportions. */
const plainLabel = 13;

function read(): number {
  const label = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--label'));
  return label > 0 ? label / plainLabel : 1;
}

function subscribe(changed: () => void): () => void {
  const update = () => {
    unit = read();
    changed();
  };
  const observer = new MutationObserver(update);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class', 'style'] });
  update();
  return () => {
    observer.disconnect();
  };
}

/** How much larger than plain the theme draws marks and text: 1, or about 1.7 on a projector. */
export function useUnit(): number {
  return useSyncExternalStore(subscribe, current, () => 1);
}

function current(): number {
  unit ??= read();
  return unit;
}
