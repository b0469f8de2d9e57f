import { useRef } from 'react';
import { useLanguage } from '../../../i18n/language';
import { PlotMenu } from '../../../take/PlotMenu';
import styles from './article.module.css';
import type { Claim } from './claim';
import { Finding, plainFinding } from './Finding';
import { Picture } from './pictures/Picture';
import { pictureTable } from './pictures/picture-table';
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
  const box = useRef<HTMLDivElement>(null);
  const [first] = claim.calls;
  const says = claim.says[language];
  return (
    <li id={claim.id} className={styles.claim} tabIndex={-1} data-stop>
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
          <div ref={box}>
            <Picture claim={claim} answers={answers} name={says} />
          </div>
        ) : (
          <p className={styles.waiting}>{words.computing[language]}</p>
        )}
        <figcaption>
          {first && (
            <a className={styles.open} href={linkOfCall(first, claim.pins)}>
              {words.open[language]} →<span className={styles.spoken}>{`: ${says}`}</span>
            </a>
          )}
          {answers && (
            <PlotMenu
              root={box}
              name={`lossoscope-article-${claim.id}`}
              title={says}
              summary={plainFinding(claim.finding[language], claim.numbers, answers.answers)}
              table={() => pictureTable(claim, answers, language)}
            />
          )}
        </figcaption>
      </figure>
    </li>
  );
}
