import { scenes } from './en/scenes';
import type { Translation } from './section';
import { useText } from './text';

export type ScenesText = Translation<typeof scenes>;

/** The sentences of the pictures of classes and distributions, which are not on the first screen: English travels with them. */
export function useScenesText(): ScenesText {
  return useText().scenes ?? scenes;
}
