import { expect, test } from 'vitest';
import { axisOf, holds, planAxis } from './axis';

const hundred = planAxis([1, 2, 3, 4, 100], [22, 3, 2.5]);

test('a point far out stands behind a break, the crowd and every estimate before it', () => {
  expect(hundred.main[0]).toBeLessThan(1);
  expect(hundred.main[1]).toBeGreaterThan(22);
  expect(hundred.main[1]).toBeLessThan(30);
  expect(hundred.right[0]).toBeLessThan(100);
  expect(hundred.right[1]).toBeGreaterThan(100);
  expect(hundred.left).toBeNull();
});

test('without a point far out all of them stand on one scale, with room beyond', () => {
  const plan = planAxis([1, 2, 3, 4], [2.5]);
  expect(plan.main[1]).toBeGreaterThan(4);
  expect(plan.right[0]).toBeGreaterThan(plan.main[1]);
});

test('points far out on both sides stand behind two breaks', () => {
  const plan = planAxis([-500, 1, 2, 3, 4, 5, 6, 7, 900], [3]);
  expect(plan.left?.[0]).toBeLessThan(-500);
  expect(axisOf(plan, 0, 600).breaks).toHaveLength(2);
});

test('positions ascend with values and lead back to them', () => {
  for (const plan of [hundred, planAxis([-500, 1, 2, 3, 4, 5, 6, 7, 900], [3])]) {
    const axis = axisOf(plan, 100, 700);
    const [low, high] = axis.range;
    const values = Array.from({ length: 50 }, (_, i) => low + ((high - low) * i) / 49);
    const positions = values.map(axis);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(positions[0]).toBeCloseTo(100);
    expect(positions.at(-1)).toBeCloseTo(700);
    values.forEach((value, i) => {
      expect(axis.invert(positions[i] ?? 0)).toBeCloseTo(value, 6);
    });
  }
});

test('an axis holds what it was planned for, and not what lies beyond', () => {
  expect(holds(hundred, [1, 2, 3, 4, 100, NaN])).toBe(true);
  expect(holds(hundred, [1000])).toBe(false);
});

test('what is no number stands out of sight, what is too large at the end', () => {
  const axis = axisOf(planAxis([1, 2, 3, NaN, 1e308, -1e308], [2]), 0, 600);
  expect(axis(NaN)).toBeLessThan(-1000);
  expect(axis(1e308)).toBe(600);
  expect(axis(-1e308)).toBe(0);
});

test('one value alone has an axis', () => {
  const axis = axisOf(planAxis([5], [5]), 0, 600);
  expect(axis(5)).toBeGreaterThan(0);
  expect(axis(5)).toBeLessThan(axis.main[1]);
});
