import { useLanguage, type Language } from '../i18n/language';
import { useText } from '../i18n/text';
import { useSceneStore } from '../scene/store-context';
import styles from './Header.module.css';
import { chooseLanguage } from './languages';

const languages: readonly (readonly [Language, string, string, string])[] = [
  ['en', 'en', 'EN', 'English'],
  ['zh', 'zh-CN', '中', '中文'],
];

/** EN · 中. The name of each contains what is seen, in its own language. */
export function Languages() {
  const { shell } = useText();
  const store = useSceneStore();
  const present = useLanguage();
  return (
    <div role="group" aria-label={shell.languageLabel} className={styles.languages}>
      {languages.map(([language, tag, short, name]) => (
        <button
          key={language}
          type="button"
          lang={tag}
          className={styles.language}
          aria-pressed={language === present}
          aria-label={name.includes(short) ? name : `${short}, ${name}`}
          onClick={() => void chooseLanguage(store, language)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
