import { expect, test } from 'vitest';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import { parseLink, sceneLink } from '../../../scene/link';
import { fitPlane, panPlane, planeView, showsPoint, usualPlane, zoomPlane } from './zoom';

const scene = sceneOf(contractOf('MarginRankingLoss')!);
const usual = { x: [-4, 4], y: [-4, 4] } as const;

test('zooming keeps the point under the pointer where it is', () => {
  const { view } = zoomPlane(usual, usual, 0.5, [2, -1])(scene);
  expect(view).toEqual({ x: [-1, 3], y: [-2.5, 1.5] });
});

test('zooming out and in again leaves nothing in the link', () => {
  const wide = zoomPlane(usual, usual, 2, [0, 0])(scene);
  const back = zoomPlane(usual, planeView(wide.view, usual), 0.5, [0, 0])(wide);
  expect(back.view).toEqual({});
});

test('there is an end to zooming', () => {
  expect(zoomPlane(usual, usual, 100, [0, 0])(scene)).toBe(scene);
  expect(zoomPlane(usual, usual, 0.001, [0, 0])(scene)).toBe(scene);
});

test('panning moves each axis by a share of its width', () => {
  const { view } = panPlane(usual, usual, 0.25, -0.5)(scene);
  expect(view).toEqual({ x: [-2, 6], y: [-8, 0] });
});

test('fitted axes show what was beyond them and stay a square', () => {
  const { view } = fitPlane(usual, [[12, 0]])(scene);
  const { x, y } = planeView(view, usual);
  expect(showsPoint(planeView(view, usual), [12, 0])).toBe(true);
  expect(x[1] - x[0]).toBeCloseTo(y[1] - y[0], 6);
  expect(fitPlane(usual, [[1, 1]])(scene).view).toEqual({});
});

test('the axes that were asked for travel in the link', () => {
  const zoomed = zoomPlane(usual, usual, 0.5, [2, -1])(scene);
  const { route } = parseLink(sceneLink(zoomed));
  expect('scene' in route && route.scene?.view).toEqual(zoomed.view);
  expect(usualPlane()(zoomed).view).toEqual({});
});
