import { hints } from './en/hints';
import type { Translation } from './section';
import { useText } from './text';

/** The sentences of the first minute: English travels with them. */
export function useHintsText(): Translation<typeof hints> {
  return useText().hints ?? hints;
}
