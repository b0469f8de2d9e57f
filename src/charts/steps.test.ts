import { expect, it } from 'vitest';
import { snap, stepOf, valueAfter } from './steps';

const range = { min: -4, max: 6, step: 0.01, keyStep: 0.1 };
const press = (key: string, more: { shiftKey?: boolean; altKey?: boolean } = {}) => ({
  key,
  shiftKey: false,
  altKey: false,
  ...more,
});

it('lands on the grain without binary dust', () => {
  expect(snap(0.1 + 0.2, range)).toBe(0.3);
  expect(snap(2.994999, range)).toBe(2.99);
});

it('keeps to the limits', () => {
  expect(snap(70, range)).toBe(6);
  expect(snap(-70, range)).toBe(-4);
});

it('counts the grain from the lower limit, so that labels −1 and 1 are both on it', () => {
  const labels = { min: -1, max: 1, step: 2 };
  expect(snap(0.2, labels)).toBe(1);
  expect(valueAfter(press('ArrowLeft'), 1, labels)).toBe(-1);
});

it('moves by a step, coarsely with Shift, finely with Alt', () => {
  expect(valueAfter(press('ArrowRight'), 1, range)).toBe(1.1);
  expect(valueAfter(press('ArrowDown', { shiftKey: true }), 1, range)).toBe(0);
  expect(valueAfter(press('ArrowUp', { altKey: true }), 1, range)).toBe(1.01);
});

it('goes to the ends and by pages, and leaves other keys alone', () => {
  expect(valueAfter(press('Home'), 1, range)).toBe(-4);
  expect(valueAfter(press('End'), 1, range)).toBe(6);
  expect(valueAfter(press('PageUp'), 1, range)).toBe(2);
  expect(valueAfter(press('a'), 1, range)).toBeNull();
});

it('tells the two directions of the plane apart', () => {
  expect(stepOf(press('ArrowUp'), range, 'x')).toBe(0);
  expect(stepOf(press('ArrowUp'), range, 'y')).toBe(0.1);
});
