import type { Language } from '../i18n/language';
import { switchLanguage } from '../i18n/text';
import type { SceneStore } from '../scene/store';
import { remember, remembered } from './storage';

/** The language of a tag such as `zh-CN`, or null when it is none of ours. */
function languageOf(tag: string | null | undefined): Language | null {
  const [primary] = (tag ?? '').toLowerCase().split(/[-_]/);
  return primary === 'en' || primary === 'zh' ? primary : null;
}

/** The language to begin with: the link's, the remembered one, the first that the browser asks for. */
export function firstLanguage(fromLink: string | null): Language {
  return (
    languageOf(fromLink) ??
    languageOf(remembered('language')) ??
    navigator.languages.map(languageOf).find((language) => language !== null) ??
    'en'
  );
}

/** Switches the language and remembers it. Says so, and stays with the present one, when it cannot be loaded. */
export async function chooseLanguage(store: SceneStore, tag: string): Promise<void> {
  const language = languageOf(tag);
  if (!language) return;
  try {
    await switchLanguage(language);
    remember('language', language);
  } catch {
    store.getState().notify('language-failed');
  }
}
