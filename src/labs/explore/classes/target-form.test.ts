import { expect, test } from 'vitest';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import type { Scene } from '../../../scene/scene';
import { setElement } from '../../../scene/transitions';
import { tensor } from '../../../tensors/tensor';
import { targetFormOf, writeTargetAs } from './target-form';

const contract = contractOf('CrossEntropyLoss');
if (!contract) throw new Error('CrossEntropyLoss is missing');
const scene: Scene = sceneOf(contract);
const target = (of: Scene) => of.targets['target'];

test('an index becomes one-hot rows of the input’s shape', () => {
  const oneHot = writeTargetAs('one-hot')(scene);
  expect(target(oneHot)).toEqual(tensor([3, 4], [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]));
  expect(targetFormOf(oneHot)).toBe('one-hot');
});

test('writing it back gives the same index, as int64', () => {
  const back = writeTargetAs('index')(writeTargetAs('soft')(scene));
  expect(target(back)).toEqual(target(scene));
  expect(targetFormOf(back)).toBe('index');
});

test('soft rows sum to 1 and keep the right class on top', () => {
  const soft = writeTargetAs('soft')(scene);
  expect(target(soft)?.data.slice(0, 4)).toEqual([0.1, 0.7, 0.1, 0.1]);
  expect(targetFormOf(soft)).toBe('soft');
});

test('a soft target that the user wrote is kept', () => {
  const soft = writeTargetAs('soft')(scene);
  const own = setElement('target', 0, 0.25)(soft);
  expect(writeTargetAs('soft')(own)).toBe(own);
});

test('smoothed is an index with label_smoothing, and leaving it takes the smoothing away', () => {
  const smoothed = writeTargetAs('smoothed')(scene);
  expect(smoothed.params).toEqual({ label_smoothing: 0.1 });
  expect(target(smoothed)).toEqual(target(scene));
  expect(writeTargetAs('index')(smoothed)).toEqual(scene);
});

test('an ignored index has no row to be, and comes back ignored', () => {
  const ignored = setElement('target', 0, -100)(scene);
  const oneHot = writeTargetAs('one-hot')(ignored);
  expect(target(oneHot)?.data.slice(0, 4)).toEqual([0, 0, 0, 0]);
  expect(target(writeTargetAs('index')(oneHot))).toEqual(target(ignored));
});

test('classes of (N, C, d1) are written along their own dimension', () => {
  const deep: Scene = {
    ...scene,
    inputs: { input: tensor([1, 3, 2], [0, 0, 0, 0, 0, 0]) },
    targets: { target: tensor([1, 2], [2, 0], 'int64') },
  };
  const oneHot = writeTargetAs('one-hot')(deep);
  expect(target(oneHot)).toEqual(tensor([1, 3, 2], [0, 1, 0, 0, 1, 0]));
  expect(target(writeTargetAs('index')(oneHot))).toEqual(target(deep));
});
