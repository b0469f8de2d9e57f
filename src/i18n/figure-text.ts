import { figure } from './en/figure';
import type { Translation } from './section';
import { useText } from './text';

/** The sentences of the menu that saves a picture: English travels with the menu. */
export function useFigureText(): Translation<typeof figure> {
  return useText().figure ?? figure;
}
