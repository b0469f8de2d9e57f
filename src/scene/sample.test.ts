import { expect, test } from 'vitest';
import { vector, tensor } from '../tensors/tensor';
import { indicesInSample, isBroadcast, isIndexTarget, sampleCount, sampleIndices } from './sample';

test('each number of a regression is a sample of its own', () => {
  expect(sampleIndices('line', [], 0)).toEqual([0]);
  expect(sampleIndices('line', [2, 3], 4)).toEqual([4]);
  expect(
    sampleCount('line', { inputs: { input: tensor([2, 3], [0, 1, 2, 3, 4, 5]) }, targets: {} }),
  ).toBe(6);
});

test('a row of (N, C) is a sample, and (C) is one sample', () => {
  expect(sampleIndices('classes', [3, 4], 1)).toEqual([4, 5, 6, 7]);
  expect(sampleIndices('embedding', [2], 0)).toEqual([0, 1]);
});

test('samples of (N, C, d1) come in the order of a target (N, d1)', () => {
  expect(sampleIndices('classes', [2, 3, 2], 3)).toEqual([7, 9, 11]);
  expect(
    sampleCount('classes', {
      inputs: {
        input: tensor(
          [2, 3, 2],
          Array.from({ length: 12 }, () => 0),
        ),
      },
      targets: {},
    }),
  ).toBe(4);
});

test('a target of the input’s rank holds rows, a smaller one holds indices', () => {
  const logits = tensor([2, 3], [0, 0, 0, 0, 0, 0]);
  expect(isIndexTarget(logits, vector([0, 1], 'int64'))).toBe(true);
  expect(isIndexTarget(logits, logits)).toBe(false);
});

test('an empty tensor has no samples', () => {
  expect(sampleIndices('classes', [0, 3], 0)).toEqual([]);
  expect(sampleCount('classes', { inputs: { input: tensor([0, 3], []) }, targets: {} })).toBe(0);
});

test('a column against a row has a sample for every pair', () => {
  const column = tensor([3, 1], [1, 2, 3]);
  const row = vector([4, 5]);
  const scene = { inputs: { input: column }, targets: { target: row }, sample: 5 };
  expect(sampleCount('line', scene)).toBe(6);
  expect(isBroadcast('line', scene)).toBe(true);
  expect(indicesInSample('line', scene, column)).toEqual([2]);
  expect(indicesInSample('line', scene, row)).toEqual([1]);
});

test('tensors that do not fit together are sampled each on its own', () => {
  const [five, four] = [vector([1, 2, 3, 4, 5]), vector([1, 2, 3, 4])];
  const scene = { inputs: { input: five }, targets: { target: four }, sample: 4 };
  expect(indicesInSample('line', scene, five)).toEqual([4]);
  expect(indicesInSample('line', scene, four)).toEqual([0]);
});
