import { expect, test } from 'vitest';
import { cellsOf, indexOf } from './grid';

test('the last two dimensions are a grid, the others lie one below the other', () => {
  const row = cellsOf([3], 94, 20);
  expect(row.cells.map(({ x }) => x)).toEqual([0, 32, 64]);
  expect(row.cells.map(({ width }) => width)).toEqual([30, 30, 30]);
  expect(row.height).toBe(20);
  const two = cellsOf([2, 2, 3], 94, 20);
  expect(two.cells.map(({ y }) => y)).toEqual([0, 0, 0, 22, 22, 22, 48, 48, 48, 70, 70, 70]);
  expect(two.height).toBe(90);
});

test('nothing has no cell, a single number has one', () => {
  expect(cellsOf([0], 94, 20)).toEqual({ cells: [], height: 0 });
  expect(cellsOf([], 94, 20).cells).toEqual([{ x: 0, y: 0, width: 94, height: 20 }]);
});

test('a place is named by its index', () => {
  expect(indexOf([2, 2, 3], 7)).toBe('[1, 0, 1]');
  expect(indexOf([3], 2)).toBe('[2]');
});
