import { reduction } from './en/reduction';
import type { Translation } from './section';
import { useText } from './text';

export type ReductionText = Translation<typeof reduction>;

/** The sentences of the reductions, which the first screen has none of: English travels with them. */
export function useReductionText(): ReductionText {
  return useText().reduction ?? reduction;
}
