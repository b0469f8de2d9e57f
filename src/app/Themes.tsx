import { useText } from '../i18n/text';
import styles from './Header.module.css';
import { setTheme, themes, useSettings } from './settings';

/** Light, dark, projector, or as the system says. */
export function Themes() {
  const { shell } = useText();
  const theme = useSettings((settings) => settings.theme);
  return (
    <select
      className={styles.themes}
      aria-label={shell.theme}
      value={theme}
      onChange={(event) => {
        const chosen = themes.find((name) => name === event.target.value);
        if (chosen) setTheme(chosen);
      }}
    >
      {themes.map((name) => (
        <option key={name} value={name}>
          {shell.themes[name]}
        </option>
      ))}
    </select>
  );
}
