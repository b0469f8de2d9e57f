import { causes } from './en/causes';
import type { Translation } from './section';
import { useText } from './text';

/** Why a number is not one: English travels with the panel of numbers. */
export function useCausesText(): Translation<typeof causes> {
  return useText().causes ?? causes;
}
