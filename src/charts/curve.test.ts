import { describe, expect, it } from 'vitest';
import { areaPath, curvePath } from './curve';

const plain = { x: (v: number) => v, y: (v: number) => 10 - v, top: 0, bottom: 10 };

describe('curvePath', () => {
  it('joins the points of a curve inside the frame', () => {
    expect(curvePath([0, 1, 2], [1, 2, 4], plain)).toEqual({ d: 'M0 9L1 8L2 6', exits: [] });
  });

  it('lifts the pen at a value that is not finite', () => {
    expect(curvePath([0, 1, 2, 3, 4], [1, 1, NaN, 2, 2], plain).d).toBe('M0 9L1 9M3 8L4 8');
    expect(curvePath([0, 1, 2, 3, 4], [1, 1, Infinity, 2, 2], plain).d).toBe('M0 9L1 9M3 8L4 8');
  });

  it('lifts the pen at a jump, between two points or exactly at one', () => {
    expect(curvePath([0, 1, 2, 3], [1, 1, 5, 5], { ...plain, breaks: [1.5] }).d).toBe(
      'M0 9L1 9M2 5L3 5',
    );
    expect(curvePath([0, 1, 2, 3, 4], [1, 1, 3, 5, 5], { ...plain, breaks: [2] }).d).toBe(
      'M0 9L1 9M3 5L4 5',
    );
  });

  it('cuts the line at the frame and tells where it left', () => {
    const { d, exits } = curvePath([0, 1, 2], [5, 9, 13], plain);
    expect(d).toBe('M0 5L1 1L1.25 0');
    expect(exits).toEqual([{ x: 1.25, y: 0, side: 'top', direction: 'out' }]);
  });

  it('tells where a line comes in, and draws a segment that crosses the whole frame', () => {
    const { d, exits } = curvePath([0, 4], [-10, 30], plain);
    expect(d).toBe('M1 10L2 0');
    expect(exits.map((exit) => [exit.side, exit.direction])).toEqual([
      ['bottom', 'in'],
      ['top', 'out'],
    ]);
  });
});

describe('areaPath', () => {
  it('closes the area on the base line between the two values', () => {
    expect(areaPath([0, 1, 2, 3], [0, 2, 4, 6], { ...plain, from: 2, to: 0, base: 10 })).toBe(
      'M0 10L0 10L1 8L2 6L2 10Z',
    );
  });

  it('ends exactly at the two values, between samples', () => {
    expect(
      areaPath([0, 2, 4], [0, 4, 8], {
        ...plain,
        y: (v: number) => -v,
        top: -10,
        from: 1,
        to: 3,
        base: 0,
      }),
    ).toBe('M1 0L1 -2L2 -4L3 -6L3 0Z');
  });

  it('is empty where there is nothing to fill', () => {
    expect(areaPath([0, 1], [0, 1], { ...plain, from: 1, to: 1, base: 10 })).toBe('');
  });
});
