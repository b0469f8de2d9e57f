import { useEffect } from 'react';
import type { Request, Response } from '../../../compute/api';
import { useLanguage } from '../../../i18n/language';
import { useNumbers } from '../../../scene/numbers';
import styles from './article.module.css';
import type { ArticleVerdict, Section } from './claim';
import { ClaimRow } from './ClaimRow';
import { ExampleBlock } from './ExampleBlock';
import { answersOf } from './requests';
import { words } from './words';

/** The last answers, so that on the way back from Explore the page has its full height at once. */
const remembered = new Map<string, Response>();

/** One of the eight examples: what the article ran, what comes out, and what it says about it. */
export function SectionView({
  section,
  request,
  number,
  only,
}: {
  readonly section: Section;
  /** The section's calls, the same object each time. */
  readonly request: Request;
  readonly number: number;
  readonly only: ArticleVerdict | null;
}) {
  const language = useLanguage();
  const newest = useNumbers(`article-${section.loss}`, request).response;
  useEffect(() => {
    if (newest) remembered.set(section.loss, newest);
  }, [newest, section.loss]);
  const response = newest ?? remembered.get(section.loss);
  const answers = response ? answersOf(section, response) : null;
  const shown = section.claims.flatMap((claim, i) =>
    only === null || claim.verdict === only ? [{ claim, answers: answers?.claims[i] }] : [],
  );
  if (shown.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={`article-${section.loss}`}>
      <header className={styles.heading} tabIndex={-1} data-stop>
        <span className={styles.count} aria-hidden="true">
          {number}
        </span>
        <h2 id={`article-${section.loss}`}>{section.name[language]}</h2>
        <code className={styles.id}>nn.{section.loss}</code>
      </header>
      <ExampleBlock
        title={words.code[language]}
        link={words.openExample[language]}
        example={section.example}
        result={section.result}
        answer={answers?.example}
      />
      {section.corrected && (
        <ExampleBlock
          title={words.corrected[language]}
          link={words.openCorrected[language]}
          example={section.corrected}
          result={section.corrected.result}
          answer={answers?.corrected}
        />
      )}
      <ul className={styles.claims}>
        {shown.map(({ claim, answers: answer }) => (
          <ClaimRow key={claim.id} claim={claim} answers={answer} />
        ))}
      </ul>
    </section>
  );
}
