import { describe, expect, it } from 'vitest';
import { diagonal, hingeGeometry } from './hinge-geometry';

const domain = [-4, 4] as const;

describe('the lines of a pair', () => {
  it.each([0.5, -1.5, 0])('keep x − y at %s from edge to edge', (difference) => {
    const [from, to] = diagonal(difference, domain)!;
    for (const [x, y] of [from, to]) {
      expect(x - y).toBeCloseTo(difference, 12);
      expect(Math.max(Math.abs(x), Math.abs(y))).toBe(4);
    }
  });

  it('have no hinge where it lies outside the plane', () => {
    expect(hingeGeometry(9, domain)).toMatchObject({ hinge: null, band: [] });
  });

  it('enclose the margin between tie and hinge', () => {
    expect(hingeGeometry(1, domain).band).toEqual([
      [-4, -4],
      [4, 4],
      [4, 3],
      [-3, -4],
    ]);
  });
});
