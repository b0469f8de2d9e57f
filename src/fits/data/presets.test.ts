import { expect, test } from 'vitest';
import fits from '../../../conformance/fits.json';
import { refusalOf } from '../refuse';
import { presetOf, presets } from './presets';

const plain = { scale: 'raw', seed: 0, quality: 'settled' } as const;

test.each(presets.map((preset) => [preset.id, preset] as const))(
  '%s can be fitted, and says what it is in both languages',
  (_id, preset) => {
    const points = preset.points(1);
    expect(refusalOf({ model: preset.model, points, ...plain })).toBeNull();
    for (const text of [preset.name, preset.about, preset.y])
      expect([text.en, text.zh].every((sentence) => sentence.length > 0)).toBe(true);
    expect(preset.x === undefined).toBe(preset.model === 'location');
  },
);

test('a seed draws the same points again, another seed others', () => {
  for (const preset of presets) {
    expect(preset.points(3)).toEqual(preset.points(3));
    expect(JSON.stringify(preset.points(3)) !== JSON.stringify(preset.points(4))).toBe(
      preset.isDrawn,
    );
  }
});

// The file's own copies: MASS::phones for the telephone calls (Rousseeuw and Leroy 1987, table 2), Anscombe 1973 for the quartet.
test.each(['one-to-hundred', 'even-pair', 'telephone-calls', 'anscombe-1', 'anscombe-3'])(
  '%s has the numbers that the golden fits were made with',
  (id) => {
    const preset = presetOf(id);
    const golden = fits.cases.find(
      ({ dataset, model }) => dataset === id && model === preset?.model,
    );
    expect(preset?.points(0)).toEqual(golden?.points);
  },
);

// Anscombe 1973: each has mean 9 and 7.50, and a variance of x of 11.
test('the four sets of the quartet look alike to means and variances', () => {
  for (const id of ['anscombe-1', 'anscombe-2', 'anscombe-3', 'anscombe-4']) {
    const { x = [], y } = presetOf(id)?.points(0) ?? { y: [] };
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value / values.length, 0);
    expect(mean(x)).toBeCloseTo(9, 12);
    expect(mean(y)).toBeCloseTo(7.5, 2);
    expect(x.reduce((sum, value) => sum + (value - 9) ** 2, 0) / 10).toBeCloseTo(11, 12);
    expect(x.reduce((sum, value, i) => sum + (value - 9) * (y[i] ?? 0), 0) / 110).toBeCloseTo(
      0.5,
      2,
    );
  }
});
