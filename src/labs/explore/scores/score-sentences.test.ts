import { expect, it } from 'vitest';
import { scores } from '../../../i18n/en/scores';
import { tensor, vector } from '../../../tensors/tensor';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import { scoreNumbers, type ScoreNumbers } from './score-numbers';
import { scoresTitle } from './score-sentences';

const names = ['cat', 'dog', 'fox', 'owl'];

// torch 2.13.0: MultiMarginLoss of [1.6, 1.1, 0.4, −0.9] for class 1.
const close: ScoreNumbers = {
  scores: [1.6, 1.1, 0.4, -0.9],
  asked: [0, 1, 0, 0],
  pulls: [-0.25, 0.5, -0.25, 0],
  pieces: [0.375, 0, 0.075, 0],
  threshold: 0.1,
  loss: 0.45,
};

it('names the classes that are too close, and the label', () => {
  expect(scoresTitle(scores, close, names)).toBe(
    'Too close: cat and fox. Pushed down, while dog is pulled up.',
  );
});

it('says when the label leads by the margin', () => {
  expect(scoresTitle(scores, { ...close, pulls: [0, 0, 0, 0], loss: 0 }, names)).toMatch(
    /^Dog leads/,
  );
});

it('says when nothing is listed, and when everything is', () => {
  expect(scoresTitle(scores, { ...close, asked: [0, 0, 0, 0] }, names)).toMatch(/^No label/);
  expect(scoresTitle(scores, { ...close, asked: [1, 1, 1, 1] }, names)).toMatch(/^Every class/);
});

it('says which class is pulled hardest where each answers for itself', () => {
  const own = { ...close, threshold: null, pulls: [0.04, -0.06, -0.17, 0.15] };
  expect(scoresTitle(scores, own, names)).toMatch(/fox is pulled hardest, down with 0.17/);
  expect(scoresTitle(scores, { ...own, loss: NaN }, names)).toMatch(/^The loss is NaN/);
});

it('reads the shown row out of a batch', () => {
  const contract = contractOf('MultiMarginLoss');
  if (!contract) throw new Error('the registry has MultiMarginLoss');
  const scene = {
    ...sceneOf(contract),
    inputs: { input: tensor([2, 2], [1, 2, 3, 4]) },
    targets: { target: vector([0, 1], 'int64') },
    sample: 1,
  };
  const numbers = scoreNumbers(scene, 'index', {
    kind: 'value',
    value: vector([1, 0.5]),
    grads: { input: [-0.5, 0.5, 0.25, -0.25] },
    terms: { piece: tensor([2, 2], [0, 1, 0.5, 0]), threshold: tensor([2, 1], [0, 3]) },
  });
  expect(numbers).toEqual({
    scores: [3, 4],
    asked: [0, 1],
    pulls: [-0.25, 0.25],
    pieces: [0.5, 0],
    threshold: 3,
    loss: 0.5,
  });
});
