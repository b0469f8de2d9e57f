import { expect, test } from 'vitest';
import { printNested, printSix } from './print-six';

test.each([
  [16, '16.0000'],
  [0, '0.00000'],
  [-0.2699, '−0.269900'],
  [1e12, '1.00000e12'],
  [1e-7, '1.00000e−7'],
  [Number.NaN, 'NaN'],
  [-Infinity, '−∞'],
])('%d is printed %s', (value, text) => {
  expect(printSix(value)).toBe(text);
});

test('a tensor is printed as nested lists in its shape', () => {
  expect(printNested([2, 2], [1, 2, 3, 4])).toBe('[[1.00000, 2.00000],\n [3.00000, 4.00000]]');
  expect(printNested([], [1])).toBe('1.00000');
  expect(printNested([0], [])).toBe('[]');
  expect(printNested([2, 0], [])).toBe('[[],\n []]');
});

test('a long tensor ends in an ellipsis', () => {
  const text = printNested(
    [1000],
    Array.from({ length: 1000 }, () => 1),
  );
  expect(text.endsWith(', …]')).toBe(true);
  expect(text.match(/1\.00000/g)).toHaveLength(256);
});
