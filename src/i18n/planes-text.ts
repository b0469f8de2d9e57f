import { planes } from './en/planes';
import type { Translation } from './section';
import { useText } from './text';

export type PlanesText = Translation<typeof planes>;

/** The sentences of the planes, which are not on the first screen: English travels with them. */
export function usePlanesText(): PlanesText {
  return useText().planes ?? planes;
}
