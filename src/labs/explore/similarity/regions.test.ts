import { expect, it } from 'vitest';
import { regionsOf } from './regions';

const domain = [-2, 2] as const;

function area(polygon: readonly (readonly [number, number])[]): number {
  const twice = polygon.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = polygon[(i + 1) % polygon.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return twice / 2;
}

it('two opposite classes share the plane along the line between them', () => {
  const [right = [], left = []] = regionsOf(
    [
      { vector: [1, 0], bias: 0 },
      { vector: [-1, 0], bias: 0 },
    ],
    domain,
    domain,
  );
  expect(area(right)).toBeCloseTo(8);
  expect(Math.min(...right.map(([x]) => x))).toBeCloseTo(0);
  expect(Math.max(...left.map(([x]) => x))).toBeCloseTo(0);
});

it('a bias of 2 moves the line to x = −1', () => {
  const [right = []] = regionsOf(
    [
      { vector: [1, 0], bias: 2 },
      { vector: [-1, 0], bias: 0 },
    ],
    domain,
    domain,
  );
  expect(Math.min(...right.map(([x]) => x))).toBeCloseTo(-1);
});

it('the regions fill the plane without overlap, and a class between two others has none', () => {
  const regions = regionsOf(
    [
      { vector: [1.5, 0.2], bias: 0 },
      { vector: [-0.9, 1.2], bias: 0.5 },
      { vector: [-0.7, -1.4], bias: -1 },
    ],
    domain,
    domain,
  );
  expect(regions.reduce((sum, polygon) => sum + area(polygon), 0)).toBeCloseTo(16);
  const inner = regionsOf(
    [
      { vector: [1, 0], bias: 0 },
      { vector: [0, 0], bias: -1 },
      { vector: [-1, 0], bias: 0 },
    ],
    domain,
    domain,
  );
  expect(inner[1]).toEqual([]);
});
