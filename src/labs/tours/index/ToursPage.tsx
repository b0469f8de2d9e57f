import { useEffect, useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useToursText } from '../../../i18n/tours-text';
import { loadTours } from '../registry';
import type { Tour } from '../tour';
import { articleThumbnail } from './article-thumbnail';
import { Card } from './Card';
import styles from './page.module.css';

/** All tours, each with its picture and where the user is in it. */
export function ToursPage({ unknown }: { readonly unknown?: string }) {
  const text = useToursText();
  const language = useLanguage();
  const [tours, setTours] = useState<readonly Tour[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    loadTours().then(
      (loaded) => {
        if (current) setTours(loaded);
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, []);
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <h1 className={styles.title}>
          {unknown === undefined ? text.title : text.unknownTour(unknown.slice(0, 40))}
        </h1>
        <p className={styles.deck}>{unknown === undefined ? text.deck : text.unknownTourHint}</p>
      </header>
      {failed && <p role="alert">{text.failed}</p>}
      <ol className={styles.cards}>
        {tours?.map((tour) => (
          <Card
            key={tour.id}
            id={tour.id}
            title={tour.title[language]}
            promise={tour.promise[language]}
            thumbnail={tour.thumbnail}
            count={tour.steps.length}
          />
        ))}
        {tours && (
          <Card
            id="article"
            title={text.articleTitle}
            promise={text.articlePromise}
            thumbnail={articleThumbnail}
            count={null}
          />
        )}
      </ol>
    </div>
  );
}
