import { notices } from './en/notices';
import type { Translation } from './section';
import { useText } from './text';

/** The sentences of the margin notes: English travels with the notes. */
export function useNoticesText(): Translation<typeof notices> {
  return useText().notices ?? notices;
}
