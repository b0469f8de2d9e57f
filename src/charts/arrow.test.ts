import { expect, it } from 'vitest';
import { arrowShape } from './arrow';

const head = { length: 10, width: 8 };

it('has a shaft up to the head, and the tip where the pull ends', () => {
  const shape = arrowShape([100, 0, 40, 0], head);
  expect(shape?.shaft).toEqual([100, 0, 49.5, 0]);
  expect(shape?.head).toBe('40,0 50,-4 50,4');
});

it('is all head when short, with the tip still where the pull ends', () => {
  const shape = arrowShape([100, 0, 95, 0], head);
  expect(shape?.shaft).toBeNull();
  expect(shape?.head).toBe('95,0 100,-2 100,2');
});

it('does not exist without a length', () => {
  expect(arrowShape([3, 4, 3, 4], head)).toBeNull();
  expect(arrowShape([3, 4, NaN, 4], head)).toBeNull();
});
