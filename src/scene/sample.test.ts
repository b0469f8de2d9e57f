import { expect, test } from 'vitest';
import { vector, tensor } from '../tensors/tensor';
import { isIndexTarget, sampleCount, sampleIndices } from './sample';

test('each number of a regression is a sample of its own', () => {
  expect(sampleIndices('line', [], 0)).toEqual([0]);
  expect(sampleIndices('line', [2, 3], 4)).toEqual([4]);
  expect(sampleCount('line', { inputs: { input: tensor([2, 3], [0, 1, 2, 3, 4, 5]) } })).toBe(6);
});

test('a row of (N, C) is a sample, and (C) is one sample', () => {
  expect(sampleIndices('classes', [3, 4], 1)).toEqual([4, 5, 6, 7]);
  expect(sampleIndices('embedding', [2], 0)).toEqual([0, 1]);
});

test('samples of (N, C, d1) come in the order of a target (N, d1)', () => {
  expect(sampleIndices('classes', [2, 3, 2], 3)).toEqual([7, 9, 11]);
  expect(
    sampleCount('classes', { inputs: { input: tensor([2, 3, 2], new Array(12).fill(0)) } }),
  ).toBe(4);
});

test('a target of the input’s rank holds rows, a smaller one holds indices', () => {
  const logits = tensor([2, 3], [0, 0, 0, 0, 0, 0]);
  expect(isIndexTarget(logits, vector([0, 1], 'int64'))).toBe(true);
  expect(isIndexTarget(logits, logits)).toBe(false);
});

test('an empty tensor has no samples', () => {
  expect(sampleIndices('classes', [0, 3], 0)).toEqual([]);
  expect(sampleCount('classes', { inputs: { input: tensor([0, 3], []) } })).toBe(0);
});
