import { expect, test } from 'vitest';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import type { Scene } from '../../../scene/scene';
import { setTensor } from '../../../scene/set-tensor';
import { setElement, setParameter, setSample } from '../../../scene/transitions';
import { tensor, vector } from '../../../tensors/tensor';
import {
  addClass,
  addRow,
  mostClasses,
  removeClass,
  removeRow,
  renormalise,
  setLogit,
  setTargetClass,
  setTargetProbability,
} from './edit';
import { classCount } from './rows';
import { writeTargetAs } from './target-form';

const contract = contractOf('CrossEntropyLoss');
if (!contract) throw new Error('CrossEntropyLoss is missing');
const scene: Scene = sceneOf(contract);
const soft = writeTargetAs('soft')(scene);

test('a logit of the second row stands in the second row', () => {
  expect(setLogit(1, 2, 3)(scene).inputs['input']?.data[6]).toBe(3);
});

test('a class is chosen by index, or given the whole row', () => {
  expect(setTargetClass(1, 3)(scene).targets['target']?.data).toEqual([1, 3, 2]);
  expect(setTargetClass(1, 3)(soft).targets['target']?.data.slice(4, 8)).toEqual([0, 0, 0, 1]);
});

test('a row is scaled to sum to 1, and an empty one becomes even', () => {
  const heavy = setTargetProbability(0, 0, 1.1)(soft);
  expect(renormalise(0)(heavy).targets['target']?.data.slice(0, 4)).toEqual([
    0.55, 0.35, 0.05, 0.05,
  ]);
  const empty = setTensor(
    'target',
    tensor(
      [3, 4],
      Array.from({ length: 12 }, () => 0),
    ),
  )(soft);
  expect(renormalise(0)(empty).targets['target']?.data.slice(0, 4)).toEqual(Array(4).fill(0.25));
});

test('a new class has an even logit, no probability and weight 1', () => {
  const weighted = setParameter('weight', vector([1, 2, 3, 4]))(soft);
  const wider = addClass()(weighted);
  expect(wider.inputs['input']?.shape).toEqual([3, 5]);
  expect(wider.inputs['input']?.data.slice(0, 5)).toEqual([2.4, 1.1, 0.3, -0.9, 0]);
  expect(wider.targets['target']?.data.slice(0, 5)).toEqual([0.1, 0.7, 0.1, 0.1, 0]);
  expect(wider.params['weight']).toEqual(vector([1, 2, 3, 4, 1]));
  expect(removeClass()(wider)).toEqual(weighted);
});

test('a class that goes leaves its probability and its index to the one before', () => {
  expect(removeClass()(soft).targets['target']?.data.slice(0, 3)).toEqual([0.1, 0.7, 0.2]);
  const last = setElement('target', 0, 3)(scene);
  expect(removeClass()(last).targets['target']?.data).toEqual([2, 1, 2]);
});

test('an ignored index stays ignored when classes go', () => {
  const ignored = setElement('target', 0, -100)(scene);
  expect(removeClass()(ignored).targets['target']?.data[0]).toBe(-100);
});

test('there are never fewer than two classes nor more than ten', () => {
  const two = removeClass()(removeClass()(scene));
  expect(removeClass()(two)).toBe(two);
  const most = Array.from({ length: mostClasses }).reduce<Scene>((all) => addClass()(all), scene);
  expect(classCount(most.inputs['input']?.shape ?? [])).toBe(10);
  expect(addClass()(most)).toBe(most);
});

test('a row is added as a copy of the shown one and taken away again', () => {
  const longer = addRow()(setSample(1)(scene));
  expect(longer.inputs['input']?.data.slice(12)).toEqual([-0.4, 2.2, 0.5, 0.1]);
  expect(longer.targets['target']).toEqual(vector([1, 1, 2, 1], 'int64'));
  expect(longer.sample).toBe(3);
  const shorter = removeRow()(longer);
  expect(shorter).toEqual({ ...scene, sample: 2 });
});

test('the last row stays', () => {
  const one = removeRow()(removeRow()(scene));
  expect(one.inputs['input']?.shape).toEqual([1, 4]);
  expect(removeRow()(one)).toBe(one);
});
