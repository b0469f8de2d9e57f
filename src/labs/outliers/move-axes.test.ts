import { expect, test } from 'vitest';
import { planAxis } from './location/axis';
import { moved, withMain, withPlane, zoomed } from './move-axes';

const plan = planAxis([1, 2, 3, 4, 100], [22]);

test('the part at the crowd’s scale is narrowed about a value, and what lies beyond the break stays there', () => {
  const near = withMain(plan, zoomed(plan.main, 0.5, 3), plan);
  expect(near.main[1] - near.main[0]).toBeCloseTo((plan.main[1] - plan.main[0]) / 2);
  expect(near.right).toEqual(plan.right);
});

test('it never reaches over the break', () => {
  const far = withMain(plan, moved(plan.main, 40), plan);
  expect(far.main[1]).toBeLessThanOrEqual(plan.right[0]);
  expect(withMain(plan, [200, 300], plan)).toBe(plan);
});

test('without a far point the room behind the crowd moves with it', () => {
  const crowd = planAxis([1, 2, 3, 4], [2.5]);
  const wide = withMain(crowd, zoomed(crowd.main, 10, 2), crowd);
  expect(wide.right[0]).toBeGreaterThan(wide.main[1]);
  expect(wide.right[1]).toBeGreaterThan(wide.right[0]);
});

test('a plane is zoomed on both axes, within bounds', () => {
  const usual = { x: [0, 4], y: [0, 100] } as const;
  const near = withPlane(
    usual,
    usual,
    (axis) => zoomed(axis, 0.5, 2),
    (axis) => zoomed(axis, 0.5, 0),
  );
  expect(near).toEqual({ x: [1, 3], y: [0, 50] });
  const same = (axis: readonly [number, number]) => zoomed(axis, 1e-6, 0);
  expect(withPlane(usual, usual, same, same)).toBe(usual);
});
