import { interpolateCividis, interpolatePuOr, rgb } from 'd3';
import { describe, expect, it } from 'vitest';
import { cividis, purpleOrange, type Rgb } from './palettes';

const shares = Array.from({ length: 21 }, (_, i) => i / 20);

function farthest(ours: (t: number) => Rgb, theirs: (t: number) => string): number {
  return Math.max(
    ...shares.map((t) => {
      const { r, g, b } = rgb(theirs(t));
      const [red, green, blue] = ours(t);
      return Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue));
    }),
  );
}

describe('the palettes', () => {
  it('have the cividis of d3', () => {
    expect(farthest(cividis, interpolateCividis)).toBeLessThanOrEqual(1);
  });

  it('have a PuOr near the smoothed one of d3', () => {
    expect(farthest(purpleOrange, interpolatePuOr)).toBeLessThan(20);
  });
});
