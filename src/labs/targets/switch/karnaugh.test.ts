import { describe, expect, it } from 'vitest';
import { combinationMap, grayCodes, placeOf, runsOf } from './karnaugh';

const ones = (n: number): number => n.toString(2).replaceAll('0', '').length;

describe('the map of combinations', () => {
  it.each([1, 2, 3, 4, 5, 6])('holds each combination of %i edits once', (edits) => {
    const all = combinationMap(edits).cells.flat();
    expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 2 ** edits }, (_, i) => i));
  });

  it.each([2, 3, 5, 6])('sets combinations of %i edits beside those one edit away', (edits) => {
    const { cells } = combinationMap(edits);
    cells.forEach((row, y) => {
      row.forEach((cell, x) => {
        const right = row[x + 1];
        const below = cells[y + 1]?.[x];
        if (right !== undefined) expect(ones(cell ^ right)).toBe(1);
        if (below !== undefined) expect(ones(cell ^ below)).toBe(1);
      });
    });
  });

  it('begins with no edit at the upper left', () => {
    expect(combinationMap(5).cells[0]?.[0]).toBe(0);
    expect(placeOf(combinationMap(5), 0)).toEqual({ row: 0, column: 0 });
  });

  it('tells the stretches in which an edit is made', () => {
    expect(runsOf(grayCodes(3), 2)).toEqual([{ start: 4, end: 8 }]);
    expect(runsOf(grayCodes(3), 1)).toEqual([{ start: 2, end: 6 }]);
    expect(runsOf(grayCodes(3), 0)).toEqual([
      { start: 1, end: 3 },
      { start: 5, end: 7 },
    ]);
  });
});
