import type { Route } from '../../scene/scene';

/** What the presenting screen shows: the picture of a loss with its presets, a tour with its steps, or a page that is walked or scrolled. */
export type Shown = 'picture' | 'tour' | 'page';

/** What of the three a route leads to. */
export function shownAt(route: Route): Shown {
  if (route.during) return 'tour';
  return route.lab === 'explore' && route.page === 'loss' ? 'picture' : 'page';
}
