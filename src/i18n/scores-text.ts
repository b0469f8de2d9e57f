import { scores } from './en/scores';
import type { Translation } from './section';
import { useText } from './text';

export type ScoresText = Translation<typeof scores>;

/** The sentences of the pictures of scores, which are not on the first screen: English travels with them. */
export function useScoresText(): ScoresText {
  return useText().scores ?? scores;
}
