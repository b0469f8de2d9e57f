import { trouble } from './en/trouble';
import type { Translation } from './section';
import { useText } from './text';

/** The sentences about what broke: English travels with what says them. */
export function useTroubleText(): Translation<typeof trouble> {
  return useText().trouble ?? trouble;
}
