import { tours } from './en/tours';
import type { Translation } from './section';
import { useText } from './text';

export type ToursText = Translation<typeof tours>;

/** The sentences around the tours: English travels with the lab. */
export function useToursText(): ToursText {
  return useText().tours ?? tours;
}
