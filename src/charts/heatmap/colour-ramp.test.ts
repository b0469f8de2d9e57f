import { describe, expect, it } from 'vitest';
import { colourRamp, gridPixels } from './colour-ramp';

const alphas = (ramp: Uint8ClampedArray) => [...ramp].filter((_, i) => i % 4 === 3);
const luminance = (ramp: Uint8ClampedArray, i: number) => {
  const [red = 0, green = 0, blue = 0] = ramp.subarray(i * 4, i * 4 + 3);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

describe('the ramp of a surface', () => {
  it.each([false, true])('leaves zero blank and only gets stronger (dark: %s)', (dark) => {
    const strengths = alphas(colourRamp('surface', dark));
    expect(strengths[0]).toBe(0);
    expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
  });

  it('darkens towards high values on paper and lightens on black', () => {
    const light = colourRamp('surface', false);
    const dark = colourRamp('surface', true);
    expect(luminance(light, 255)).toBeLessThan(luminance(light, 1));
    expect(luminance(dark, 255)).toBeGreaterThan(luminance(dark, 1));
  });
});

describe('the ramp of a signed surface', () => {
  it('is blank in the middle and has two different ends', () => {
    const ramp = colourRamp('signed', false);
    expect(ramp[127 * 4 + 3]).toBeLessThan(40);
    expect([...ramp.subarray(0, 3)]).not.toEqual([...ramp.subarray(255 * 4, 255 * 4 + 3)]);
  });
});

describe('the pixels of a grid', () => {
  const ramp = colourRamp('surface', false);

  it('clamps what lies beyond the ends', () => {
    const pixels = gridPixels([-5, 0, 10, 99], [0, 10], ramp);
    expect([...pixels.subarray(0, 4)]).toEqual([...pixels.subarray(4, 8)]);
    expect([...pixels.subarray(8, 12)]).toEqual([...pixels.subarray(12, 16)]);
    expect([...pixels.subarray(8, 12)]).toEqual([...ramp.subarray(255 * 4)]);
  });

  it('leaves NaN transparent', () => {
    expect([...gridPixels([NaN], [0, 1], ramp)]).toEqual([0, 0, 0, 0]);
  });

  it('draws a flat grid without dividing by zero', () => {
    expect(gridPixels([3, 3], [0, 0], ramp)).toHaveLength(8);
  });
});
