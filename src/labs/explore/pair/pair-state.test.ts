import { describe, expect, it } from 'vitest';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import { vector } from '../../../tensors/tensor';
import { pairNumbers, pairState, type PairNumbers } from './pair-state';

// torch 2.13.0, nn.MarginRankingLoss(margin, reduction='none') on one pair.
const wrong: PairNumbers = {
  first: -0.6,
  second: 1.2,
  target: 1,
  margin: 0.5,
  loss: 2.299999952316284,
  gradientFirst: -1,
  gradientSecond: 1,
};

describe('the state of a pair', () => {
  it('is the wrong order where the smaller score should be larger', () => {
    expect(pairState(wrong)).toBe('wrong order');
  });

  it('is the right order for the opposite target', () => {
    expect(pairState({ ...wrong, target: -1, loss: 0, gradientFirst: 0, gradientSecond: 0 })).toBe(
      'satisfied',
    );
  });

  it('is too close within the margin', () => {
    expect(pairState({ ...wrong, first: 1.4, loss: 0.30000001192092896 })).toBe('too close');
  });

  it('is a tie at the hinge with margin 0, where the loss is 0 and the gradient passes in full', () => {
    expect(pairState({ ...wrong, first: 1, second: 1, margin: 0, loss: 0 })).toBe(
      'tie at the hinge',
    );
  });

  it('is at the hinge exactly at the margin', () => {
    expect(pairState({ ...wrong, first: 1.5, second: 1, loss: 0 })).toBe('at the hinge');
  });

  it('has no direction for target 0', () => {
    const none = { ...wrong, target: 0, loss: 0.5, gradientFirst: 0, gradientSecond: 0 };
    expect(pairState(none)).toBe('no direction');
  });

  it('is not a number when the loss is none', () => {
    expect(pairState({ ...wrong, loss: NaN })).toBe('not a number');
  });
});

it('reads the numbers of the chosen pair out of a batch', () => {
  const scene = {
    ...sceneOf(contractOf('MarginRankingLoss')!),
    inputs: { input1: vector([0.5, -1]), input2: vector([1, 2]) },
    targets: { target: vector([1, -1]) },
    params: {},
    sample: 0,
  };
  const numbers = pairNumbers({ x: 'input1', y: 'input2', target: 'target' }, scene, {
    kind: 'value',
    value: vector([0.5, 0]),
    grads: { input1: [-1, 0], input2: [1, 0] },
  });
  expect(numbers).toEqual({
    first: 0.5,
    second: 1,
    target: 1,
    margin: 0,
    loss: 0.5,
    gradientFirst: -1,
    gradientSecond: 1,
  });
});
