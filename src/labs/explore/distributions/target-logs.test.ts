import { expect, test } from 'vitest';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import type { Scene } from '../../../scene/scene';
import { isLogTarget, probabilitiesOf, setProbability, sumToOne, writeLogs } from './target-logs';

const contract = contractOf('KLDivLoss');
if (!contract) throw new Error('KLDivLoss is missing');
const scene: Scene = sceneOf(contract);

test('a target written as logarithms says so, and comes back as it was', () => {
  const logs = writeLogs(true)(scene);
  expect(isLogTarget(logs)).toBe(true);
  expect(logs.targets['target']?.data[2]).toBeCloseTo(Math.log(0.5), 7);
  expect(probabilitiesOf(logs, 0)).toEqual([0.1, 0.25, 0.5, 0.15]);
  expect(writeLogs(false)(logs)).toEqual(scene);
});

test('no probability is −∞ as a logarithm, and 0 again after', () => {
  const zero = setProbability(0, 0, 0)(scene);
  const logs = writeLogs(true)(zero);
  expect(logs.targets['target']?.data[0]).toBe(-Infinity);
  expect(writeLogs(false)(logs).targets['target']?.data[0]).toBe(0);
});

test('a ring that is dragged in log space writes a logarithm and leaves the others alone', () => {
  const logs = writeLogs(true)(scene);
  const moved = setProbability(0, 1, 1)(logs);
  expect(moved.targets['target']?.data[1]).toBe(0);
  expect(moved.targets['target']?.data[2]).toBe(logs.targets['target']?.data[2]);
});

test('a row is made to sum to 1', () => {
  const heavy = setProbability(0, 0, 1.1)(scene);
  expect(probabilitiesOf(sumToOne(0)(heavy), 0)).toEqual([0.55, 0.125, 0.25, 0.075]);
  expect(probabilitiesOf(sumToOne(0)(writeLogs(true)(heavy)), 0)[0]).toBeCloseTo(0.55, 6);
});
