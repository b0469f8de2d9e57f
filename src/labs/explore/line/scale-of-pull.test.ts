import { expect, it } from 'vitest';
import { runOf, stepSize } from './scale-of-pull';

it('draws the pull of the first screen as a step at learning rate 0.4', () => {
  expect(stepSize([-4, 6], [-8, 12])).toBe(0.4);
});

it('keeps the strongest gradient of any axes within half the view, at a round rate', () => {
  for (const [x, gradient] of [
    [
      [0, 1],
      [-10, 10],
    ],
    [
      [-6, 6],
      [-1.2, 1.2],
    ],
    [
      [-0.5, 3],
      [-1.5, 1.5],
    ],
  ] as const) {
    const step = stepSize(x, gradient);
    const reach = (step * gradient[1]) / (x[1] - x[0]);
    expect(reach).toBeLessThanOrEqual(0.4801);
    expect(reach).toBeGreaterThan(0.2);
    expect(Number(step.toPrecision(1))).toBe(step);
  }
});

it('runs 1 on ordinary axes, 0.1 on probabilities', () => {
  expect([runOf([-4, 6]), runOf([-3, 3]), runOf([0, 1])]).toEqual([1, 1, 0.1]);
});
