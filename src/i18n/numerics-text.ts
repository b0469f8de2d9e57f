import { numerics } from './en/numerics';
import type { Translation } from './section';
import { useText } from './text';

export type NumericsText = Translation<typeof numerics>;

/** The sentences of the numerics lens, which the first screen has none of: English travels with them. */
export function useNumericsText(): NumericsText {
  return useText().numerics ?? numerics;
}
