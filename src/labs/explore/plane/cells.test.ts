import { expect, test } from 'vitest';
import { cellsShown, panCells, showsAll, zoomCells } from './cells';

test('all cells are shown, or what was asked for as far as there are cells', () => {
  expect(cellsShown(6, undefined)).toEqual([0, 6]);
  expect(cellsShown(6, [2, 4])).toEqual([2, 4]);
  expect(cellsShown(6, [5, 9])).toEqual([2, 6]);
  expect(cellsShown(6, [-10, 1e6])).toEqual([0, 6]);
  expect(cellsShown(0, [3, 4])).toEqual([0, 1]);
});

test('a stretch is narrowed about a cell, to one at most, and widened to all', () => {
  expect(zoomCells(100, [0, 100], 0.5, 50)).toEqual([25, 75]);
  expect(zoomCells(100, [0, 100], 0.5, 0)).toEqual([0, 50]);
  expect(zoomCells(4, [1, 2], 0.1, 1.5)).toEqual([1, 2]);
  expect(zoomCells(100, [90, 100], 20, 95)).toEqual([0, 100]);
});

test('a stretch is moved and stays among the cells', () => {
  expect(panCells(100, [20, 40], 0.25)).toEqual([25, 45]);
  expect(panCells(100, [90, 100], 0.25)).toEqual([90, 100]);
  expect(showsAll(100, [0, 100])).toBe(true);
  expect(showsAll(100, [0, 99])).toBe(false);
});
