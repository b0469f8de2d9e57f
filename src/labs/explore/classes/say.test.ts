import { beforeAll, expect, test } from 'vitest';
import { wasmDirectory } from '../../../../conformance/wasm-directory';
import { evaluate } from '../../../compute/evaluate';
import { startBackend } from '../../../compute/start-backend';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import type { Scene } from '../../../scene/scene';
import { setTensor } from '../../../scene/set-tensor';
import { setElement, setParameter } from '../../../scene/transitions';
import { tensor, vector } from '../../../tensors/tensor';
import { addClass, removeClass, setLogit, setTargetProbability } from './edit';
import { rowNumbers } from './row-numbers';
import { rowRequest } from './row-request';
import { say } from './say';
import { writeTargetAs } from './target-form';

beforeAll(() => startBackend(wasmDirectory(process.cwd())));

function opening(loss: string): Scene {
  const contract = contractOf(loss);
  if (!contract) throw new Error(`${loss} is missing`);
  return sceneOf(contract);
}

function shown(scene: Scene) {
  const [reduced, unreduced, plain, sure] = rowRequest(scene).evaluations.map((call) =>
    evaluate(call),
  );
  const row = rowNumbers(scene, unreduced, plain, sure);
  if (!row || reduced?.kind !== 'value') throw new Error('the row has no numbers');
  return { row, statement: say(row, reduced.value.data[0] ?? NaN) };
}

const cross = opening('CrossEntropyLoss');
const certain = setLogit(0, 1, 4)(cross);

// torch 2.13.0: F.cross_entropy and softmax of the opening logits, row 0, reduction none.
test('the opening row shows PyTorch’s loss, probabilities and pulls', () => {
  const { row } = shown(cross);
  expect(row.value).toBeCloseTo(1.658982276916504, 5);
  expect(row.logSumExp).toBeCloseTo(2.7589821815490723, 5);
  [0.6983867, 0.1903325, 0.0855219, 0.0257587].forEach((p, c) => {
    expect(row.probabilities[c]).toBeCloseTo(p, 6);
  });
  [-0.6983867, 0.8096674, -0.0855219, -0.0257587].forEach((pull, c) => {
    expect(row.pulls[c]).toBeCloseTo(pull, 6);
  });
});

// torch 2.13.0: weight=[1, 2, 0.5, 1].
test('the pull of a weighted row is the weight times the gap', () => {
  const { row } = shown(setParameter('weight', vector([1, 2, 0.5, 1]))(cross));
  expect(row.value).toBeCloseTo(3.317964553833008, 5);
  expect(row.pulls[1]).toBeCloseTo(1.6193348169326782, 5);
  expect(row.wanted).toEqual([0, 1, 0, 0]);
});

test('NLL behind log_softmax shows the same row as cross-entropy', () => {
  const [nll, ce] = [shown(opening('NLLLoss')).row, shown(cross).row];
  expect(nll.pulls.map((p) => p.toFixed(5))).toEqual(ce.pulls.map((p) => p.toFixed(5)));
  expect(nll.wanted).toEqual(ce.wanted);
});

// torch 2.13.0: F.cross_entropy of softmax([0, 100, 0, 0]) and class 1 is 0.7436684.
test('a second softmax leaves a floor', () => {
  const { row, statement } = shown(setParameter('pre', 'softmax(dim=1)')(cross));
  expect(statement).toEqual({ kind: 'softmax-twice' });
  expect(row.floor).toBeCloseTo(0.7436684, 5);
});

test.each([
  ['three wrong ones', cross, { kind: 'balance', right: 1 }],
  ['a winner', setLogit(0, 1, 3)(cross), { kind: 'leading', right: 1 }],
  ['near certainty', setLogit(0, 0, -2)(certain), { kind: 'nearly-right', right: 1 }],
  [
    'certainty in the wrong class',
    setLogit(0, 0, 4)(setLogit(0, 1, -1)(cross)),
    { kind: 'confidently-wrong', right: 1, chosen: 0 },
  ],
  [
    'equal logits',
    setTensor(
      'input',
      tensor(
        [3, 4],
        Array.from({ length: 12 }, () => 0.5),
      ),
    )(cross),
    { kind: 'uniform' },
  ],
  ['an ignored row', setElement('target', 0, -100)(cross), { kind: 'ignored' }],
  [
    'nothing but ignored rows',
    setTensor('target', vector([-100, -100, -100], 'int64'))(cross),
    { kind: 'undefined', cause: 'all-ignored' },
  ],
  [
    'no weight at all',
    setParameter('weight', vector([1, 0, 0, 1]))(cross),
    { kind: 'undefined', cause: 'no-weight' },
  ],
  [
    'a weightless class',
    setParameter('weight', vector([1, 0, 1, 1]))(cross),
    { kind: 'weightless' },
  ],
  ['an infinite logit', setLogit(0, 1, -Infinity)(cross), { kind: 'undefined', cause: 'input' }],
  ['a smoothed target', writeTargetAs('smoothed')(cross), { kind: 'smoothed', right: 1 }],
  [
    'more than a smoothed target asks for',
    writeTargetAs('smoothed')(setLogit(0, 0, -4)(certain)),
    { kind: 'too-sure', right: 1 },
  ],
  ['a soft target', writeTargetAs('soft')(cross), { kind: 'soft' }],
  [
    'a target of zeros',
    setTensor(
      'target',
      tensor(
        [3, 4],
        Array.from({ length: 12 }, () => 0),
      ),
    )(cross),
    { kind: 'empty-target' },
  ],
  [
    'NLL without logarithms',
    setParameter('pre', null)(opening('NLLLoss')),
    { kind: 'raw', right: 1 },
  ],
  [
    'NLL fed probabilities',
    setParameter('pre', 'softmax(dim=1)')(opening('NLLLoss')),
    { kind: 'plain-probabilities', right: 1 },
  ],
] as const)('it tells of %s', (_, scene, statement) => {
  expect(shown(scene).statement).toEqual(statement);
});

test('a target that does not sum to 1 is told by its sum', () => {
  const { statement } = shown(setTargetProbability(0, 0, 0.4)(writeTargetAs('soft')(cross)));
  expect(statement.kind === 'sum' && statement.sum).toBeCloseTo(1.3, 6);
});

test('dots in their rings pull no more', () => {
  const scene: Scene = {
    ...cross,
    inputs: { input: tensor([1, 2], [0, 0]) },
    targets: { target: tensor([1, 2], [0.5, 0.5]) },
  };
  expect(shown(scene).statement).toEqual({ kind: 'settled' });
});

test('every number of classes has its row', () => {
  for (const scene of [removeClass()(removeClass()(cross)), addClass()(cross)]) {
    const { row } = shown(scene);
    expect(row.pulls.length).toBe(row.logits.length);
    expect(row.pulls.reduce((sum, pull) => sum + pull, 0)).toBeCloseTo(0, 5);
  }
});
