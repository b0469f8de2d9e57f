import { lasting } from './device';

const key = (loss: string): string => `lossoscope.targets.${loss}`;

/** The code that stood on a loss's page at the last visit. */
export function recall(loss: string): string | null {
  try {
    return lasting().getItem(key(loss));
  } catch {
    return null;
  }
}

/** Keeps the code for the next visit; where storage is blocked or full the link still holds it. */
export function keep(loss: string, code: string): void {
  try {
    lasting().setItem(key(loss), code);
  } catch {
    // Blocked or full: the page goes on without.
  }
}

export function forget(loss: string): void {
  try {
    lasting().removeItem(key(loss));
  } catch {
    // Blocked: there is nothing to forget.
  }
}
