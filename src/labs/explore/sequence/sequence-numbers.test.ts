import { beforeAll, describe, expect, it } from 'vitest';
import { wasmDirectory } from '../../../../conformance/wasm-directory';
import { evaluate } from '../../../compute/evaluate';
import { startBackend } from '../../../compute/start-backend';
import { sequence as en } from '../../../i18n/en/sequence';
import { contractOf } from '../../../losses/index';
import { callOf, unreduced } from '../../../scene/call';
import { sceneOf } from '../../../scene/defaults';
import type { Scene } from '../../../scene/scene';
import { tensor } from '../../../tensors/tensor';
import {
  logitFor,
  nextPlaces,
  placesOf,
  readLabels,
  sequenceNumbers,
  sequenceOf,
  setLabels,
} from './sequence-numbers';
import { sequenceTitle } from './sequence-sentences';

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

function opening(): Scene {
  const contract = contractOf('CTCLoss');
  if (!contract) throw new Error('the registry has CTCLoss');
  return sceneOf(contract);
}

function numbersOf(scene: Scene) {
  const numbers = sequenceNumbers(scene, evaluate(unreduced(callOf(scene))));
  if (!numbers) throw new Error('there are numbers');
  return numbers;
}

const sum = (row: readonly number[] | undefined) => (row ?? []).reduce((a, b) => a + b, 0);

describe('the lattice', () => {
  it('has blanks between and around the labels, one of which every path must pass', () => {
    const places = placesOf([1, 2, 2], 0);
    expect(places.map(({ label }) => label)).toEqual([0, 1, 0, 2, 0, 2, 0]);
    expect(places.map(({ isRequired }) => isRequired)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('lets a path skip the blank between labels that differ, and no other', () => {
    const places = placesOf([1, 2, 2], 0);
    expect(nextPlaces(places, 1)).toEqual([1, 2, 3]);
    expect(nextPlaces(places, 3)).toEqual([3, 4]);
    expect(nextPlaces(places, 0)).toEqual([0, 1]);
    expect(nextPlaces(places, 5)).toEqual([5, 6]);
  });

  it('counts every path once at every step, and what the paths make of a step is a distribution', () => {
    const numbers = numbersOf(opening());
    for (let t = 0; t < 6; t += 1) {
      expect(sum(numbers.visited[t])).toBeCloseTo(1, 4);
      expect(sum(numbers.posterior[t])).toBeCloseTo(1, 4);
    }
    // The mass that has reached an end is the probability of the labels.
    expect(sum(numbers.reached[5]?.slice(-2))).toBeCloseTo(Math.exp(-numbers.loss), 5);
  });
});

it('puts typed labels in place, with their number', () => {
  const labels = readLabels('2, 1', 3);
  expect(labels).toEqual([2, 1]);
  expect(readLabels('1 3', 3)).toBeNull();
  const scene = setLabels(labels ?? [])(opening());
  expect(scene.targets['targets']).toEqual(tensor([1, 2], [2, 1], 'int64'));
  expect(scene.targets['target_lengths']?.data).toEqual([2]);
  expect(sequenceOf(scene).labels).toEqual([2, 1]);
});

it('finds the logit of a wanted probability', () => {
  const logit = logitFor(0.5, [0, 1, 2], 0);
  const all = [logit, 1, 2].map(Math.exp);
  expect(Math.exp(logit) / sum(all)).toBeCloseTo(0.5, 10);
});

describe('the title', () => {
  const titleOf = (scene: Scene) =>
    sequenceTitle(en, sequenceOf(scene), numbersOf(scene), typeof scene.params['pre'] !== 'string');

  it('says what the paths spell, and where the pull is', () => {
    expect(titleOf(opening())).toMatch(/^All paths that spell 1 2 2: loss 1\.22; step 3 is pulled/);
  });

  it('says when no path does', () => {
    const short = setLabels([1, 1, 1, 1])(opening());
    expect(titleOf(short)).toMatch(/^No path spells 1 1 1 1 in 6 steps: the loss is ∞/);
    const silent = { ...short, params: { ...short.params, zero_infinity: true } };
    expect(titleOf(silent)).toMatch(/zero_infinity counts it as 0/);
  });

  it('says when there are no probabilities', () => {
    expect(titleOf({ ...opening(), params: {} })).toMatch(/^Without log_softmax/);
  });
});
