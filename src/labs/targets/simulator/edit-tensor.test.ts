import { expect, test } from 'vitest';
import { tensor, vector } from '../../../tensors/tensor';
import { layOut, rowSums } from './cells';
import { changedLines } from './changed-lines';
import { readCell, resizeColumns, resizeRows, setDtype } from './edit-tensor';
import { estimateSize, mostInFrame } from './estimate-size';
import { placeIn } from './place';
import { writeTensor } from './write-tensor';

const table = tensor([2, 2], [1, 2, 3, 4]);

test('a row more repeats the last, a column more is 0', () => {
  expect(resizeRows(table, 1)).toEqual(tensor([3, 2], [1, 2, 3, 4, 3, 4]));
  expect(resizeColumns(table, 1)).toEqual(tensor([2, 3], [1, 2, 0, 3, 4, 0]));
  expect(resizeRows(vector([1]), -1)).toEqual(vector([]));
  expect(resizeColumns(table, -1)).toEqual(tensor([2, 1], [1, 3]));
});

test('integers hold no fractions and truth values no numbers', () => {
  expect(setDtype(vector([1.7, -1.2]), 'int64').data).toEqual([1, -1]);
  expect(setDtype(vector([0.5, 0]), 'bool').data).toEqual([1, 0]);
  expect(readCell('1.5', 'int64')).toBe(1);
});

test.each(['', '-', '1e', 'one', '1,2', '0x10'])('“%s” is no number yet', (text) => {
  expect(readCell(text, 'float32')).toBeNull();
});

test('a tensor is written back into its own line', () => {
  const code = 'a = torch.tensor([1,\n  2])\nb = a\n';
  expect(writeTensor(code, 'a', vector([1, 5], 'int64'), false)).toBe(
    'a = torch.tensor([1, 5])\nb = a\n',
  );
});

test('only the lines that differ are told', () => {
  const lines = changedLines('a\nb\nc\nd', 'a\nB\nc\nd\n').map(({ sign, text }) => sign + text);
  expect(lines).toEqual(['-b', '+B']);
});

test('a place is told by line and column from 1', () => {
  expect(placeIn('ab\ncd', 4)).toMatchObject({ line: 2, column: 2, before: 'c', character: 'd' });
  expect(placeIn('ab', 99)).toMatchObject({ line: 1, column: 3 });
});

test('row sums are told where they tell something', () => {
  expect(rowSums(tensor([1, 2], [0.25, 0.75]))).toEqual([1]);
  expect(rowSums(tensor([1, 2], [-1, 2]))).toBeNull();
});

test('a huge tensor is drawn in part', () => {
  const { rows, columns, isCut } = layOut([1_000, 1_000]);
  expect([rows.length, columns.length, isCut]).toEqual([24, 16, true]);
});

test('what is large is seen before it is run', () => {
  expect(estimateSize('x = torch.randn(3, 5)')).toBeLessThan(mostInFrame);
  expect(estimateSize('x = torch.randn(64, 1000)')).toBeGreaterThan(mostInFrame);
  expect(estimateSize('x = torch.tensor([1, 2, 3, 4, 5, 6, 7, 8])')).toBeLessThan(mostInFrame);
});
