import { describe, expect, it } from 'vitest';
import type { Call } from '../../../compute/api';
import { scalar, tensor } from '../../../tensors/tensor';
import { evenly, planeSweep, sparse } from './grid';

const call: Call = {
  loss: 'MarginRankingLoss',
  params: { margin: 0.5 },
  reduction: 'none',
  inputs: { input1: scalar(-0.6), input2: scalar(1.2) },
  targets: { target: scalar(1) },
};
const x = { tensor: 'input1', index: 0 };
const y = { tensor: 'input2', index: 0 };
const grid = { count: 5, x: [-4, 4], y: [-4, 4] } as const;

describe('the sweep of a plane', () => {
  it('runs the rows from the top and the columns from the left, rows slowest', () => {
    const { axes } = planeSweep(call, x, y, grid);
    expect(axes[0]).toEqual({ ...y, values: [4, 2, 0, -2, -4] });
    expect(axes[1]).toEqual({ ...x, values: [-4, -2, 0, 2, 4] });
  });

  it('is the same wherever the point stands', () => {
    const moved = { ...call, inputs: { input1: scalar(3), input2: scalar(-2) } };
    expect(planeSweep(moved, x, y, grid)).toEqual(planeSweep(call, x, y, grid));
  });

  it('leaves the coordinates that are not drawn as they are', () => {
    const embedding = { ...call, inputs: { anchor: tensor([1, 3], [1, 2, 3]) } };
    const swept = planeSweep(
      embedding,
      { tensor: 'anchor', index: 0 },
      { tensor: 'anchor', index: 1 },
      grid,
    );
    expect(swept.call.inputs.anchor?.data).toEqual([0, 0, 3]);
  });
});

it('spreads values with both ends included', () => {
  expect(evenly(-1, 1, 5)).toEqual([-1, -0.5, 0, 0.5, 1]);
});

it('thins a grid to a field that keeps off the frame', () => {
  const field = sparse(65, 8);
  expect(field).toHaveLength(64);
  expect(field[0]).toEqual({ column: 4, row: 4 });
  expect(field.at(-1)).toEqual({ column: 60, row: 60 });
});
