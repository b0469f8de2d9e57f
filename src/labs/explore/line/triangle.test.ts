import { expect, it } from 'vitest';
import { slopeTriangle } from './triangle';

const frame = {
  run: 1,
  towards: -1,
  xRange: [-4, 6],
  lossRange: [0, 20],
} as const;

it('points to the target with its rise at the prediction', () => {
  expect(slopeTriangle({ ...frame, x: 4, loss: 16, gradient: 8 })).toEqual({
    x: 4,
    loss: 16,
    run: -1,
    rise: -8,
    riseAt: 'point',
  });
});

it('turns away where it would fall through the axis', () => {
  expect(slopeTriangle({ ...frame, x: 1, loss: 1, gradient: 2 })).toEqual({
    x: 1,
    loss: 1,
    run: 1,
    rise: 2,
    riseAt: 'far',
  });
});

it('shrinks where neither side has room', () => {
  const tight = { ...frame, lossRange: [0, 1.2] } as const;
  expect(slopeTriangle({ ...tight, x: 1, loss: 1, gradient: 2 })?.run).toBe(-0.5);
});

it('is absent without a slope, and for what is not a number', () => {
  expect(slopeTriangle({ ...frame, x: 0, loss: 0, gradient: 0 })).toBeNull();
  expect(slopeTriangle({ ...frame, x: 0, loss: NaN, gradient: NaN })).toBeNull();
});
