import { expect, test } from 'vitest';
import { sliderScale } from './slider-scale';

const alpha = sliderScale({ min: -8, max: 4, step: 0.01, isLog: false, endsBelow: true });
const delta = sliderScale({ min: 0.1, max: 6, step: 0.01, isLog: false, endsBelow: false });

test('the left end of alpha is −∞, one step beyond its least number', () => {
  expect(alpha.valueAt(alpha.min)).toBe(-Infinity);
  expect(alpha.placeOf(-Infinity)).toBe(alpha.min);
  expect(alpha.valueAt(alpha.min + alpha.step)).toBe(-8);
  expect(alpha.valueAt(alpha.placeOf(1.25))).toBe(1.25);
});

test('−∞ typed is taken where it has a meaning, other numbers to the nearest end', () => {
  expect(alpha.accept(-Infinity)).toBe(-Infinity);
  expect(alpha.accept(-100)).toBe(-8);
  expect(alpha.accept(Infinity)).toBe(4);
  expect(delta.accept(-Infinity)).toBe(0.1);
  expect(delta.min).toBe(0.1);
});

test('a slider in the logarithm reads back what it shows', () => {
  const eps = sliderScale({ min: 1e-6, max: 4, step: 1e-6, isLog: true, endsBelow: false });
  expect(eps.valueAt(eps.placeOf(0.001))).toBe(0.001);
});
