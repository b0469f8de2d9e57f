import { isEmbedded } from './embed/is-embedded';

/** What the app remembers between visits. */
type Key = 'scene' | 'language' | 'theme' | 'hints' | 'question-mark';

/** Reads what was remembered; null when nothing was, or when the browser blocks storage. */
export function remembered(key: Key): string | null {
  if (isEmbedded) return null;
  try {
    return localStorage.getItem(`lossoscope.${key}`);
  } catch {
    return null;
  }
}

/** Remembers a text. False when the browser blocks storage or it is full: the app goes on without. */
export function remember(key: Key, value: string): boolean {
  if (isEmbedded) return true;
  try {
    localStorage.setItem(`lossoscope.${key}`, value);
    return true;
  } catch {
    return false;
  }
}
