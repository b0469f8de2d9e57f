import { expect, test } from 'vitest';
import { contractOf } from '../../../../losses/index';
import { sceneOf } from '../../../../scene/defaults';
import type { Scene } from '../../../../scene/scene';
import { tensor, vector } from '../../../../tensors/tensor';
import { indexOf, pastedRows, tensorTableOf } from './table';

function tableOf(id: string, change: Partial<Scene> = {}) {
  const contract = contractOf(id);
  if (!contract) throw new Error(`${id} is missing`);
  return tensorTableOf({ ...sceneOf(contract), ...change }, contract);
}

test('logits and class indices stand side by side, a row per sample', () => {
  const { rows, blocks } = tableOf('CrossEntropyLoss');
  expect(rows).toEqual(['0', '1', '2']);
  expect(blocks.map(({ dimensions }) => dimensions)).toEqual(['(N, C)', '(N)']);
  expect(blocks[0]?.cells[1]).toEqual([4, 5, 6, 7]);
  expect(blocks[1]?.cells).toEqual([[0], [1], [2]]);
});

test('class indices are whole numbers from the ignored one to C − 1', () => {
  expect(tableOf('CrossEntropyLoss').blocks[1]?.limits).toEqual({
    min: -100,
    max: 3,
    integer: true,
  });
});

test('elements of a regression are a row each, named by their index', () => {
  const six = tensor([2, 3], [0, 1, 2, 3, 4, 5]);
  const { rows, blocks } = tableOf('MSELoss', { inputs: { input: six }, targets: { target: six } });
  expect(rows.at(-1)).toBe('1, 2');
  expect(blocks[0]?.cells).toEqual([[0], [1], [2], [3], [4], [5]]);
});

test('a smaller tensor leaves cells empty', () => {
  const { blocks } = tableOf('MSELoss', {
    inputs: { input: vector([1, 2, 3]) },
    targets: { target: vector([1, 2]) },
  });
  expect(blocks[1]?.cells).toEqual([[0], [1], [null]]);
});

test('of many rows those around the sample are shown', () => {
  const many = vector(Array.from({ length: 60 }, (_, i) => i));
  const table = tableOf('MSELoss', {
    inputs: { input: many },
    targets: { target: many },
    sample: 30,
  });
  expect([table.first, table.count, table.rows.length]).toEqual([24, 60, 24]);
});

test('a flat index is written as PyTorch does', () => {
  expect(indexOf(7, [3, 5])).toBe('1, 2');
  expect(indexOf(0, [])).toBe('');
});

test.each([
  [
    '1\t2\n3\t4',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'tensor([[1., 2.], [3., 4.]])',
    [
      ['1.', '2.'],
      ['3.', '4.'],
    ],
  ],
  [
    '1, 2; 3, 4',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['5', [['5']]],
])('%j is pasted as rows', (text, rows) => {
  expect(pastedRows(text)).toEqual(rows);
});
