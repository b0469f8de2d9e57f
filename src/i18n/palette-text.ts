import { palette } from './en/palette';
import type { Translation } from './section';
import { useText } from './text';

export type PaletteText = Translation<typeof palette>;

/** The sentences of the palette: English travels with it. */
export function usePaletteText(): PaletteText {
  return useText().palette ?? palette;
}
