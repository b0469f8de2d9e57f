import { expect, test } from 'vitest';
import { toCsv, toTsv } from './csv';

test('a 32-bit number is written as short as it reads back', () => {
  const [third = 0, tenth = 0] = new Float32Array([1 / 3, 0.1]);
  const written = toCsv({ head: ['x'], rows: [[third], [tenth], [-4], [16]] });
  expect(written).toBe('x\r\n0.33333334\r\n0.1\r\n-4\r\n16\r\n');
  const [, back] = written.split('\r\n');
  expect(Math.fround(Number(back))).toBe(third);
});

test('a 64-bit number keeps its digits', () => {
  expect(toCsv({ head: ['x'], rows: [[0.1]] })).toBe('x\r\n0.1\r\n');
  expect(toCsv({ head: ['x'], rows: [[1 / 3]] })).toBe('x\r\n0.3333333333333333\r\n');
});

test('names with commas and quotes are quoted', () => {
  expect(toCsv({ head: ['a,b', 'say "c"'], rows: [] })).toBe('"a,b","say ""c"""\r\n');
});

test('what is no number is spelled as NumPy reads it', () => {
  expect(toCsv({ head: ['x'], rows: [[NaN], [Infinity], [-Infinity]] })).toBe(
    'x\r\nnan\r\ninf\r\n-inf\r\n',
  );
});

test('a spreadsheet takes the same numbers between tabs', () => {
  expect(
    toTsv({
      head: ['loss', 'a\tb'],
      rows: [
        ['MSE', 0.5],
        ['L1', -Infinity],
      ],
    }),
  ).toBe('loss\ta b\nMSE\t0.5\nL1\t-inf');
});
