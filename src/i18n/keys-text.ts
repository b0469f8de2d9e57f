import { keys } from './en/keys';
import type { Translation } from './section';
import { useText } from './text';

/** The names of the keys: English travels with their list and with the bar of the presenting screen. */
export function useKeysText(): Translation<typeof keys> {
  return useText().keys ?? keys;
}
