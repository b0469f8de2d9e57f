import { expect, test } from 'vitest';
import type { Call, Evaluation } from '../../../compute/api';
import { scalar, tensor, vector } from '../../../tensors/tensor';
import { causeOf } from './causes';

function call(change: Partial<Call>): Call {
  return {
    loss: 'MSELoss',
    params: {},
    reduction: 'mean',
    inputs: { input: scalar(1) },
    targets: { target: scalar(0) },
    ...change,
  };
}

function answer(value: number, gradient = 0): Evaluation {
  return { kind: 'value', value: scalar(value), grads: { input: [gradient] } };
}

const logits = tensor([2, 2], [1, 0, 0, 1]);

test('finite numbers need no cause', () => {
  expect(causeOf(call({}), answer(1))).toBeNull();
});

test('a NaN that was given is named first', () => {
  expect(causeOf(call({ inputs: { input: scalar(Number.NaN) } }), answer(Number.NaN))).toBe(
    'nan-given',
  );
});

test('the mean of nothing', () => {
  const nothing = { inputs: { input: vector([]) }, targets: { target: vector([]) } };
  expect(causeOf(call(nothing), answer(Number.NaN))).toBe('empty-mean');
});

test('every target ignored is 0/0', () => {
  const ignored = call({
    loss: 'CrossEntropyLoss',
    inputs: { input: logits },
    targets: { target: vector([-100, -100], 'int64') },
  });
  expect(causeOf(ignored, answer(Number.NaN))).toBe('all-ignored');
  expect(causeOf({ ...ignored, params: { ignore_index: 1 } }, answer(Number.NaN))).not.toBe(
    'all-ignored',
  );
});

test('weights of zero for every target are 0/0', () => {
  const weighted = call({
    loss: 'NLLLoss',
    params: { weight: vector([0, 1]) },
    inputs: { input: logits },
    targets: { target: vector([0, 0], 'int64') },
  });
  expect(causeOf(weighted, answer(Number.NaN))).toBe('zero-weights');
});

test('KL takes the logarithm of its target', () => {
  const negative = call({
    loss: 'KLDivLoss',
    inputs: { input: logits },
    targets: { target: tensor([2, 2], [-1, 1, 0, 1]) },
  });
  expect(causeOf(negative, answer(Number.NaN))).toBe('log-of-negative');
});

test('a log-probability of −∞ costs ∞, unless its target is 0', () => {
  const impossible = call({
    loss: 'KLDivLoss',
    inputs: { input: tensor([1, 2], [-Infinity, 0]) },
    targets: { target: tensor([1, 2], [0.5, 0.5]) },
  });
  expect(causeOf(impossible, answer(Infinity))).toBe('log-of-zero');
  expect(causeOf(impossible, answer(Number.NaN))).toBe('zero-times-infinity');
});

test('an infinity that was given, and one that came by overflow', () => {
  expect(causeOf(call({ inputs: { input: scalar(Infinity) } }), answer(Infinity))).toBe(
    'infinity-given',
  );
  expect(causeOf(call({ inputs: { input: scalar(1e30) } }), answer(Infinity))).toBe('overflow');
});

test('a gradient alone can be at fault', () => {
  expect(causeOf(call({}), answer(1, Number.NaN))).toBe('undefined');
});
