import { expect, it } from 'vitest';
import { contractOf } from '../../../losses/index';
import { tensor, vector } from '../../../tensors/tensor';
import {
  broadcast,
  broadcastIndex,
  elementName,
  elementOf,
  lineSpecOf,
  parametersAt,
} from './element';

function specOf(id: string) {
  const contract = contractOf(id);
  if (!contract) throw new Error(id);
  return lineSpecOf(contract);
}

it('broadcasts shapes as PyTorch does', () => {
  expect(broadcast([4, 1], [4])).toEqual([4, 4]);
  expect(broadcast([3, 5], [3, 5])).toEqual([3, 5]);
  expect(broadcast([], [2])).toEqual([2]);
  expect(broadcast([5], [4])).toBeNull();
});

it('finds where a broadcast element comes from', () => {
  expect(broadcastIndex(7, [2, 4], [4])).toBe(3);
  expect(broadcastIndex(7, [2, 4], [2, 1])).toBe(1);
  expect(broadcastIndex(7, [2, 4], [2, 4])).toBe(7);
  expect(broadcastIndex(7, [2, 4], [])).toBe(0);
});

it('shows one element of a batch, counted through the unreduced loss', () => {
  const state = {
    inputs: { input: tensor([2, 2], [1, 2, 3, 4]) },
    targets: { target: tensor([2, 2], [5, 6, 7, 8]) },
    params: {},
  };
  expect(elementOf(specOf('MSELoss'), state, 2)).toMatchObject({ prediction: 3, target: 7 });
});

it('follows PyTorch where (N, 1) meets (N): the unreduced loss is N by N', () => {
  const state = {
    inputs: { input: tensor([3, 1], [1, 2, 3]) },
    targets: { target: vector([10, 20, 30]) },
    params: {},
  };
  expect(elementOf(specOf('MSELoss'), state, 5)).toMatchObject({
    shape: [3, 3],
    prediction: 2,
    target: 30,
  });
});

it('takes the weight of the element from a weight tensor', () => {
  expect(parametersAt({ pos_weight: vector([2, 3]), delta: 1 }, [2, 2], 3)).toEqual({
    pos_weight: vector([3]),
    delta: 1,
  });
});

it('names an element after its tensor, plainly where there is one alone', () => {
  expect(elementName('input', [], 0)).toBe('input');
  expect(elementName('input', [4], 3)).toBe('input[3]');
  expect(elementName('input', [2, 3], 4)).toBe('input[1, 1]');
});
