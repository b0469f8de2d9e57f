import { expect, test } from 'vitest';
import { readNumber, spellNumber } from './json';

test.each([0, -1.5, NaN, Infinity, -Infinity])('%f survives JSON', (value) => {
  expect(readNumber(JSON.parse(JSON.stringify(spellNumber(value))))).toBe(value);
});

test('booleans are 0 and 1, and anything else is not a number', () => {
  expect([readNumber(true), readNumber(false), readNumber('one'), readNumber(null)]).toEqual([
    1,
    0,
    NaN,
    NaN,
  ]);
});
