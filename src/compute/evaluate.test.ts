import { beforeAll, expect, test } from 'vitest';
import { scalar, tensor, vector } from '../tensors/tensor';
import { evaluate } from './evaluate';
import { startBackend } from './start-backend';
import { wasmDirectory } from '../../conformance/wasm-directory';

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

const state = { inputs: { input: scalar(4) }, targets: { target: scalar(0) }, params: {} };

// The first screen's numbers: torch 2.13.0, conformance/golden.json has their kind.
test.each([
  ['L1Loss', 4, 1],
  ['MSELoss', 16, 8],
  ['HuberLoss', 3.5, 1],
])('%s of 4 against 0', (loss, value, gradient) => {
  expect(evaluate({ loss, reduction: 'mean', ...state })).toEqual({
    kind: 'value',
    value: { dtype: 'float32', shape: [], data: [value] },
    grads: { input: [gradient] },
  });
});

test('an all-ignored batch is NaN with a gradient of exactly 0', () => {
  const call = {
    loss: 'CrossEntropyLoss',
    params: { ignore_index: 1 },
    reduction: 'mean',
    inputs: { input: tensor([2, 3], [1, 2, 3, 4, 5, 6]) },
    targets: { target: vector([1, 1], 'int64') },
  } as const;
  expect(evaluate(call)).toMatchObject({
    value: { data: [NaN] },
    grads: { input: [0, 0, 0, 0, 0, 0] },
  });
});
