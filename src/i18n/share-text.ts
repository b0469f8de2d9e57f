import { share } from './en/share';
import type { Translation } from './section';
import { useText } from './text';

/** The sentences of the share dialog: English travels with it. */
export function useShareText(): Translation<typeof share> {
  return useText().share ?? share;
}
