import { traps } from './en/traps';
import type { Translation } from './section';
import { useText } from './text';

export type TrapsText = Translation<typeof traps>;

/** What is wrong with calls that PyTorch accepts: read in panels that come after the first picture, so English travels with them. */
export function useTrapsText(): TrapsText {
  return useText().traps ?? traps;
}
