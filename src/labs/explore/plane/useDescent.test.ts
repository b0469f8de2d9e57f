import { describe, expect, it } from 'vitest';
import { tensor } from '../../../tensors/tensor';
import { descend } from './useDescent';

describe('a step of descent', () => {
  it('moves every coordinate against its gradient by the learning rate', () => {
    const after = descend('embedding', tensor([1, 2], [1, -1]), [0.5, -1], 0, 0.4);
    expect(after).toEqual(tensor([1, 2], [0.8, -0.6]));
  });

  it('moves the chosen row alone', () => {
    const after = descend('embedding', tensor([2, 2], [0, 0, 1, 1]), [1, 1, 1, 1], 1, 0.4);
    expect(after.data).toEqual([0, 0, 0.6, 0.6]);
  });

  it('moves one score of a batch of pairs', () => {
    const after = descend('pair', tensor([3], [0, 1, 2]), [0.5, 0.5, 0.5], 2, 1);
    expect(after.data).toEqual([0, 1, 1.5]);
  });
});
