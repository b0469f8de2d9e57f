import { glosses } from './en/glosses';
import { targetsPaste } from './en/targets-paste';
import type { Translation } from './section';
import { useText } from './text';

export type PasteText = Translation<typeof targetsPaste>;
export type Glosses = Translation<typeof glosses>;
export type Gloss = Glosses[keyof Glosses];

/** The sentences about what was pasted, which are read after the first visit's script: English travels with them. */
export function usePasteText(): PasteText {
  return useText().targetsPaste ?? targetsPaste;
}

/** What messages say, by family. */
export function useGlosses(): Glosses {
  return useText().glosses ?? glosses;
}

/** What a family's message says, by the family's id. */
export function glossOf(own: Glosses, family: string): Gloss | null {
  return Object.hasOwn(own, family) ? own[family as keyof Glosses] : null;
}
