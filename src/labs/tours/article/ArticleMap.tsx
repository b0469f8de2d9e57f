import { useLanguage } from '../../../i18n/language';
import styles from './map.module.css';
import type { ArticleVerdict } from './claim';
import { sections } from './claims';
import { VerdictMark } from './VerdictMark';
import { words } from './words';

const verdicts: readonly ArticleVerdict[] = ['true', 'only-if', 'false'];
const claims = sections.flatMap((section) => section.claims);

/** Every verdict at a glance, each a way to its statement, and the choice of which are shown. */
export function ArticleMap({
  only,
  onOnly,
  onVisit,
}: {
  readonly only: ArticleVerdict | null;
  readonly onOnly: (verdict: ArticleVerdict | null) => void;
  readonly onVisit: (claim: string) => void;
}) {
  const language = useLanguage();
  return (
    <nav className={styles.map} aria-label={words.map[language]}>
      <ol className={styles.sections}>
        {sections.map((section, i) => (
          <li key={section.loss} className={styles.section}>
            <span className={styles.name}>{`${i + 1} ${section.loss.replace(/Loss$/, '')}`}</span>
            <span className={styles.marks}>
              {section.claims.map((claim) => (
                <button
                  key={claim.id}
                  type="button"
                  className={styles.mark}
                  data-dim={only !== null && claim.verdict !== only}
                  aria-label={`${words.verdicts[claim.verdict][language]}: ${claim.says[language]}`}
                  onClick={() => {
                    onVisit(claim.id);
                  }}
                >
                  <VerdictMark verdict={claim.verdict} />
                </button>
              ))}
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.filter} role="group" aria-label={words.show[language]}>
        {[null, ...verdicts].map((verdict) => (
          <button
            key={verdict}
            type="button"
            className={styles.choice}
            aria-pressed={only === verdict}
            onClick={() => {
              onOnly(verdict);
            }}
          >
            {verdict && <VerdictMark verdict={verdict} />}
            {verdict ? words.verdicts[verdict][language] : words.all[language]}
            <span className={styles.many}>
              {verdict ? claims.filter((claim) => claim.verdict === verdict).length : claims.length}
            </span>
          </button>
        ))}
      </div>
    </nav>
  );
}
