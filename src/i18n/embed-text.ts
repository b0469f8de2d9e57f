import { embed } from './en/embed';
import type { Translation } from './section';
import { useText } from './text';

/** The sentences of an embed: English travels with it. */
export function useEmbedText(): Translation<typeof embed> {
  return useText().embed ?? embed;
}
