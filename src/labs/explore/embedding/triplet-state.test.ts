import { describe, expect, it } from 'vitest';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import { tensor, vector } from '../../../tensors/tensor';
import { tripletNumbers, tripletState, type TripletNumbers } from './triplet-state';

const still = (x: number, y: number) => ({ at: [x, y], gradient: [0, 0] });

// torch 2.13.0, nn.TripletMarginLoss() on one triplet.
const collapsed: TripletNumbers = {
  anchor: still(1, 1),
  positive: { at: [1, 1], gradient: [-Math.SQRT1_2, -Math.SQRT1_2] },
  negative: { at: [1, 1], gradient: [Math.SQRT1_2, Math.SQRT1_2] },
  loss: 1,
  margin: 1,
  p: 2,
  eps: 1e-6,
  swap: false,
  ap: 1.4142e-6,
  an: 1.4142e-6,
  pn: 1.4142e-6,
};
const atMargin: TripletNumbers = {
  ...collapsed,
  anchor: { at: [1, 1], gradient: [1, 0] },
  positive: still(1, 1),
  negative: { at: [2, 1], gradient: [-1, 0] },
  loss: 0,
  eps: 0,
  ap: 0,
  an: 1,
  pn: 1,
};

describe('the state of a triplet', () => {
  it('is collapsed with all three at one point, where eps alone gives a direction', () => {
    expect(tripletState(collapsed)).toBe('collapsed');
  });

  it('has no pull at all when collapsed with eps 0', () => {
    const none = { ...collapsed, eps: 0, positive: still(1, 1), negative: still(1, 1) };
    expect(tripletState(none)).toBe('collapsed without pull');
  });

  it('is at the margin where the loss is 0 and the gradient still passes', () => {
    expect(tripletState(atMargin)).toBe('at the margin');
  });

  it('is satisfied beyond it', () => {
    const beyond = { ...atMargin, anchor: still(1, 1), negative: still(3, 1), an: 2, pn: 2 };
    expect(tripletState(beyond)).toBe('satisfied');
  });

  it('is hard with the negative nearer than the positive, semi-hard within the margin', () => {
    expect(tripletState({ ...atMargin, loss: 1.5, ap: 1.5, an: 1 })).toBe('hard');
    expect(tripletState({ ...atMargin, loss: 0.5, ap: 1.5, an: 2 })).toBe('semi-hard');
  });

  it('measures from the positive when swap finds the negative nearer to it', () => {
    expect(tripletState({ ...atMargin, loss: 2, ap: 1.5, an: 2, pn: 0.5, swap: true })).toBe(
      'hard',
    );
  });
});

it('reads the chosen triplet out of a batch, with its row of every gradient and term', () => {
  const scene = {
    ...sceneOf(contractOf('TripletMarginLoss')!),
    inputs: {
      anchor: tensor([2, 2], [0, 0, 1, 2]),
      positive: tensor([2, 2], [0, 1, 3, 4]),
      negative: tensor([2, 2], [0, 2, 5, 6]),
    },
    params: { p: Infinity },
    sample: 1,
  };
  const names = { anchor: 'anchor', positive: 'positive', negative: 'negative' };
  const numbers = tripletNumbers(names, scene, {
    kind: 'value',
    value: vector([0, 0.25]),
    grads: { anchor: [0, 0, 0.5, 0.6], positive: [0, 0, 1, 1], negative: [0, 0, 2, 2] },
    terms: {
      distance_ap: vector([1, 2]),
      distance_an: vector([2, 4]),
      distance_pn: vector([1, 2]),
    },
  });
  expect(numbers).toMatchObject({
    anchor: { at: [1, 2], gradient: [0.5, 0.6] },
    negative: { at: [5, 6] },
    loss: 0.25,
    ap: 2,
    an: 4,
    p: Infinity,
    margin: 1,
  });
});
