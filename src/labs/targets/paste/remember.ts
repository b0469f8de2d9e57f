const key = 'lossoscope.paste';

/** Texts longer than this are not kept. */
const longest = 50_000;

/** What stood in the box at the last visit. */
export function recallText(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the box's text; a browser that blocks storage forgets it. */
export function rememberText(text: string): void {
  try {
    if (text === '' || text.length > longest) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // The box works all the same.
  }
}
