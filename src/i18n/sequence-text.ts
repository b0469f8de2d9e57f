import { sequence } from './en/sequence';
import type { Translation } from './section';
import { useText } from './text';

export type SequenceText = Translation<typeof sequence>;

/** The sentences of the lattice over time, which is not on the first screen: English travels with it. */
export function useSequenceText(): SequenceText {
  return useText().sequence ?? sequence;
}
