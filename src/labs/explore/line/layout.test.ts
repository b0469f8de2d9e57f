import { describe, expect, it } from 'vitest';
import { layoutOf, leastHeight, onLane } from './layout';

const names = ['MSE', 'L1', 'Huber'];

describe('layoutOf', () => {
  it('stacks loss, lanes and gradient without overlap on a wide stage', () => {
    const layout = layoutOf({ width: 884, height: 620, unit: 1, names, rail: false });
    expect(layout.compact).toBe(false);
    const edges = [
      layout.loss.top,
      layout.loss.bottom,
      layout.names,
      layout.lane.top,
      layout.lane.bottom,
      ...layout.pinLanes,
      layout.gradient?.top ?? NaN,
      layout.gradient?.bottom ?? NaN,
    ];
    expect(edges).toEqual(edges.toSorted((a, b) => a - b));
    expect(layout.axis + 30).toBeLessThanOrEqual(620);
  });

  it('lets the lanes stand for the gradient on a phone and on a projector', () => {
    expect(layoutOf({ width: 358, height: 430, unit: 1, names, rail: false }).gradient).toBeNull();
    expect(
      layoutOf({ width: 1200, height: 560, unit: 1.7, names, rail: false }).gradient,
    ).toBeNull();
  });

  it('keeps everything inside the least height', () => {
    const height = leastHeight(2, 1);
    const layout = layoutOf({ width: 358, height, unit: 1, names, rail: false });
    expect(layout.axis + 18).toBeLessThanOrEqual(height);
  });
});

it('puts a mark that is beyond the view at the end of its lane', () => {
  const lane = { left: 50, right: 700 };
  expect([-10, 300, 900, Infinity, NaN].map((px) => onLane(lane, px))).toEqual([
    50, 300, 700, 700, 50,
  ]);
});
