import { expect, it } from 'vitest';
import { distanceLimit } from './distance-limit';

it('stays put over ordinary distances and doubles beyond', () => {
  expect(distanceLimit([0.1, 2])).toBe(6);
  expect(distanceLimit([6.1])).toBe(12);
  expect(distanceLimit([17, NaN, Infinity])).toBe(24);
});
