import { lazy } from 'react';
import { useScene } from '../../scene/store-context';
import { isTour } from './registry';

const Article = lazy(async () => ({ default: (await import('./article/Article')).Article }));
const ToursPage = lazy(async () => ({ default: (await import('./index/ToursPage')).ToursPage }));
const OpenTour = lazy(async () => ({ default: (await import('./player/OpenTour')).OpenTour }));

/** The page of all tours, the article, and the way into a tour, which from there on is shown around the lab of its step. */
export function Tours() {
  const tour = useScene(({ route }) => (route.lab === 'tours' ? route.tour : null));
  const step = useScene(({ route }) => (route.lab === 'tours' ? route.step : null));
  if (tour === 'article') return <Article />;
  if (tour === null) return <ToursPage />;
  if (!isTour(tour)) return <ToursPage unknown={tour} />;
  return <OpenTour key={`${tour}/${step}`} id={tour} step={step} />;
}
