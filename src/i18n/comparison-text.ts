import { comparison } from './en/comparison';
import type { Translation } from './section';
import { useText } from './text';

export type ComparisonText = Translation<typeof comparison>;

/** The sentences of the catalogue's orders and comparison, which are not the first screen: English travels with them. */
export function useComparisonText(): ComparisonText {
  return useText().comparison ?? comparison;
}
