import { useLanguage } from '../../../i18n/language';
import styles from './article.module.css';
import type { Claim } from './claim';
import { Finding } from './Finding';
import { Picture } from './pictures/Picture';
import type { ClaimAnswers } from './requests';
import { linkOfCall } from './scene';
import { VerdictMark } from './VerdictMark';
import { words } from './words';

/** A statement of the article, the verdict on it, what is so, and the picture that shows it. */
export function ClaimRow({
  claim,
  answers,
}: {
  readonly claim: Claim;
  readonly answers: ClaimAnswers | undefined;
}) {
  const language = useLanguage();
  const [first] = claim.calls;
  const says = claim.says[language];
  return (
    <li id={claim.id} className={styles.claim} tabIndex={-1}>
      <div className={styles.words}>
        <p className={styles.verdict}>
          <VerdictMark verdict={claim.verdict} />
          <span>
            {claim.condition
              ? words.onlyIf[language] + claim.condition[language]
              : words.verdicts[claim.verdict][language]}
          </span>
        </p>
        <blockquote className={styles.says}>{says}</blockquote>
        <Finding
          sentence={claim.finding[language]}
          numbers={claim.numbers}
          answers={answers?.answers ?? null}
        />
      </div>
      <figure className={styles.figure}>
        {answers ? (
          <Picture claim={claim} answers={answers} name={says} />
        ) : (
          <p className={styles.waiting}>{words.computing[language]}</p>
        )}
        {first && (
          <figcaption>
            <a className={styles.open} href={linkOfCall(first, claim.pins)}>
              {words.open[language]} →<span className={styles.spoken}>{`: ${says}`}</span>
            </a>
          </figcaption>
        )}
      </figure>
    </li>
  );
}
