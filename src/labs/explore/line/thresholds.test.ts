import { expect, it } from 'vitest';
import { scalarState } from '../../../losses/states';
import { bracketsOf } from './thresholds';

it('drags both of Huber’s brackets to one delta', () => {
  const [left, right] = bracketsOf('HuberLoss', scalarState(4, 1));
  expect([left?.at, right?.at]).toEqual([0, 2]);
  expect(right?.toValue(3.5)).toBe(2.5);
  expect(left?.toValue(-1.5)).toBe(2.5);
});

it('follows the hinge’s margin to the side of its label', () => {
  expect(bracketsOf('HingeLoss', scalarState(0, 1))[0]?.toValue(1.5)).toBe(1.5);
  expect(bracketsOf('HingeLoss', scalarState(0, -1))[0]?.toValue(-1.5)).toBe(1.5);
});

it('has none where the loss has no threshold', () => {
  expect(bracketsOf('MSELoss', scalarState(0, 1))).toEqual([]);
});
