import { describe, expect, it } from 'vitest';
import { cutRadius, norm, normBall } from './norm-ball';

describe('the ball of a norm', () => {
  it('is a circle for p = 2', () => {
    for (const [x, y] of normBall([1, -1], 3, 2))
      expect(Math.hypot(x - 1, y + 1)).toBeCloseTo(3, 10);
  });

  it('is a diamond for p = 1', () => {
    for (const [x, y] of normBall([0, 0], 2, 1))
      expect(Math.abs(x) + Math.abs(y)).toBeCloseTo(2, 10);
  });

  it('is a square with its corners for p = ∞', () => {
    const ball = normBall([0, 0], 2, Infinity);
    for (const [x, y] of ball) expect(Math.max(Math.abs(x), Math.abs(y))).toBeCloseTo(2, 10);
    expect(ball.some(([x, y]) => Math.abs(x - 2) < 1e-9 && Math.abs(y - 2) < 1e-9)).toBe(true);
  });

  it('lies between for any other p', () => {
    for (const [x, y] of normBall([0, 0], 1, 3.5))
      expect(Math.abs(x) ** 3.5 + Math.abs(y) ** 3.5).toBeCloseTo(1, 10);
  });

  it('does not overflow for a large p', () => {
    expect(norm([300, 400], 800)).toBeCloseTo(400, 6);
  });
});

describe('the cut of a ball by the plane that is drawn', () => {
  it('is the whole ball when nothing is hidden', () => {
    expect(cutRadius(2, 0, 2)).toBe(2);
  });

  it('follows Pythagoras for p = 2', () => {
    expect(cutRadius(5, 3, 2)).toBeCloseTo(4, 12);
  });

  it('is empty where the hidden coordinates are already farther', () => {
    expect(cutRadius(2, 2.5, 2)).toBe(0);
  });

  it('keeps the side of a cube', () => {
    expect(cutRadius(2, 1.9, Infinity)).toBe(2);
  });
});
