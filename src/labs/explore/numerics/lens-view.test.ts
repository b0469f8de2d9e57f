import { expect, test } from 'vitest';
import { movedLens, positionsOver, usualAxis, zoomedLens } from './lens-view';

const logits = [-120, -60, 0, 60, 120];
const shares = [0, 0.25, 0.5, 0.75, 1];

test('the axis is narrowed about a value, and no further than 64 times', () => {
  expect(zoomedLens(logits, [-120, 120], 0.5, -90)).toEqual([-105, 15]);
  expect(zoomedLens(logits, [-1, 1], 0.5, 0)).toEqual([-1, 1]);
});

test('no axis goes where the loss is not defined', () => {
  expect(zoomedLens(shares, [0, 1], 2, 0.5)).toEqual([0, 1]);
  expect(movedLens(shares, [0, 0.5], -0.25)).toEqual([0, 0.5]);
  expect(movedLens(shares, [0, 0.5], 0.25)).toEqual([0.125, 0.625]);
  expect(movedLens(logits, [-120, 120], 0.25)).toEqual([-60, 180]);
});

test('positions are spread evenly, both ends included', () => {
  expect(usualAxis(shares)).toEqual([0, 1]);
  expect(positionsOver(shares, [0, 0.5])).toEqual([0, 0.125, 0.25, 0.375, 0.5]);
});
