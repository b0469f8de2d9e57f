import { expect, test } from 'vitest';
import { scalar, vector } from '../tensors/tensor';
import { isStateOf } from './same-state';

const state = {
  inputs: { input: vector([1, Number.NaN]) },
  targets: { target: scalar(0) },
  params: { delta: 2 },
};

test('equal data are the same state, whoever made them', () => {
  expect(isStateOf({ ...structuredClone(state), reduction: 'mean' }, state)).toBe(true);
});

test('another number, dtype, parameter or reduction is another state', () => {
  const scene = { ...state, reduction: 'mean' as const };
  expect(isStateOf({ ...scene, targets: { target: scalar(1) } }, state)).toBe(false);
  expect(
    isStateOf({ ...scene, targets: { target: { ...scalar(0), dtype: 'int64' } } }, state),
  ).toBe(false);
  expect(isStateOf({ ...scene, params: {} }, state)).toBe(false);
  expect(isStateOf(scene, { ...state, reduction: 'sum' })).toBe(false);
});
