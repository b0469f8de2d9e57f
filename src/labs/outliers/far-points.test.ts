import { expect, test } from 'vitest';
import { farPoints, furthestFrom } from './far-points';

test('100 stands apart from 1, 2, 3, 4', () => {
  expect(farPoints([1, 2, 3, 4, 100])).toEqual([4]);
});

test('evenly spread points have no outlier, nor have points that are mostly alike', () => {
  expect(farPoints([1, 2, 3, 4])).toEqual([]);
  expect(farPoints([5, 5, 5, 5, 6])).toEqual([]);
});

test('the furthest point is found, none among none', () => {
  expect(furthestFrom([1, 2, 3, 4, 100], 3)).toBe(4);
  expect(furthestFrom([], 3)).toBe(-1);
});
