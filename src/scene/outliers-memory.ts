import { ofThisTab } from './device';

const key = 'lossoscope.outliers';

/** The link's query of what was set in this tab, so that a reload on another page loses nothing; null where there is none. */
export function recallOutliers(): string | null {
  try {
    return ofThisTab().getItem(key);
  } catch {
    return null;
  }
}

/** Keeps what is set for as long as the tab is open. */
export function keepOutliers(query: string): void {
  try {
    ofThisTab().setItem(key, query);
  } catch {
    // Blocked or full: the link still holds it.
  }
}
