import { expect, test } from 'vitest';
import { contractOf } from '../losses/index';
import { firstScene } from './defaults';
import { formatLink, parseLink } from './link';
import type { Route } from './scene';
import { createSceneStore } from './store';

const first = firstScene(contractOf);
const { route } = parseLink('#/explore/HuberLoss?input=3');
const during = { id: 'why-log', step: 3 };
const step: Route = { ...route, during };

test('a page that a tour shows has the tour’s address, whatever is done to it', () => {
  expect(formatLink(step, first)).toBe('#/tours/why-log/3');
  expect(parseLink('#/tours/why-log/3').route).toEqual({
    lab: 'tours',
    tour: 'why-log',
    step: '3',
  });
});

test('a tour that is left is remembered until it is returned to or dismissed', () => {
  const store = createSceneStore({ lab: 'tours', tour: null, step: null }, first);
  store.getState().go(step);
  expect(store.getState().scene.loss).toBe('HuberLoss');
  expect(store.getState().left).toBeNull();
  store.getState().go(route);
  expect(store.getState().left).toBe(during);
  store.getState().go({ lab: 'explore', page: 'catalogue' });
  expect(store.getState().left).toBe(during);
  store.getState().go(step);
  expect(store.getState().left).toBeNull();
  store.getState().go(route);
  store.getState().dismissTour();
  expect(store.getState().left).toBeNull();
});

test('the link of a step that a lab keeps up to date stays in the tour', () => {
  const store = createSceneStore(route, first);
  const targets = parseLink('#/targets/MSELoss').route;
  store.getState().go({ ...targets, during });
  store.getState().keepQuery('code=x');
  expect(store.getState().route).toMatchObject({ lab: 'targets', query: 'code=x', during });
});
