import { expect, test } from 'vitest';
import type { Shares } from '../../../../charts/ternary/triangle';
import { contractOf } from '../../../../losses/index';
import { sceneOf } from '../../../../scene/defaults';
import { tensor } from '../../../../tensors/tensor';
import { moveTargetTo, moveTo, sharesOfLogits, sharesOfTarget } from './move';

const scene = {
  ...sceneOf(contractOf('CrossEntropyLoss')!),
  inputs: { input: tensor([2, 3], [9, 9, 9, 2, 0.5, -1]) },
  targets: { target: tensor([2, 3], [1, 0, 0, 0, 1, 0]) },
};

test('logits follow the dot to the grain of a logit, and the other rows stay', () => {
  const wanted: Shares = [0.2, 0.5, 0.3];
  const data = moveTo(1, wanted, 0.01)(scene).inputs.input?.data ?? [];
  expect(data.slice(0, 3)).toEqual([9, 9, 9]);
  sharesOfLogits(data.slice(3))?.forEach((share, c) => {
    expect(Math.abs(share - (wanted[c] ?? NaN))).toBeLessThan(0.005);
  });
  for (const logit of data.slice(3)) expect(logit * 100).toBeCloseTo(Math.round(logit * 100), 6);
});

test('what the logits add up to stays, so that the dot alone moves', () => {
  const sum = (row: readonly number[]) => Math.log(row.reduce((s, x) => s + Math.exp(x), 0));
  const data = moveTo(1, [0.1, 0.1, 0.8], 0.01)(scene).inputs.input?.data ?? [];
  expect(sum(data.slice(3))).toBeCloseTo(sum([2, 0.5, -1]), 1);
});

test('a dragged target sums to 1', () => {
  const data = moveTargetTo(1, [0.333, 0.333, 0.334])(scene).targets.target?.data ?? [];
  expect(data).toEqual([1, 0, 0, 0.33, 0.33, 0.34]);
});

test('what is not a distribution has no place', () => {
  expect(sharesOfLogits([0, Infinity, 1])).toBeNull();
  expect(sharesOfTarget([0, 0, 0])).toBeNull();
  expect(sharesOfTarget([0.5, NaN, 0.5])).toBeNull();
  expect(sharesOfTarget([0.5, 0.5, 1])).toEqual([0.25, 0.25, 0.5]);
});
