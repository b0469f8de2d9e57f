import { create } from 'zustand';

export type Language = 'en' | 'zh';

/** The interface's language. `app/` sets it and loads the catalogue first; everything else reads it. */
export const useLanguageStore = create<{ readonly language: Language }>()(() => ({
  language: 'en',
}));

export function useLanguage(): Language {
  return useLanguageStore((state) => state.language);
}
