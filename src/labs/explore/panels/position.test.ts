import { expect, test } from 'vitest';
import { decimalsOf, positionsOf, stepped, toPosition, toValue } from './position';

const linear = { min: -4, max: 6, step: 0.01 };
const epsilon = { min: 0, max: 0.1, step: 1e-6, scale: 'log' as const };
const norm = { min: 1, max: 8, step: 0.1, infinite: 'above' as const };
const none = { shiftKey: false, altKey: false };

test('on a linear scale the position is the value', () => {
  expect(toPosition(linear, 2.5)).toBe(2.5);
  expect(toValue(linear, 0.1 + 0.2)).toBe(0.3);
  expect(positionsOf(linear)).toEqual(linear);
});

test('a value beyond the travel puts the thumb at the end', () => {
  expect(toPosition(linear, 100)).toBe(6);
});

test('a log scale reaches zero one notch below its smallest power', () => {
  expect(toValue(epsilon, positionsOf(epsilon).min)).toBe(0);
  expect(toPosition(epsilon, 0)).toBe(positionsOf(epsilon).min);
  expect(toValue(epsilon, toPosition(epsilon, 1e-6))).toBe(1e-6);
  expect(toValue(epsilon, toPosition(epsilon, 0.1))).toBe(0.1);
});

test('infinity is the last position of a norm', () => {
  expect(toValue(norm, positionsOf(norm).max)).toBe(Infinity);
  expect(toPosition(norm, Infinity)).toBe(positionsOf(norm).max);
  expect(toValue(norm, 8)).toBe(8);
  expect(stepped(norm, 8, 1, none)).toBe(Infinity);
  expect(stepped(norm, Infinity, -1, none)).toBe(8);
});

test('minus infinity is the first position where infinity lies below', () => {
  const shape = { min: -8, max: 2, step: 0.1, infinite: 'below' as const };
  expect(toValue(shape, positionsOf(shape).min)).toBe(-Infinity);
  expect(toPosition(shape, -Infinity)).toBe(positionsOf(shape).min);
  expect(toValue(shape, -8)).toBe(-8);
  expect(stepped(shape, -8, -1, none)).toBe(-Infinity);
  expect(stepped(shape, -Infinity, -1, none)).toBe(-Infinity);
  expect(stepped(shape, -Infinity, 1, none)).toBe(-8);
  expect(stepped(shape, -7.5, -1, { shiftKey: true, altKey: false })).toBe(-8);
  expect(stepped(shape, 2, 1, none)).toBe(2);
});

test('arrow keys step, with Shift coarsely, with Alt finely, and stop at the limits', () => {
  expect(stepped(linear, 0.3, -1, none)).toBe(0.29);
  expect(stepped(linear, 0.3, 1, { shiftKey: true, altKey: false })).toBe(0.4);
  expect(stepped(linear, 0.3, 1, { shiftKey: false, altKey: true })).toBe(0.301);
  expect(stepped(linear, 6, 1, none)).toBe(6);
  expect(stepped(epsilon, 1e-6, -1, none)).toBe(0);
});

test('decimals follow the step', () => {
  expect([1, 0.1, 0.01, 1e-6, 2].map(decimalsOf)).toEqual([0, 1, 2, 6, 0]);
});
