import { expect, test } from 'vitest';
import { isReplaced } from './useBarAxis';

test('one number that moves is a drag, more of them or another count are other data', () => {
  expect(isReplaced([1, 2, 3], [1, 2, 3])).toBe(false);
  expect(isReplaced([1, 2, 3], [1, 5, 3])).toBe(false);
  expect(isReplaced([1, Number.NaN, 3], [1, Number.NaN, 3])).toBe(false);
  expect(isReplaced([1, 2, 3], [1, 5, 4])).toBe(true);
  expect(isReplaced([1, 2, 3], [1, 2])).toBe(true);
});
