import { expect, test } from 'vitest';
import { readTable } from './read-table';

test('commas with a header, columns named x and y whatever their order', () => {
  expect(readTable('y,x,name\n1.5,10,a\n2.5,20,b\n')).toMatchObject({
    kind: 'table',
    delimiter: ',',
    decimal: '.',
    hasHeader: true,
    x: 'x',
    y: 'y',
    points: { x: [10, 20], y: [1.5, 2.5] },
    leftOut: [],
  });
});

test('semicolons, decimal commas, quotes, a byte order mark and Windows line ends', () => {
  expect(readTable('\uFEFF"Jahr";"Wert; Mio"\r\n50;"4,4"\r\n51;4,7\r\n')).toMatchObject({
    delimiter: ';',
    decimal: ',',
    columns: ['Jahr', 'Wert; Mio'],
    points: { x: [50, 51], y: [4.4, 4.7] },
  });
});

test('tabs and blanks without a header', () => {
  const points = { x: [1, 2], y: [-3, 4e-2] };
  expect(readTable('1\t-3\n2\t4e-2')).toMatchObject({ delimiter: '\t', hasHeader: false, points });
  expect(readTable('1   −3\n2   4e-2')).toMatchObject({ delimiter: 'space', points });
});

test('one column is a location', () => {
  const table = readTable('1\n2\n3\n4\n100\n');
  expect(table).toMatchObject({ x: null, y: 'column 1', points: { y: [1, 2, 3, 4, 100] } });
  expect(table).not.toHaveProperty('points.x');
});

test('a row with a missing value is left out and named as a spreadsheet counts it', () => {
  expect(readTable('x,y\n1,2\n2,NA\n\n3,oops\n4,inf\n5,6\n7,8\n9,10\n11,12')).toMatchObject({
    points: { x: [1, 5, 7, 9, 11], y: [2, 6, 8, 10, 12] },
    leftOut: [
      { row: 3, column: 'y', because: 'missing', text: 'NA' },
      { row: 5, column: 'y', because: 'text', text: 'oops' },
      { row: 6, column: 'y', because: 'not-finite', text: 'inf' },
    ],
  });
});

test('words in the first column are not taken for a header', () => {
  expect(readTable('a,1,2\nb,3,4')).toMatchObject({
    hasHeader: false,
    points: { x: [1, 3], y: [2, 4] },
  });
});

test('columns and separators can be told', () => {
  expect(readTable('a,b,c\n1,2,3\n4,5,6', { x: 'c', y: 'a' })).toMatchObject({
    x: 'c',
    y: 'a',
    points: { x: [3, 6], y: [1, 4] },
  });
  expect(readTable('a,b\n1,2\n4,5', { x: null, y: 'b' })).toMatchObject({ points: { y: [2, 5] } });
  expect(readTable('1,5\n2,5', { delimiter: ';', decimal: ',' })).toMatchObject({
    points: { y: [1.5, 2.5] },
  });
});

test('10,000 rows are read and one more is refused', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => `${i},${2 * i}`);
  const table = readTable(['x,y', ...rows].join('\n'));
  expect(table.kind === 'table' && table.points.y.length).toBe(10_000);
  expect(readTable([...rows, '1,2'].join('\n'))).toEqual({
    kind: 'no-table',
    reason: 'too-many-rows',
    rows: 10_001,
    limit: 10_000,
  });
});

test('nothing to read is said', () => {
  expect(readTable(' \n')).toEqual({ kind: 'no-table', reason: 'empty' });
  expect(readTable('name\nanna\nbert')).toEqual({ kind: 'no-table', reason: 'no-numbers' });
});
