import { scenes as en } from './en/scenes';
import { useLanguage } from './language';
import type { Translation } from './section';
import { scenes as zh } from './zh/scenes';

export type ScenesText = Translation<typeof en>;

/** The sentences of the pictures of classes and distributions: they travel with those pictures, not with the first visit. */
export function useScenesText(): ScenesText {
  return useLanguage() === 'zh' ? zh : en;
}
