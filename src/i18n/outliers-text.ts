import { outliers } from './en/outliers';
import type { Translation } from './section';
import { useText } from './text';

export type OutliersText = Translation<typeof outliers>;

/** The sentences of the lab of fits, which is not the first screen: English travels with it. */
export function useOutliersText(): OutliersText {
  return useText().outliers ?? outliers;
}
