import { assert, double, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import {
  gridOfShares,
  kept,
  latticeOfShares,
  placeOf,
  sharesAt,
  triangleIn,
  withShare,
  type Shares,
} from './triangle';

const triangle = triangleIn({ left: 10, top: 20, width: 400, height: 300 });
const part = double({ min: 0.01, max: 1, noNaN: true });
const anyShares = tuple(part, part, part).map((parts): Shares => kept(parts, 0));

test('a corner is where one class has everything', () => {
  expect(placeOf(triangle, [1, 0, 0])[1]).toBe(20);
  expect(placeOf(triangle, [0, 1, 0])[0]).toBe(triangle.left);
  expect(placeOf(triangle, [0, 0, 1])[0]).toBeCloseTo(triangle.left + triangle.width, 9);
});

test('its sides are equally long and it stays inside the box', () => {
  expect(triangle.height).toBeCloseTo(300, 9);
  expect(triangle.width * Math.sqrt(0.75)).toBeCloseTo(triangle.height, 9);
  expect(triangle.width).toBeLessThanOrEqual(400);
});

test('shares of the place of shares are the shares', () => {
  assert(
    property(anyShares, (shares) => {
      sharesAt(triangle, placeOf(triangle, shares)).forEach((share, i) => {
        expect(share).toBeCloseTo(shares[i] ?? NaN, 9);
      });
    }),
  );
});

test('moving one share leaves the others in proportion and the sum at 1', () => {
  assert(
    property(anyShares, part, (shares, value) => {
      const moved = withShare(shares, 1, value);
      expect(moved[1]).toBe(value);
      expect(moved[0] + moved[1] + moved[2]).toBeCloseTo(1, 9);
      expect(moved[0] * shares[2]).toBeCloseTo(moved[2] * shares[0], 9);
    }),
  );
});

test('the grid begins beyond the top left and never leaves the triangle', () => {
  const grid = gridOfShares(9, 7, 0.01);
  expect(grid).toHaveLength(63);
  expect(grid.every((shares) => shares.every((share) => share > 0.005 && share <= 1))).toBe(true);
  expect(grid[4]?.[0]).toBeCloseTo(1 / 1.02, 9);
});

test('the lattice lies inside', () => {
  const lattice = latticeOfShares(4);
  expect(lattice).toHaveLength(10);
  expect(lattice.flat().every((share) => share > 0.1)).toBe(true);
});
