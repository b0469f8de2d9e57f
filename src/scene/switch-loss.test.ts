import { expect, test } from 'vitest';
import { contractOf } from '../losses/index';
import { tensor } from '../tensors/tensor';
import { firstScene, sceneOf } from './defaults';
import { addPin, removePin } from './pins';
import type { Scene } from './scene';
import { setLoss } from './switch-loss';
import { setTensor } from './set-tensor';
import { setElement, setParameter, setReduction } from './transitions';

function opening(id: string): Scene {
  const contract = contractOf(id);
  if (!contract) throw new Error(`${id} is missing`);
  return sceneOf(contract);
}

test('a switch within a comparison swaps the focus and keeps the values', () => {
  const first = setElement('input', 0, 3)(firstScene(contractOf));
  const next = setLoss('HuberLoss')(first);
  expect(next.loss).toBe('HuberLoss');
  expect(next.inputs).toBe(first.inputs);
  expect(next.pins.map((pinned) => pinned.loss)).toEqual(['L1Loss', 'MSELoss']);
});

test('a pinned loss keeps its parameters when it gets the focus', () => {
  const scene = { ...opening('MSELoss'), pins: [{ loss: 'HuberLoss', params: { delta: 2 } }] };
  expect(setLoss('HuberLoss')(scene).params).toEqual({ delta: 2 });
});

test('logits go from cross-entropy to NLL, which puts log_softmax in front', () => {
  const scene = setElement('input', 0, -1)(opening('CrossEntropyLoss'));
  const next = setLoss('NLLLoss')(scene);
  expect(next.inputs).toBe(scene.inputs);
  expect(next.params).toEqual({ pre: 'log_softmax(dim=1)' });
});

test('class weights go along, and probabilities as a target stay behind', () => {
  const weight = tensor([4], [1, 2, 1, 1]);
  const weighted = setParameter('weight', weight)(opening('CrossEntropyLoss'));
  expect(setLoss('NLLLoss')(weighted).params.weight).toBe(weight);
  const soft = setTensor(
    'target',
    tensor(
      [3, 4],
      Array.from({ length: 12 }, () => 0.25),
    ),
  )(weighted);
  const next = setLoss('NLLLoss')(soft);
  expect(next.targets).toEqual(opening('NLLLoss').targets);
  expect(next.params).toEqual(opening('NLLLoss').params);
});

test('labels of ±1 are not read as labels of 0 and 1', () => {
  const next = setLoss('BCEWithLogitsLoss')(setElement('target', 0, -1)(opening('HingeLoss')));
  expect(next.targets.target?.data).toEqual([1]);
});

test('a reduction that the next loss lacks falls back to its default', () => {
  const batchmean = setReduction('batchmean')(opening('KLDivLoss'));
  expect(setLoss('CrossEntropyLoss')(batchmean).reduction).toBe('mean');
  expect(setLoss('CrossEntropyLoss')(setReduction('sum')(batchmean)).reduction).toBe('sum');
});

test('an unknown loss, or the one in focus, changes nothing', () => {
  const scene = opening('MSELoss');
  expect(setLoss('NoLoss')(scene)).toBe(scene);
  expect(setLoss('MSELoss')(scene)).toBe(scene);
});

test('only what shares axis and target is pinned, once', () => {
  const scene = opening('MSELoss');
  expect(addPin('CrossEntropyLoss')(scene)).toBe(scene);
  expect(addPin('BCELoss')(scene)).toBe(scene);
  const pinned = addPin('L1Loss')(scene);
  expect(pinned.pins).toEqual([{ loss: 'L1Loss', params: {} }]);
  expect(addPin('L1Loss')(pinned)).toBe(pinned);
  expect(removePin('L1Loss')(pinned).pins).toEqual([]);
  expect(removePin('HuberLoss')(pinned)).toBe(pinned);
});

test('three losses at most lie over the focused one', () => {
  const pins = ['L1Loss', 'HuberLoss', 'MSELoss'].map((loss) => ({ loss, params: {} }));
  const full = { ...opening('MSELoss'), pins };
  expect(addPin('L1Loss')({ ...full, pins: pins.slice(1) }).pins).toHaveLength(3);
  expect(addPin('HuberLoss')(full)).toBe(full);
});
