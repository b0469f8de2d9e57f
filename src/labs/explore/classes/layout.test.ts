import { assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { domainOf, layoutOf, reachOfArrow, widened } from './layout';

const sizes = record({
  width: integer({ min: 280, max: 2000 }),
  height: integer({ min: 350, max: 1200 }),
});

test('panels follow each other without overlap and stay inside the drawing', () => {
  assert(
    property(sizes, integer({ min: 2, max: 10 }), (size, classes) => {
      const { logits, shares, aside, columns, arrow } = layoutOf(size, 1, classes);
      expect(logits.bottom).toBeGreaterThan(logits.top);
      expect(shares.top).toBeGreaterThan(logits.bottom);
      expect(shares.bottom).toBeLessThan(size.height);
      expect(aside?.upper.x0 ?? Infinity).toBeGreaterThan(logits.x1);
      expect((columns.at(-1) ?? 0) + arrow).toBeLessThan(logits.x1);
    }),
  );
});

test('a gradient of 1 is never longer than 190 pixels', () => {
  assert(
    property(sizes, (size) => {
      const { shares } = layoutOf(size, 1, 4);
      expect(shares.bottom - shares.top).toBeLessThanOrEqual(190);
    }),
  );
});

test('the opening axis shows all logits and zero', () => {
  expect(domainOf([2.4, 1.1, 0.3, -0.9])).toEqual([-2, 3.5]);
  expect(domainOf([NaN])).toEqual([-1, 2]);
});

test('an axis only widens, and is the same object while all is inside', () => {
  const domain = [-2, 3.5] as const;
  expect(widened(domain, [3, -1], 0.5)).toBe(domain);
  expect(widened(domain, [4.1], 0.5)).toEqual([-2, 4.5]);
  expect(widened([-0.1, 0.3], [0.34], 0.1)).toEqual([-0.1, 0.4]);
});

test('an arrow that would leave its panel asks for just enough axis', () => {
  const [height, domain] = [200, [-2, 2] as const];
  const high = reachOfArrow(1, 144, domain, height, 1);
  const pixels = height / (high - domain[0]);
  expect((high - 1) * pixels).toBeCloseTo(144 - 10);
  expect(reachOfArrow(1, 8, domain, height, 1)).toBe(1);
});
