import { useLanguage } from '../../../i18n/language';
import type { ArticleVerdict } from './claim';
import styles from './verdict.module.css';
import { words } from './words';

/** The three verdicts by shape: ✓ open circle = true, half-hatched diamond = only if, ✕ solid square = false. */
export function VerdictMark({
  verdict,
  named = false,
}: {
  readonly verdict: ArticleVerdict;
  /** Whether the mark says its name to a screen reader; left out where the word stands beside it. */
  readonly named?: boolean;
}) {
  const language = useLanguage();
  const spoken = named
    ? { role: 'img', 'aria-label': words.verdicts[verdict][language] }
    : { 'aria-hidden': true };
  return (
    <svg className={styles.mark} viewBox="0 0 24 24" {...spoken}>
      {verdict === 'true' && (
        <>
          <circle cx="12" cy="12" r="10" />
          <path d="M7.5 12.5l3 3 6-6.5" />
        </>
      )}
      {verdict === 'only-if' && (
        <>
          <path d="M12 1.5L22.5 12 12 22.5 1.5 12z" />
          <path className={styles.half} d="M12 1.5V22.5L1.5 12z" />
        </>
      )}
      {verdict === 'false' && (
        <>
          <rect className={styles.solid} x="2" y="2" width="20" height="20" rx="2" />
          <path className={styles.cut} d="M8 8l8 8M16 8l-8 8" />
        </>
      )}
    </svg>
  );
}
