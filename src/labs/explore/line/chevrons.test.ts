import { describe, expect, it } from 'vitest';
import { chevronPath, chevrons } from './chevrons';

const lane = {
  xs: [-2, -1, 0, 1, 2],
  gradient: [-4, -2, 0, 2, 4],
  toX: (px: number) => px / 10 - 2,
  from: 0,
  to: 40,
  spacing: 10,
  strongest: 4,
  maxHeight: 20,
  minHeight: 3,
  free: [],
};

describe('chevrons', () => {
  it('point against the gradient, as high as it is strong', () => {
    const marks = chevrons({ ...lane, gradient: [-4, -4, -4, 2, 2] });
    expect(marks.map((mark) => mark.direction)).toEqual([1, 1, -1, -1]);
    expect(marks.map((mark) => mark.height)).toEqual([20, 20, 10, 10]);
  });

  it('keep a floor, so that a weak pull is still seen', () => {
    expect(chevrons({ ...lane, strongest: 400 }).every((mark) => mark.height === 3)).toBe(true);
  });

  it('are squares where nothing pulls and absent where nothing is known', () => {
    const marks = chevrons({ ...lane, gradient: [0, 0, 0, NaN, NaN] });
    expect(marks.map((mark) => mark.direction)).toEqual([0, 0]);
  });

  it('leave the arrow and the marks free', () => {
    expect(chevrons({ ...lane, free: [[10, 40]] }).map((mark) => mark.x)).toEqual([5]);
  });
});

it('draws a chevron that points the way it pulls', () => {
  expect(chevronPath({ x: 10, height: 20, direction: 1 }, 0)).toBe('M6.9 -10l6.2 10l-6.2 10');
  expect(chevronPath({ x: 10, height: 4, direction: 0 }, 0)).toBe('M8 -2h4v4h-4Z');
});
