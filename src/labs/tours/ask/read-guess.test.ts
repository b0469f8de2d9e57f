import { expect, test } from 'vitest';
import { readGuess } from './read-guess';

test.each([
  ['8', 8],
  [' −0.5 ', -0.5],
  ['－2', -2],
  ['0,31', 0.31],
  ['.5', 0.5],
  ['1e-3', 0.001],
])('%j is a number', (text, number) => {
  expect(readGuess(text)).toBe(number);
});

test.each(['', '-', 'eight', '1/2', '1e999', '1.2.3'])('%j is none', (text) => {
  expect(readGuess(text)).toBeNull();
});
