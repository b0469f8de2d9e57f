import { expect, test } from 'vitest';
import { isUnfinished, parseEntry } from './entry';

const limits = { min: -4, max: 6 };

test.each([
  ['2.5', 2.5],
  [' 3 ', 3],
  ['0,5', 0.5],
  ['−1.5', -1.5],
  ['1e-3', 0.001],
  ['5E-1', 0.5],
  ['+4', 4],
  ['.25', 0.25],
  ['３．５', 3.5],
  ['－２', -2],
])('%s is read as %d', (text, value) => {
  expect(parseEntry(text, limits)).toEqual({ kind: 'value', value });
});

test('beyond the limits the nearest limit is taken, and the side is told', () => {
  expect(parseEntry('7', limits)).toEqual({ kind: 'clamped', value: 6, side: 'above' });
  expect(parseEntry('-1e400', limits)).toEqual({ kind: 'clamped', value: -4, side: 'below' });
});

test.each(['abc', '1 2', '1,000,000', '1.2.3', '--1', '0x10', 'NaN', '1e'])(
  '%s is no number',
  (text) => {
    expect(parseEntry(text, limits)).toEqual({ kind: 'kept', why: 'not-a-number' });
  },
);

test('an empty field keeps the value', () => {
  expect(parseEntry('  ', limits)).toEqual({ kind: 'kept', why: 'empty' });
});

test('infinity is taken only where it is a value', () => {
  expect(parseEntry('∞', { ...limits, infinite: 'above' })).toEqual({
    kind: 'value',
    value: Infinity,
  });
  expect(parseEntry('inf', limits)).toEqual({ kind: 'kept', why: 'infinite' });
  expect(parseEntry('-inf', { ...limits, infinite: 'above' })).toEqual({
    kind: 'kept',
    why: 'infinite',
  });
  expect(parseEntry('−∞', { ...limits, infinite: 'below' })).toEqual({
    kind: 'value',
    value: -Infinity,
  });
  expect(parseEntry('inf', { ...limits, infinite: 'below' }).kind).toBe('kept');
});

test('an integer is rounded and said to be', () => {
  expect(parseEntry('1.6', { ...limits, integer: true })).toEqual({ kind: 'rounded', value: 2 });
});

test('minus zero is zero', () => {
  expect(parseEntry('-0', limits)).toEqual({ kind: 'value', value: 0 });
});

test('no complaint while the number is unfinished', () => {
  expect(['-', '1e', '0.', '', '1e-'].every(isUnfinished)).toBe(true);
  expect(['abc', '12', '1.5'].some(isUnfinished)).toBe(false);
});
