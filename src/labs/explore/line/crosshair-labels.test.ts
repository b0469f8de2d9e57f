import { expect, it } from 'vitest';
import { crosshairLabels } from './crosshair-labels';

it('puts the upper value inside and above, the lower outside and below', () => {
  const labels = crosshairLabels(
    [
      { text: '3.5', y: 310 },
      { text: '4', y: 300 },
    ],
    16,
  );
  expect(labels.map(({ text, side }) => [text, side])).toEqual([
    ['4', 'in'],
    ['3.5', 'out'],
  ]);
  expect(labels[0]?.y).toBeLessThan(300);
  expect(labels[1]?.y).toBeGreaterThan(310);
});

it('writes one value once', () => {
  expect(
    crosshairLabels(
      [
        { text: '1', y: 10 },
        { text: '1', y: 10 },
      ],
      16,
    ),
  ).toHaveLength(1);
});

it('keeps labels on one side apart', () => {
  const labels = crosshairLabels(
    [1, 2, 3].map((n) => ({ text: String(n), y: 100 + n })),
    16,
  ).filter(({ side }) => side === 'in');
  expect((labels[1]?.y ?? 0) - (labels[0]?.y ?? 0)).toBeGreaterThanOrEqual(16);
});
