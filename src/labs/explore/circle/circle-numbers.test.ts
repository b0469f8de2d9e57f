import { beforeAll, describe, expect, it } from 'vitest';
import { wasmDirectory } from '../../../../conformance/wasm-directory';
import { answer } from '../../../compute/answer';
import { evaluate } from '../../../compute/evaluate';
import { startBackend } from '../../../compute/start-backend';
import { circle } from '../../../i18n/en/circle';
import { contractOf } from '../../../losses/index';
import { callOf, unreduced } from '../../../scene/call';
import { sceneOf } from '../../../scene/defaults';
import type { Scene } from '../../../scene/scene';
import { tensor, vector } from '../../../tensors/tensor';
import {
  angles,
  circleNumbers,
  circleRequest,
  circleState,
  drawnAngle,
  marginAngle,
} from './circle-numbers';
import { circleTitle } from './circle-sentences';

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

const names = { first: 'input1', second: 'input2', target: 'target' };

function sceneWith(first: readonly number[], second: readonly number[], target: number): Scene {
  const contract = contractOf('CosineEmbeddingLoss');
  if (!contract) throw new Error('the registry has CosineEmbeddingLoss');
  return {
    ...sceneOf(contract),
    inputs: { input1: tensor([1, 2], first), input2: tensor([1, 2], second) },
    targets: { target: vector([target]) },
    params: {},
  };
}

function numbersOf(scene: Scene) {
  const numbers = circleNumbers(names, scene, evaluate(unreduced(callOf(scene))));
  if (!numbers) throw new Error('there are numbers');
  return numbers;
}

describe('what is to be seen of two vectors', () => {
  it.each([
    [[1.5, 0.3], [0.5, 1.2], 1, 'together'],
    [[1, 0], [2, 0], 1, 'aligned'],
    [[1.5, 0.3], [0.5, 1.2], -1, 'apart'],
    [[1, 1], [1, 1], -1, 'stuck'],
    [[1, 0], [0, 1], -1, 'at the margin'],
    [[1, 0], [-1, 0.2], -1, 'far enough'],
    [[1, 0], [0, 1], 0.5, 'neither'],
    [[1, NaN], [0, 1], 1, 'not a number'],
  ] as const)('%j and %j with target %d are %s', (first, second, target, state) => {
    expect(circleState(numbersOf(sceneWith(first, second, target)))).toBe(state);
  });

  it('is said with the numbers that were computed', () => {
    expect(circleTitle(circle, numbersOf(sceneWith([1, 0], [0.6, 0.8], 1)))).toBe(
      'Cosine 0.60: the two are turned towards each other, at a loss of 0.40.',
    );
  });
});

it('draws the loss at every angle, whatever the lengths', () => {
  const scene = sceneWith([1.5, 0.3], [0.5, 1.2], -1);
  const [around] = answer(circleRequest(scene, names)).evaluations;
  if (around?.kind !== 'value') throw new Error('there is a curve');
  expect(around.value.data).toHaveLength(angles.length);
  // max(0, cos 60°) = 1/2, and nothing beyond the right angle.
  expect(around.value.data[angles.indexOf(60)]).toBeCloseTo(0.5, 6);
  expect(around.value.data[angles.indexOf(120)]).toBe(0);
});

it('measures the drawn angle with its sign, and the margin’s', () => {
  expect(drawnAngle([1, 0], [0, 2])).toBe(90);
  expect(drawnAngle([1, 0], [0, -2])).toBe(-90);
  expect(marginAngle(0.5)).toBeCloseTo(60, 10);
  expect(marginAngle(1.5)).toBeNull();
});
