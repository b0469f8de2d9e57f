import { useLanguage } from '../../../i18n/language';
import { useToursText } from '../../../i18n/tours-text';
import { useTours } from '../useTours';
import styles from './nav.module.css';

/** At the end of a tour: the way into the next one; after the last, into the article. */
export function NextTour({ id }: { readonly id: string }) {
  const text = useToursText();
  const language = useLanguage();
  const tours = useTours();
  const at = tours.findIndex((tour) => tour.id === id);
  if (at === -1) return null;
  const next = tours[at + 1];
  return (
    <a className={styles.nextTour} href={`#/tours/${next?.id ?? 'article'}`}>
      {text.nextTour(next?.title[language] ?? text.articleTitle)} →
    </a>
  );
}
