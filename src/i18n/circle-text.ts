import { circle } from './en/circle';
import type { Translation } from './section';
import { useText } from './text';

export type CircleText = Translation<typeof circle>;

/** The sentences of vectors on the circle, which are not on the first screen: English travels with them. */
export function useCircleText(): CircleText {
  return useText().circle ?? circle;
}
