import { expect, test } from 'vitest';
import { furthestPair, nearest, verdictOf } from './suspects';

test('the two points furthest from a fit are the suspects, on either side of it', () => {
  expect(furthestPair([0, -9, 2, 7, 1])).toEqual([1, 3]);
  expect(furthestPair([])).toEqual([]);
});

test('suspects are judged by the one nearest to the fit', () => {
  expect(nearest([-8, 2])).toBe(2);
});

test('what is out of line only without each other is hidden', () => {
  expect(verdictOf(0.5, 1.2, 20)).toBe('hidden');
  expect(verdictOf(8, 9, 20)).toBe('seen');
  expect(verdictOf(0.5, 0.6, 0.9)).toBe('usual');
});
