import { lasting, ofThisTab } from '../../../scene/device';

/** Texts longer than this are not kept. */
const longest = 50_000;

/** What is typed on the page outlives the visit; the header's field and a note beside the simulator are of this tab. */
const storages = {
  paste: lasting,
  stuck: lasting,
  field: ofThisTab,
  note: ofThisTab,
} as const;

type Kept = keyof typeof storages;

/** What stood there before; nothing where the browser blocks storage. */
export function kept(name: Kept): string {
  try {
    return storages[name]().getItem(`lossoscope.${name}`) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a text for the next visit; a browser that blocks storage forgets it. */
export function keepFor(name: Kept, text: string): void {
  const key = `lossoscope.${name}`;
  try {
    const storage = storages[name]();
    if (text === '' || text.length > longest) storage.removeItem(key);
    else storage.setItem(key, text);
  } catch {
    // It works all the same.
  }
}
