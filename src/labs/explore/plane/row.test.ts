import { expect, it } from 'vitest';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import { tensor, vector } from '../../../tensors/tensor';
import { rowCall } from './row';

it('cuts one triplet out of a batch, with all of its coordinates', () => {
  const scene = {
    ...sceneOf(contractOf('TripletMarginLoss')!),
    inputs: { anchor: tensor([2, 3], [1, 2, 3, 4, 5, 6]) },
    sample: 1,
  };
  const call = rowCall('embedding', scene);
  expect(call.inputs.anchor).toEqual(tensor([1, 3], [4, 5, 6]));
  expect(call.reduction).toBe('none');
});

it('cuts one pair out of three with its own target', () => {
  const scene = {
    ...sceneOf(contractOf('MarginRankingLoss')!),
    inputs: { input1: vector([1, 2, 3]), input2: vector([4, 5, 6]) },
    targets: { target: vector([1, 1, -1]) },
    sample: 2,
  };
  const call = rowCall('pair', scene);
  expect(call.inputs.input2).toEqual(vector([6]));
  expect(call.targets.target).toEqual(vector([-1]));
});
