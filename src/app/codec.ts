import type * as link from '../scene/link';

/** What reads and writes links. */
export type Codec = typeof link;

let loading: Promise<Codec> | undefined;

/** Fetches the codec once. The bare first screen needs none until something changes, so it does not come with the page. */
export async function loadCodec(): Promise<Codec> {
  loading ??= import('../scene/link');
  try {
    return await loading;
  } catch (error) {
    // Offline for a moment: the next change tries again.
    loading = undefined;
    throw error;
  }
}
