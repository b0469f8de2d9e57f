import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLanguage } from '../../../i18n/language';
import styles from './article.module.css';
import { ArticleMap } from './ArticleMap';
import type { ArticleVerdict } from './claim';
import { sections } from './claims';
import { requestOf } from './requests';
import { SectionView } from './SectionView';
import { words } from './words';

const requests = sections.map(requestOf);

/** Where the reader was, so that *back* from Explore returns to the line that was being read. */
let readTo = 0;

/** The article's eight examples and what it says of them, each beside what PyTorch returns. */
export function Article() {
  const language = useLanguage();
  const page = useRef<HTMLDivElement>(null);
  const [only, setOnly] = useState<ArticleVerdict | null>(null);
  useLayoutEffect(() => {
    page.current?.scrollTo({ top: readTo });
  }, []);
  const visit = (id: string) => {
    flushSync(() => {
      setOnly(null);
    });
    const claim = document.getElementById(id);
    claim?.scrollIntoView({ block: 'start' });
    claim?.focus({ preventScroll: true });
  };
  return (
    <div
      ref={page}
      className={styles.page}
      onScroll={(event) => {
        readTo = event.currentTarget.scrollTop;
      }}
    >
      <article className={styles.article}>
        <header className={styles.top} tabIndex={-1} data-stop>
          <h1 className={styles.title}>{words.title[language]}</h1>
          <p className={styles.deck}>{words.deck[language]}</p>
          <ArticleMap only={only} onOnly={setOnly} onVisit={visit} />
        </header>
        {sections.map((section, i) => {
          const request = requests[i];
          return (
            request && (
              <SectionView
                key={section.loss}
                section={section}
                request={request}
                number={i + 1}
                only={only}
              />
            )
          );
        })}
      </article>
    </div>
  );
}
