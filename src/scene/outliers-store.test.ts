import { beforeEach, expect, test } from 'vitest';
import { contractOf } from '../losses/index';
import { firstOutliers } from './outliers-scene';
import { useOutliers } from './outliers-store';
import {
  addPoint,
  movePoints,
  removePoints,
  setFocus,
  setModel,
  toggleLoss,
} from './outliers-transitions';

const first = firstOutliers((loss) => contractOf(loss) !== undefined);
const { getState } = useOutliers;
const ys = () => getState().scene.points.y;

beforeEach(() => {
  getState().open(first);
});

test('one drag is one step of undo', () => {
  for (const y of [90, 80, 70]) getState().change(movePoints(new Map([[4, { y }]])), 'drag');
  expect(ys()).toEqual([1, 2, 3, 4, 70]);
  getState().undo();
  expect(ys()).toEqual([1, 2, 3, 4, 100]);
  getState().redo();
  expect(ys()).toEqual([1, 2, 3, 4, 70]);
});

test('adding and deleting are undone one by one', () => {
  getState().change(addPoint({ y: 7 }));
  getState().change(removePoints(new Set([0, 4])));
  expect(ys()).toEqual([2, 3, 4, 7]);
  getState().undo();
  expect(ys()).toEqual([1, 2, 3, 4, 100, 7]);
  getState().undo();
  expect(ys()).toEqual([1, 2, 3, 4, 100]);
});

test('moving a point to where it stands spends no step', () => {
  getState().change(movePoints(new Map([[4, { y: 100 }]])));
  expect(getState().past).toHaveLength(0);
});

test('a selection is of these points: it goes when their number changes', () => {
  getState().select(new Set([1, 2]));
  getState().change(movePoints(new Map([[1, { y: 9 }]])));
  expect([...getState().selection]).toEqual([1, 2]);
  getState().change(addPoint({ y: 7 }));
  expect(getState().selection.size).toBe(0);
});

test('a line gives points that have no x their order', () => {
  expect(setModel('line')(first).points.x).toEqual([1, 2, 3, 4, 5]);
});

test('a point added to a line without an x stands behind the last', () => {
  expect(addPoint({ y: 3 })(setModel('line')(first)).points.x).toEqual([1, 2, 3, 4, 5, 6]);
});

test('the last loss stays, and the focus moves when its loss goes', () => {
  const one = first.losses.slice(1).reduce((scene, { loss }) => toggleLoss(loss)(scene), first);
  expect(one.losses).toHaveLength(1);
  expect(one.focus).toBe(one.losses[0]?.loss);
  expect(toggleLoss(one.focus)(one)).toBe(one);
});

test('a loss that is not fitted yet is added by its focus, at its place', () => {
  const scene = setFocus('SmoothL1Loss')(first);
  expect(scene.focus).toBe('SmoothL1Loss');
  const names = scene.losses.map(({ loss }) => loss);
  expect(names.indexOf('SmoothL1Loss')).toBe(names.indexOf('HuberLoss') - 1);
});
