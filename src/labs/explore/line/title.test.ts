import { describe, expect, it } from 'vitest';
import { textIn } from '../../../i18n/text';
import { zh } from '../../../i18n/zh';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import { scalar } from '../../../tensors/tensor';
import { elementOf, lineSpecOf } from './element';
import type { Reading } from './readings';
import { titleOf } from './title';

const en = textIn('en').line;

interface Numbers {
  readonly loss: number;
  readonly gradient: number;
}

function reading(id: string, numbers: Numbers): Reading {
  return { id, short: contractOf(id)?.short ?? id, ...numbers };
}

function state(
  id: string,
  [prediction, target]: readonly [number, number],
  own: Numbers,
  others: readonly Reading[] = [],
  more: { readonly onKink?: boolean; readonly asks?: boolean } = {},
) {
  const contract = contractOf(id);
  if (!contract) throw new Error(id);
  const spec = lineSpecOf(contract);
  const scene = {
    ...sceneOf(contract),
    inputs: { input: scalar(prediction) },
    targets: { target: scalar(target) },
  };
  return {
    contract,
    spec,
    readings: {
      scene,
      element: elementOf(spec, scene, 0),
      focus: reading(id, own),
      pinned: others,
    },
    shown: others,
    onKink: more.onKink ?? false,
    asks: more.asks ?? false,
  };
}

// Values and gradients: torch 2.13.0, float32.
const huberAndL1 = [
  reading('L1Loss', { loss: 4, gradient: 1 }),
  reading('HuberLoss', { loss: 3.5, gradient: 1 }),
];

describe('the title of the first screen', () => {
  const first = state('MSELoss', [4, 0], { loss: 16, gradient: 8 }, huberAndL1);

  it('states the outlier point in English and Chinese', () => {
    expect(titleOf(first, en)).toBe('Off by 4, MSE pulls 8× as hard as L1 or Huber.');
    expect(titleOf(first, zh.line)).toBe('差 4 时，MSE 的拉力是 L1 和 Huber 的 8 倍。');
  });

  it('asks, and tells nothing, where the answer is hidden', () => {
    expect(titleOf({ ...first, asks: true }, en)).toBe(
      'Off by 4, how hard do MSE, L1, and Huber pull?',
    );
  });
});

describe('a title about one loss', () => {
  it('says that a step pulls nowhere, also where it is wrong', () => {
    expect(titleOf(state('ZeroOneLoss', [-0.5, 1], { loss: 1, gradient: 0 }), en)).toBe(
      'Score −0.5, label 1: wrong, and 0/1 is flat: no slope says which way.',
    );
    expect(titleOf(state('ZeroOneLoss', [2, 1], { loss: 0, gradient: 0 }), en)).toBe(
      'Score 2, label 1: nothing pulls.',
    );
  });

  it('gives its cost and its pull, on either side of the target', () => {
    expect(titleOf(state('MSELoss', [4, 0], { loss: 16, gradient: 8 }), en)).toBe(
      'Off by 4, MSE costs 16 and pulls with 8.',
    );
    expect(titleOf(state('MSELoss', [-2.5, 1], { loss: 12.25, gradient: -7 }), en)).toBe(
      '3.5 too low, MSE costs 12.3 and pulls with 7.',
    );
  });

  it('says that nothing pulls on the target, and what PyTorch takes at a kink', () => {
    const still = { loss: 0, gradient: 0 };
    expect(titleOf(state('MSELoss', [1, 1], still), en)).toBe('On target, nothing pulls.');
    expect(titleOf(state('L1Loss', [0, 0], still, [], { onKink: true }), en)).toBe(
      'At its kink L1 has no single slope: PyTorch takes 0.',
    );
  });

  it('says on which side of the margin a score stands', () => {
    expect(titleOf(state('HingeLoss', [0.5, 1], { loss: 0.5, gradient: -1 }), en)).toContain(
      'inside the margin',
    );
    expect(titleOf(state('HingeLoss', [2, 1], { loss: 0, gradient: 0 }), en)).toContain(
      'beyond the margin',
    );
    expect(titleOf(state('HingeLoss', [-0.5, 1], { loss: 1.5, gradient: -1 }), en)).toContain(
      'on the wrong side',
    );
  });

  it('calls a target that is no label accepted, but wrong', () => {
    const zero = state('HingeEmbeddingLoss', [0.4, 0], { loss: 1, gradient: 0 });
    expect(titleOf(zero, en)).toBe('Target 0 is not −1 or 1: accepted, but wrong.');
    expect(titleOf(zero, zh.line)).toContain('能运行，但是错的');
  });

  it('gives the cause of a NaN', () => {
    const nan = { loss: NaN, gradient: NaN };
    expect(titleOf(state('MSELoss', [NaN, 0], nan), en)).toBe('MSE is NaN: the prediction is NaN.');
    expect(titleOf(state('MSELoss', [0, NaN], nan), en)).toBe('MSE is NaN: the target is NaN.');
  });
});
