import { catalogue } from './en/catalogue';
import type { Translation } from './section';
import { useText } from './text';

/** The sentences of the page of all losses: English travels with them. */
export function useCatalogueText(): Translation<typeof catalogue> {
  return useText().catalogue ?? catalogue;
}
