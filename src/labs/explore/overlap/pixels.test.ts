import { expect, it } from 'vitest';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import { tensor } from '../../../tensors/tensor';
import { logitOf, overlapNumbers, pixelsOf } from './pixels';

function dice() {
  const contract = contractOf('DiceLoss');
  if (!contract) throw new Error('DiceLoss');
  return sceneOf(contract);
}

it('takes all that stands behind the batch as one mask', () => {
  const scene = {
    ...dice(),
    sample: 1,
    inputs: { input: tensor([2, 1, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]) },
    targets: { target: tensor([2, 1, 2, 2], [0, 0, 0, 0, 1, 0, 0, 1]) },
  };
  expect(pixelsOf(scene, 'input', 'target')).toEqual([
    { flat: 4, value: 5, mask: 1 },
    { flat: 5, value: 6, mask: 0 },
    { flat: 6, value: 7, mask: 0 },
    { flat: 7, value: 8, mask: 1 },
  ]);
});

it('has no numbers where PyTorch raises', () => {
  const raised = { stage: 'forward', type: 'RuntimeError', message: '' } as const;
  expect(overlapNumbers(dice(), 'input', { kind: 'raises', raised })).toBeNull();
});

it('turns a dragged share into a logit within the slider', () => {
  expect(logitOf(0.5, [-6, 6])).toBe(0);
  expect(logitOf(0, [-6, 6])).toBe(-6);
  expect(logitOf(1.2, [-6, 6])).toBe(6);
});
