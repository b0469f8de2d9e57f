import { expect, test } from 'vitest';
import { indexOf, planesOf } from './grid';

test('the last two dimensions are a grid, the others count the grids', () => {
  expect(planesOf([3])).toEqual([{ start: 0, rows: 1, columns: 3 }]);
  expect(planesOf([2, 3])).toEqual([{ start: 0, rows: 2, columns: 3 }]);
  expect(planesOf([2, 2, 3]).map(({ start }) => start)).toEqual([0, 6]);
  expect(planesOf([0])).toEqual([]);
  expect(planesOf([])).toEqual([{ start: 0, rows: 1, columns: 1 }]);
});

test('a place is named by its index', () => {
  expect(indexOf([2, 2, 3], 7)).toBe('[1, 0, 1]');
  expect(indexOf([3], 2)).toBe('[2]');
});
