import { expect, it } from 'vitest';
import { polyline } from './polyline';

it('goes from point to point, to a hundredth of a pixel', () => {
  expect(
    polyline([
      [0, 1.23456],
      [-2, 3],
    ]),
  ).toBe('M0,1.23L-2,3');
});

it('is empty without points', () => {
  expect(polyline([])).toBe('');
});
