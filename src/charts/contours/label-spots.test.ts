import { describe, expect, it } from 'vitest';
import { labelSpots, type Spot } from './label-spots';

const across = (y: number): Spot[] => Array.from({ length: 21 }, (_, i): Spot => [i * 10, y]);
const wish = { width: 200, height: 200, inset: 15, obstacles: [] };

describe('the label of a contour', () => {
  it('stands on its line at the point nearest to the preferred place', () => {
    expect(labelSpots([across(50)], [90, 200], wish)).toEqual([[90, 50]]);
  });

  it('stays inside the plot', () => {
    expect(labelSpots([across(50)], [500, 50], wish)).toEqual([[180, 50]]);
    expect(labelSpots([across(5)], [90, 5], wish)).toEqual([null]);
  });

  it('keeps clear of the marks and of the label before it', () => {
    const [first, second] = labelSpots([across(50), across(60)], [90, 50], {
      ...wish,
      obstacles: [{ at: [90, 50], radius: 25 }],
    });
    expect(Math.abs(first![0] - 90)).toBeGreaterThanOrEqual(25);
    expect(Math.hypot(first![0] - second![0], first![1] - second![1])).toBeGreaterThanOrEqual(30);
  });
});
