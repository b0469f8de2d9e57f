import { describe, expect, it } from 'vitest';
import { freeDirection } from './free-direction';

const plane = { x: [-3, 3], y: [-3, 3] } as const;

describe('the free direction', () => {
  it('looks away from the marks', () => {
    const [x, y] = freeDirection([0, 0], 1, [[1, 0]], plane);
    expect(x).toBeCloseTo(-1, 12);
    expect(y).toBeCloseTo(0, 12);
  });

  it('stays in the plane', () => {
    const [x] = freeDirection([-2.9, 0], 1, [[-2, 0]], plane);
    expect(x).toBeGreaterThanOrEqual(-0.1);
  });
});
