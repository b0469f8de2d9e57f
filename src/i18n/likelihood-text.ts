import { likelihood } from './en/likelihood';
import type { Translation } from './section';
import { useText } from './text';

export type LikelihoodText = Translation<typeof likelihood>;

/** The sentences of the planes of likelihoods, which are not on the first screen: English travels with them. */
export function useLikelihoodText(): LikelihoodText {
  return useText().likelihood ?? likelihood;
}
