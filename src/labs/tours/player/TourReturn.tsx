import { useLanguage } from '../../../i18n/language';
import { useToursText } from '../../../i18n/tours-text';
import { useScene, useSceneStore } from '../../../scene/store-context';
import { useTour } from '../useTour';
import styles from './return.module.css';

/** On every page after a tour was left: the way back to its step. */
export function TourReturn() {
  const text = useToursText();
  const language = useLanguage();
  const store = useSceneStore();
  const id = useScene(({ left }) => left?.id ?? '');
  const step = useScene(({ left }) => left?.step ?? 1);
  const { tour } = useTour(id);
  if (!tour) return null;
  const title = tour.title[language];
  return (
    <aside className={styles.bar} aria-label={text.tour(title)}>
      <a href={`#/tours/${id}/${step}`}>← {text.returnTo(title, String(step))}</a>
      <button
        type="button"
        className={styles.end}
        onClick={() => {
          store.getState().dismissTour();
        }}
      >
        {text.dismiss}
      </button>
    </aside>
  );
}
