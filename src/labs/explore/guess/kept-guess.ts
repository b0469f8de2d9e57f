import { ofThisTab } from '../../../scene/device';

const key = 'lossoscope.guess';

/** What was typed at this very address in this tab, so that a reload does not ask anew. */
export function recallGuess(): string {
  try {
    const [address, typed = ''] = (ofThisTab().getItem(key) ?? '').split('\n');
    return address === location.hash ? typed : '';
  } catch {
    return '';
  }
}

export function keepGuess(typed: string): void {
  try {
    ofThisTab().setItem(key, `${location.hash}\n${typed.slice(0, 40)}`);
  } catch {
    // Blocked or full: the guess is on the screen all the same.
  }
}
