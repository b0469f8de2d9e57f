import { expect, test } from 'vitest';
import { orderOf, ropePath, ropePieces, slackEnds } from './ropes';
import { shareOf, tugOf } from './tug';

const values = [1, 2, 3, 4, 100];
const order = orderOf(values);

/** Pulls of absolute loss at 3: the outer points pull alike, the middle one not at all. */
const even = [-1, -1, 0, 1, 1];

test('a rope carries the pull of every point beyond', () => {
  const pieces = ropePieces(values, order, even, 3);
  expect(pieces).toEqual([
    { from: 1, to: 2, share: 0.25 },
    { from: 2, to: 3, share: 0.5 },
    { from: 3, to: 4, share: 0.5 },
    { from: 4, to: 100, share: 0.25 },
  ]);
});

test('both sides of a balanced tug of war are one half', () => {
  const tug = tugOf(values, order, even, 3, 0.03, 4);
  const total = (side: readonly { readonly share: number }[]) =>
    side.reduce((sum, { share }) => sum + share, 0);
  expect(total(tug.below)).toBeCloseTo(0.5);
  expect(total(tug.above)).toBeCloseTo(0.5);
  expect(tug.above.map(({ points }) => points)).toEqual([[3], [4]]);
});

test('weak pulls join one arrow that is named by the point that is nearly all of it', () => {
  const tug = tugOf(values, order, [-1, -0.9, -0.01, 0.91, 1], 3.1, 0.03, 4);
  expect(tug.below.map(({ points, chief }) => [points, chief])).toEqual([
    [[2, 1], 1],
    [[0], 0],
  ]);
});

test('where nothing pulls the rope is slack', () => {
  const pieces = ropePieces(values, order, [-1, -0.5, 0.5, 1, 0], 2.5);
  expect(slackEnds(pieces)).toEqual([{ from: 4, to: 100 }]);
  expect(shareOf(values, [-1, -0.5, 0.5, 1, 0], 2.5, 4)).toBe(0);
});

test('points that do not pull at all make no rope', () => {
  const pieces = ropePieces(values, order, [0, 0, 0, 0, 0], 3);
  expect(ropePath(pieces, (value) => value, 10, 20, 1)).toBe('');
  expect(slackEnds(pieces)).toEqual([]);
});

test('a rope of one half is drawn in its full thickness', () => {
  const d = ropePath([{ from: 0, to: 10, share: 0.5 }], (value) => value, 100, 26, 1);
  expect(d).toBe('M0 87H10V113H0Z');
});
