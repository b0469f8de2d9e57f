import { guess } from './en/guess';
import type { Translation } from './section';
import { useText } from './text';

/** The sentences about a guess: English travels with its field. */
export function useGuessText(): Translation<typeof guess> {
  return useText().guess ?? guess;
}
