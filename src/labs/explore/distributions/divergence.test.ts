import { beforeAll, expect, test } from 'vitest';
import { wasmDirectory } from '../../../../conformance/wasm-directory';
import { evaluate } from '../../../compute/evaluate';
import { startBackend } from '../../../compute/start-backend';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import type { Scene } from '../../../scene/scene';
import { setTensor } from '../../../scene/set-tensor';
import { setParameter } from '../../../scene/transitions';
import { tensor } from '../../../tensors/tensor';
import { divergenceOf, divergenceRequest } from './divergence';
import { sayDivergence } from './say-divergence';
import { setProbability, writeLogs } from './target-logs';

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

const contract = contractOf('KLDivLoss');
if (!contract) throw new Error('KLDivLoss is missing');
const opening: Scene = sceneOf(contract);

function shown(scene: Scene) {
  const evaluations = divergenceRequest(scene).evaluations.map((call) => evaluate(call));
  const divergence = divergenceOf({ scene, response: { evaluations, sweeps: [] } });
  if (!divergence) throw new Error('the row has no numbers');
  return { ...divergence, statement: sayDivergence(scene, divergence) };
}

// torch 2.13.0: F.kl_div of the opening state, and of its arguments exchanged.
test('terms, both directions and pulls are PyTorch’s', () => {
  const { pointwise, forward, reverse, row } = shown(opening);
  [-0.0924141, -0.2019625, 0.6926486, 0.1321987].forEach((term, c) => {
    expect(pointwise[c]).toBeCloseTo(term, 6);
  });
  expect(forward).toBeCloseTo(0.5304707884788513, 6);
  expect(reverse).toBeCloseTo(0.4577779173851013, 6);
  [-0.1519702, -0.31077, 0.3748753, 0.0878649].forEach((pull, c) => {
    expect(row.pulls[c]).toBeCloseTo(pull, 6);
  });
});

test('each reduction divides by its own number', () => {
  const { reduced, forward } = shown(opening);
  expect(reduced.map(({ reduction, by }) => [reduction, by])).toEqual([
    ['batchmean', 1],
    ['mean', 4],
    ['sum', undefined],
  ]);
  expect(reduced[1]?.value).toBeCloseTo(forward / 4, 6);
});

test('where p is 0 its term is 0 and the other direction endless', () => {
  const { pointwise, reverse } = shown(setProbability(0, 0, 0)(opening));
  expect(pointwise[0]).toBe(0);
  expect(reverse).toBe(Infinity);
});

test('logarithms with log_target are the same divergence', () => {
  expect(shown(writeLogs(true)(opening)).forward).toBeCloseTo(0.5304708, 5);
});

test.each([
  ['the term that weighs most', opening, { kind: 'most', at: 2 }],
  [
    'what p = 0 lets go',
    setTensor('target', tensor([1, 4], [0, 0.35, 0.5, 0.15]))(opening),
    { kind: 'missing', at: 0 },
  ],
  [
    'equal distributions',
    setTensor(
      'target',
      tensor([1, 4], [0.25, 0.25, 0.25, 0.25]),
    )(setTensor('input', tensor([1, 4], [1, 1, 1, 1]))(opening)),
    { kind: 'same' },
  ],
  [
    'probabilities for logarithms',
    setParameter('pre', 'softmax(dim=1)')(opening),
    { kind: 'fed-probabilities' },
  ],
  ['raw numbers', setParameter('pre', null)(opening), { kind: 'fed-raw' }],
  ['−∞ in log space', writeLogs(true)(setProbability(0, 0, 0)(opening)), { kind: 'zero-in-logs' }],
  [
    'logarithms without log_target',
    setParameter('log_target', false)(writeLogs(true)(opening)),
    { kind: 'negative-target' },
  ],
] as const)('it tells of %s', (_, scene, statement) => {
  expect(shown(scene).statement).toEqual(statement);
});

test('it tells of probabilities that are read as logarithms, by their sum', () => {
  const { statement } = shown(setParameter('log_target', true)(opening));
  expect(statement).toMatchObject({ kind: 'read-as-logs' });
});
