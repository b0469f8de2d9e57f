import { expect, test } from 'vitest';
import { contractOf } from '../losses/index';
import type { Scene } from './scene';
import { reset, setElement, setParameter, setPinnedParameter, setReduction } from './transitions';

const contract = contractOf('HuberLoss');
if (!contract) throw new Error('HuberLoss is missing');
const scene: Scene = {
  loss: 'HuberLoss',
  ...contract.scene.initial,
  reduction: 'mean',
  pins: [{ loss: 'HuberLoss', params: {} }],
  hide: [],
  view: {},
  sample: 0,
};

test('a new element leaves the old tensor alone', () => {
  const next = setElement('target', 0, 2)(scene);
  expect(next.targets.target?.data).toEqual([2]);
  expect(scene.targets.target?.data).toEqual([0]);
});

test('setting what is there already is no change', () => {
  expect(setElement('input', 0, 4)(scene)).toBe(scene);
  expect(setElement('input', 7, 4)(scene)).toBe(scene);
  expect(setReduction('mean')(scene)).toBe(scene);
});

test('a parameter at its default is left out of the scene', () => {
  const changed = setParameter('delta', 0.5)(scene);
  expect(changed.params).toEqual({ delta: 0.5 });
  expect(setParameter('delta', 1)(changed).params).toEqual({});
});

test('a pinned loss keeps its own parameters', () => {
  const changed = setPinnedParameter(0, 'delta', 2)(scene);
  expect(changed.pins[0]?.params).toEqual({ delta: 2 });
  expect(changed.params).toEqual({});
});

test('reset goes back to the opening state and keeps the pins', () => {
  const changed = setReduction('sum')(setParameter('delta', 2)(setElement('input', 0, 1)(scene)));
  expect(reset()(changed)).toEqual(scene);
});
