import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutEndLabels, spread } from './labels';

const column = { top: 0, bottom: 400, pitch: 18 };

describe('layoutEndLabels', () => {
  it('leaves labels with room where their lines end', () => {
    const labels = layoutEndLabels(
      [
        { id: 'a', name: 'L1', value: '6', y: 300 },
        { id: 'b', name: 'Huber', value: '5.5', y: 340 },
      ],
      column,
    );
    expect(labels.map((label) => [label.text, label.y])).toEqual([
      ['L1 6', 300],
      ['Huber 5.5', 340],
    ]);
  });

  it('parts crowded labels evenly around their lines', () => {
    const labels = layoutEndLabels(
      [
        { id: 'a', name: 'L1', value: '6', y: 300 },
        { id: 'b', name: 'Huber', value: '5.5', y: 306 },
      ],
      column,
    );
    expect(labels.map((label) => label.y)).toEqual([294, 312]);
    expect(labels.map((label) => label.anchor)).toEqual([300, 306]);
  });

  it('merges lines that end at one value, in the order they were given', () => {
    const labels = layoutEndLabels(
      [
        { id: 'b', name: 'L1', value: '1', y: 200 },
        { id: 'a', name: 'Huber', value: '1', y: 200.2 },
        { id: 'c', name: 'MSE', value: '12', y: 20 },
      ],
      column,
    );
    expect(labels.map((label) => label.text)).toEqual(['MSE 12', 'L1, Huber 1']);
  });
});

it('leaves apart what has no room on one line', () => {
  const labels = layoutEndLabels(
    ['SmoothL1', 'Huber', 'L1'].map((name) => ({ id: name, name, value: '1', y: 200 })),
    { ...column, fits: (text) => text.length <= 11 },
  );
  expect(labels.map((label) => label.text)).toEqual(['SmoothL1 1', 'Huber, L1 1']);
});

describe('spread', () => {
  it('keeps order, pitch and column for any crowd that fits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 450, noNaN: true }), { maxLength: 20 }),
        (ys) => {
          const placed = spread(
            ys.toSorted((a, b) => a - b),
            column,
          );
          placed.forEach((y, i) => {
            expect(y).toBeGreaterThanOrEqual(column.top - 1e-6);
            expect(y).toBeLessThanOrEqual(column.bottom + 1e-6);
            if (i > 0) expect(y - (placed[i - 1] ?? 0)).toBeGreaterThanOrEqual(column.pitch - 1e-6);
          });
        },
      ),
    );
  });
});
