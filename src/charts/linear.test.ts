import { scaleLinear } from 'd3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { linear } from './linear';

const end = fc.double({ min: -1000, max: 1000, noNaN: true });
const ends = fc.tuple(end, end).filter(([a, b]) => Math.abs(a - b) > 1e-3);

test('it is d3’s linear scale, both ways, in and out of the domain', () => {
  fc.assert(
    fc.property(ends, ends, end, (domain, range, value) => {
      const ours = linear(domain, range);
      const theirs = scaleLinear(domain, range);
      const size = 1 + Math.abs(theirs(value));
      expect(Math.abs(ours(value) - theirs(value))).toBeLessThan(1e-9 * size);
      const back = theirs.invert(value);
      expect(Math.abs(ours.invert(value) - back)).toBeLessThan(1e-9 * (1 + Math.abs(back)));
    }),
  );
});

const ascending = ends.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

test('its ticks are d3’s, and its round ends hold the domain', () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: 2, max: 20 }), (domain, count) => {
      expect(linear(domain, [0, 1]).ticks(count)).toEqual(scaleLinear(domain, [0, 1]).ticks(count));
      const [low, high] = linear(domain, [0, 1]).nice(count).domain();
      expect(low).toBeLessThanOrEqual(domain[0] + 1e-9);
      expect(high).toBeGreaterThanOrEqual(domain[1] - 1e-9);
    }),
  );
});

test('a domain of one value lies in the middle of the range', () => {
  expect(linear([3, 3], [0, 10])(3)).toBe(5);
});
