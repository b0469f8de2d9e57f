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

test('details tell the unreduced loss, its terms and what the mean divided by', () => {
  const call = {
    loss: 'CrossEntropyLoss',
    params: { weight: vector([1, 3]) },
    reduction: 'mean',
    inputs: { input: tensor([2, 2], [0, 0, 0, 0]) },
    targets: { target: vector([0, 1], 'int64') },
    details: true,
  } as const;
  const evaluation = evaluate(call);
  expect(evaluation).toMatchObject({
    denominator: 4,
    elements: { shape: [2] },
    terms: {
      probability: { shape: [2, 2], data: [0.5, 0.5, 0.5, 0.5] },
      target_probability: { data: [1, 0, 0, 1] },
      sum_exp: { data: [2, 2] },
    },
  });
});

test('what PyTorch raises is answered before anything is computed', () => {
  const raised = { stage: 'forward', type: 'IndexError', message: 'Target 3 is out of bounds.' };
  const call = { loss: 'MSELoss', reduction: 'mean', ...state } as const;
  expect(evaluate(call, () => ({ ...raised, stage: 'forward' }))).toEqual({
    kind: 'raises',
    raised,
  });
});

test('a flat upstream gradient takes the shape of the value', () => {
  const call = {
    loss: 'L1Loss',
    params: {},
    reduction: 'none',
    inputs: { input: tensor([2, 2], [1, -1, 2, -2]) },
    targets: { target: scalar(0) },
    gradOutput: vector([1, 2, 3, 4]),
    differentiate: ['input', 'target'],
  } as const;
  expect(evaluate(call)).toMatchObject({ grads: { input: [1, -2, 3, -4], target: [2] } });
});

test.each([
  ['a parameter nobody reads', { params: { beta: 1 } }],
  ['a missing target', { targets: {} }],
  [
    'shapes that do not broadcast',
    { inputs: { input: vector([1, 2]) }, targets: { target: vector([1, 2, 3]) } },
  ],
  [
    'a gradient in integers',
    { targets: { target: { ...scalar(0), dtype: 'int64' } }, differentiate: ['target'] },
  ],
  ['a reduction of another loss', { reduction: 'batchmean' }],
] as const)('%s is a failure, and a value', (_what, change) => {
  const call = { loss: 'KLDivLoss', reduction: 'mean', ...state, ...change } as const;
  const loss = 'reduction' in change ? 'MSELoss' : 'KLDivLoss';
  expect(evaluate({ ...call, loss }).kind).toBe('failed');
});
