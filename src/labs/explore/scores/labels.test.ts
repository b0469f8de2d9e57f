import { describe, expect, it } from 'vitest';
import { contractOf } from '../../../losses/index';
import { sceneOf } from '../../../scene/defaults';
import { tensor, vector } from '../../../tensors/tensor';
import { sampleCount } from '../../../scene/sample';
import { setTensor } from '../../../scene/set-tensor';
import { addClass, rowKind, setLogit } from '../classes/edit';
import { askedOf, toggleLabel } from './labels';

function opening(id: string) {
  const contract = contractOf(id);
  if (!contract) throw new Error(`the registry has no ${id}`);
  return sceneOf(contract);
}

describe('a list of labels', () => {
  const scene = {
    ...opening('MultiLabelMarginLoss'),
    targets: { target: tensor([1, 4], [3, 0, -1, 1], 'int64') },
    inputs: { input: tensor([1, 4], [0.1, 0.2, 0.4, 0.8]) },
  };

  it('is read up to the first −1', () => {
    expect(askedOf(scene, 'index list', 4)).toEqual([1, 0, 0, 1]);
  });

  it('counts a label as often as it is listed', () => {
    const mask = { ...scene, targets: { target: tensor([1, 4], [1, 0, 0, 1], 'int64') } };
    expect(askedOf(mask, 'index list', 4)).toEqual([2, 2, 0, 0]);
  });

  it('gains a label at its end and loses one from its middle, filled up with −1', () => {
    const more = toggleLabel('index list', 2)(scene);
    expect(more.targets['target']?.data).toEqual([3, 0, 2, -1]);
    const fewer = toggleLabel('index list', 3)(more);
    expect(fewer.targets['target']?.data).toEqual([0, 2, -1, -1]);
  });
});

it('turns a label of a mask on and off', () => {
  const scene = opening('MultiLabelSoftMarginLoss');
  expect(askedOf(scene, 'multi-hot', 4)).toEqual([1, 0, 0, 1]);
  const off = toggleLabel('multi-hot', 0)(scene);
  expect(askedOf(off, 'multi-hot', 4)).toEqual([0, 0, 0, 1]);
});

it('takes the last dimension of more than two for the classes, as PyTorch does', () => {
  const mask = tensor([2, 2, 3], [1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1]);
  const scene = {
    ...setTensor('input', mask)(setTensor('target', mask)(opening('MultiLabelSoftMarginLoss'))),
    sample: 2,
  };
  expect(sampleCount(rowKind(scene), scene)).toBe(4);
  expect(askedOf(scene, 'multi-hot', 3)).toEqual([0, 0, 1]);
  expect(toggleLabel('multi-hot', 0)(scene).targets['target']?.data.slice(6, 9)).toEqual([1, 0, 1]);
  expect(setLogit(1, 2, 5)(scene).inputs['input']?.data[5]).toBe(5);
  const wider = addClass()(scene);
  expect(wider.inputs['input']?.shape).toEqual([2, 2, 4]);
  expect(wider.inputs['input']?.data.slice(8, 12)).toEqual([0, 0, 1, 0]);
});

it('moves an index from one class to the other', () => {
  const scene = { ...opening('MultiMarginLoss'), sample: 2 };
  expect(askedOf(scene, 'index', 4)).toEqual([0, 0, 1, 0]);
  const moved = toggleLabel('index', 3)(scene);
  expect(moved.targets['target']).toEqual(vector([1, 1, 3], 'int64'));
});
